using System.Globalization;
using CoordDetect.App.Crawling;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.App.Work;
using CoordDetect.App.Work.Crawl;
using CoordDetect.App.Work.Import;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CoordDetect.App.Web.Sources;

/// <summary>Where the comments of a case come from: addresses that are crawled, files that are imported.</summary>
internal static class SourcePages
{
    private static readonly int[] PageLimits = [50, WebOptions.DefaultPages, 5_000];

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/sources", UserRole.Reader, ListAsync);
        routes.Post("/cases/{case}/sources/preview", UserRole.Analyst, PreviewAsync);
        routes.Post("/cases/{case}/sources/crawl", UserRole.Analyst, CrawlAsync);
        routes.Post("/cases/{case}/sources/folder", UserRole.Analyst, TakeInAsync);
        routes.Upload("/cases/{case}/import", UserRole.Analyst, UploadAsync);
        routes.Get("/cases/{case}/import", UserRole.Analyst, LookAtManyAsync);
        routes.Post("/cases/{case}/import/all", UserRole.Analyst, ImportManyAsync);
        routes.Get("/cases/{case}/import/{upload}", UserRole.Analyst, LookAsync);
        routes.Post("/cases/{case}/import/{upload}", UserRole.Analyst, ImportAsync);
    }

    private static async Task ListAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        IReadOnlyList<JobRecord> open = await visit.Web.Jobs.OpenAsync(found.Name, visit.Cancellation);
        await visit.PageAsync<SourcesPage>(visit.T["web.nav.sources"], "sources", 200, "/assets/live.js",
            ("Sources", await found.Sources.ListAsync(visit.Cancellation)),
            ("Imports", (await found.Sources.ImportsAsync(new PageRequest(20), visit.Cancellation)).Items),
            ("Waiting", open.Count > 0 ? 0 : await FolderIntake.WaitingAsync(found, visit.Folder(found), visit.Cancellation)),
            ("Jobs", open));
    }

    // Nothing is stored before a person has seen what would come.
    private static async Task PreviewAsync(Visit visit)
    {
        await visit.CaseAsync();
        Uri seed = Seed(await visit.FieldAsync("url"), visit);
        UrlPreview preview = await UrlPreview.OfAsync(seed, visit.Web.Options, visit.Cancellation);
        await visit.AuditAsync("preview", seed.AbsoluteUri);
        await visit.PageAsync<UrlPreviewPage>(visit.T["web.preview.heading"], "sources", ("Preview", preview), ("Limits", PageLimits),
            ("LongestPause", (int)visit.Web.Options.Crawling.MaxCrawlDelay.TotalSeconds));
    }

    private static async Task CrawlAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        Uri seed = Seed(await visit.FieldAsync("url"), visit);
        if (!int.TryParse(await visit.FieldAsync("max-pages"), NumberStyles.None, CultureInfo.InvariantCulture, out int pages) || pages is < 1 or > 100_000) pages = WebOptions.DefaultPages;
        CrawlRequest request = new() { Case = found.Name, Url = seed.AbsoluteUri, MaxPages = pages, SameThread = await visit.FieldAsync("same-thread") == "on" };
        await StartAsync(visit, request, seed.AbsoluteUri);
    }

    private static async Task TakeInAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        await StartAsync(visit, new TakeInRequest { Case = found.Name }, visit.Folder(found).Name);
    }

    private static async Task UploadAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        IReadOnlyList<IFormFile> files = (await visit.Http.Request.ReadFormAsync(visit.Cancellation)).Files.GetFiles("file");
        if (files.Count == 0) throw new UserFacingException(visit.T["web.import.no-file"]);
        if (files.Count > UploadedFile.Most) throw new UserFacingException(visit.T.Say("web.import.too-many", ("n", UploadedFile.Most)));
        if (files.All(f => f.Length == 0)) throw new UserFacingException(visit.T["web.import.empty"]);
        UploadFolder uploads = UploadFolder.Of(visit.Web.Options.Store.DataFolder, found.Name);
        List<UploadedFile> kept = [];
        foreach (IFormFile file in files)
        {
            kept.Add(new UploadedFile(await uploads.KeepAsync(file, visit.Cancellation), file.FileName));
            await visit.AuditAsync("upload", file.FileName);
        }
        await visit.GoAsync(kept.Count == 1
            ? new ImportForm(kept[0].Name, [], new WrittenTimes()).Address(found.Name, kept[0].Id)
            : QueryHelpers.AddQueryString(CaseAddress.Of(found.Name, "import"), kept.Select(f => KeyValuePair.Create("file", (string?)f.Value))));
    }

    private static async Task LookAtManyAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        UploadFolder uploads = UploadFolder.Of(visit.Web.Options.Store.DataFolder, found.Name);
        List<(UploadedFile File, ImportPreview Preview)> seen = [];
        foreach (UploadedFile file in UploadedFile.Of(visit.Http.Request.Query["file"]).Where(f => File.Exists(uploads.PathOf(f.Id))))
            seen.Add((file, await ImportPreview.OfAsync(uploads.PathOf(file.Id), file.Name, [], visit.Cancellation)));
        if (seen.Count == 0) throw new PageMissingException();
        await visit.PageAsync<ManyFilesPage>(visit.T["web.import.many"], "sources", ("Files", seen));
    }

    private static async Task ImportManyAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        UploadFolder uploads = UploadFolder.Of(visit.Web.Options.Store.DataFolder, found.Name);
        UploadedFile[] chosen = [.. UploadedFile.Of((await visit.Http.Request.ReadFormAsync(visit.Cancellation))["file"]).Where(f => File.Exists(uploads.PathOf(f.Id)))];
        if (chosen.Length == 0) throw new UserFacingException(visit.T["web.import.none-chosen"]);
        foreach (UploadedFile file in chosen) await AskAsync(visit, new ImportForm(file.Name, [], new WrittenTimes()).Request(found.Name, uploads.PathOf(file.Id)), file.Name);
        await visit.GoAsync(CaseAddress.Of(found.Name, "sources"));
    }

    // What is seen has an address of its own, so that the page can be loaded again and nothing is sent twice.
    private static async Task LookAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        string upload = visit.Route("upload"), path = UploadFolder.Of(visit.Web.Options.Store.DataFolder, found.Name).PathOf(upload);
        if (!File.Exists(path)) throw new PageMissingException();
        ImportForm form = ImportForm.Of(visit.Http.Request.Query);
        ImportPreview preview = await ImportPreview.OfAsync(path, form.Name, form.Mapped, visit.Cancellation, form.Times);
        await visit.PageAsync<ImportPreviewPage>(visit.T["web.import.heading"], "sources", ("Preview", preview), ("Upload", upload));
    }

    // With the button "look again" the columns are tried as they were mapped; with the other one the file is read.
    private static async Task ImportAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        UploadFolder uploads = UploadFolder.Of(visit.Web.Options.Store.DataFolder, found.Name);
        string upload = visit.Route("upload"), path = uploads.PathOf(upload);
        if (!File.Exists(path)) throw new PageMissingException();
        ImportForm form = ImportForm.Of(await visit.Http.Request.ReadFormAsync(visit.Cancellation));
        form.Times.Options();
        if (await visit.FieldAsync("do") == "look") await visit.GoAsync(form.Address(found.Name, upload));
        else await StartAsync(visit, form.Request(found.Name, path), form.Name);
    }

    private static async Task StartAsync(Visit visit, WorkRequest request, string target)
    {
        JobRecord job = await AskAsync(visit, request, target);
        await visit.GoAsync(CaseAddress.Of(request.Case!, "jobs", job.Id));
    }

    private static async Task<JobRecord> AskAsync(Visit visit, WorkRequest request, string target)
    {
        JobRecord job = await visit.Web.Jobs.AskAsync(request, visit.Visitor.Name, visit.Cancellation);
        await visit.AuditAsync(request.Kind, target);
        return job;
    }

    private static Uri Seed(string text, Visit visit) => CrawlSeed.TryRead(text, out Uri? seed) ? seed : throw new UserFacingException(visit.T["web.preview.no-address"]);
}
