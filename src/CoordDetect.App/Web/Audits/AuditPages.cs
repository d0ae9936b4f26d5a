using CoordDetect.App.Audit.Kept;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.App.Work.Audit;
using CoordDetect.Collect.Audience;
using CoordDetect.Core;
using CoordDetect.Core.Audit;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Jobs;
using Microsoft.AspNetCore.Http;

namespace CoordDetect.App.Web.Audits;

/// <summary>The audits of a case: files in, answers with the accounts behind them, the hand check, the letter to the agency.</summary>
internal static class AuditPages
{
    private static readonly string[] Files = ["audit.html", "audit.json", "audit.xlsx", "figures.csv", "accounts.csv"];

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/audits", UserRole.Reader, ListAsync);
        routes.Upload("/cases/{case}/audits", UserRole.Analyst, StartAsync);
        routes.Get("/cases/{case}/audits/{id}", UserRole.Reader, ShowAsync);
        routes.Get("/cases/{case}/audits/{id}/accounts", UserRole.Reader, AccountsAsync);
        routes.Get("/cases/{case}/audits/{id}/hand-check", UserRole.Reader, HandCheckAsync);
        routes.Post("/cases/{case}/audits/{id}/hand-check", UserRole.Analyst, KeepHandCheckAsync);
        routes.Get("/cases/{case}/audits/{id}/letter", UserRole.Reader, LetterAsync);
        routes.Get("/cases/{case}/audits/{id}/files/{name}", UserRole.Reader, FileAsync);
    }

    private static async Task ListAsync(Visit visit)
    {
        AuditStore store = Store(visit, await visit.CaseAsync());
        await visit.PageAsync<AuditListPage>(visit.T["audit.web.heading"], "audits", ("Audits", store.List()));
    }

    private static async Task StartAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        AuditStore store = Store(visit, found);
        IFormCollection form = await visit.Http.Request.ReadFormAsync(visit.Cancellation);
        if (!form.ContainsKey("comments") && (form.Files.Count == 0 || form.Files.All(f => f.Length == 0))) throw new UserFacingException(visit.T["web.import.no-file"]);
        string id = store.Begin(visit.Now);
        Dictionary<string, List<string>> given = new(StringComparer.Ordinal) { ["files"] = [], ["engagement"] = [], ["reported"] = [], ["compare"] = [] };
        foreach ((IFormFile file, int i) in form.Files.Where(f => f.Length > 0).Select((f, i) => (f, i)))
        {
            if (!given.TryGetValue(file.Name, out List<string>? paths)) continue;
            string path = store.Given(id, i, file.FileName);
            await using FileStream kept = File.Create(path);
            await file.CopyToAsync(kept, visit.Cancellation);
            paths.Add(path);
        }
        AuditCaseRequest request = new()
        {
            Case = found.Name,
            Audit = id,
            Files = given["files"],
            Engagement = given["engagement"],
            Reported = given["reported"],
            Comparison = given["compare"],
            Protected = form["protect"].ToString().Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            StatedFollowers = Shown(form["shown"].ToString(), visit.T),
            WithComments = form.ContainsKey("comments"),
            IsFrench = visit.T.Language == ReportLanguage.French,
        };
        JobRecord job = await visit.Web.Jobs.AskAsync(request, visit.Visitor.Name, visit.Cancellation);
        await visit.AuditAsync("audit", id);
        await visit.GoAsync(CaseAddress.Of(found.Name, "jobs", job.Id));
    }

    private static long? Shown(string text, TextTable texts) =>
        string.IsNullOrWhiteSpace(text) ? null : AudienceFiles.CountOf(text) ?? throw new UserFacingException(texts.Say("audit.web.shown.wrong", ("text", DisplayText.Name(text, 40))));

    private static async Task ShowAsync(Visit visit)
    {
        AuditStore store = Store(visit, await visit.CaseAsync());
        AuditResult result = store.Read(visit.Route("id")) ?? throw new PageMissingException();
        string? before = store.Before(visit.Route("id"));
        await visit.PageAsync<AuditShowPage>(visit.T["audit.web.heading"], "audits",
            ("Id", visit.Route("id")), ("Result", result), ("Before", before is null ? null : store.Read(before)), ("HandCheck", store.HandCheck(visit.Route("id"))));
    }

    private static async Task AccountsAsync(Visit visit)
    {
        AuditStore store = Store(visit, await visit.CaseAsync());
        AuditAnswer answer = store.Read(visit.Route("id"))?.Answers.FirstOrDefault(a => a.Id == visit.Query("answer")) ?? throw new PageMissingException();
        await visit.PageAsync<AuditAccountsPage>(visit.T[$"audit.{answer.Id}.title"], "audits", ("Id", visit.Route("id")), ("Answer", answer));
    }

    private static async Task HandCheckAsync(Visit visit)
    {
        AuditStore store = Store(visit, await visit.CaseAsync());
        if (store.Folder(visit.Route("id")) is null) throw new PageMissingException();
        await visit.PageAsync<HandCheckPage>(visit.T["audit.hand.heading"], "audits", ("Id", visit.Route("id")), ("Sample", store.Sample(visit.Route("id"))), ("Said", store.HandCheck(visit.Route("id"))));
    }

    private static async Task KeepHandCheckAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        AuditStore store = Store(visit, found);
        if (store.Folder(visit.Route("id")) is null) throw new PageMissingException();
        IFormCollection form = await visit.Http.Request.ReadFormAsync(visit.Cancellation);
        Dictionary<string, string> said = new(StringComparer.Ordinal);
        foreach ((SampledAccount account, int i) in store.Sample(visit.Route("id")).Select((a, i) => (a, i)))
            if (form[$"a{i}"].ToString() is "yes" or "no" or "unsure") said[account.Handle] = form[$"a{i}"].ToString();
        store.KeepHandCheck(visit.Route("id"), said);
        await visit.AuditAsync("hand-check", visit.Route("id"));
        await visit.GoAsync(CaseAddress.Of(found.Name, "audits", visit.Route("id"), "hand-check"));
    }

    private static async Task LetterAsync(Visit visit)
    {
        AuditStore store = Store(visit, await visit.CaseAsync());
        AuditResult result = store.Read(visit.Route("id")) ?? throw new PageMissingException();
        await visit.PageAsync<LetterPage>(visit.T["audit.letter.heading"], "audits", ("Id", visit.Route("id")), ("Text", AuditLetter.Of(result, visit.T, visit.Now)));
    }

    private static async Task FileAsync(Visit visit)
    {
        AuditStore store = Store(visit, await visit.CaseAsync());
        string name = visit.Route("name");
        if (!Files.Contains(name) || store.Folder(visit.Route("id")) is not { } folder || !File.Exists(Path.Combine(folder, name))) throw new PageMissingException();
        visit.Http.Response.ContentType = "application/octet-stream";
        visit.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await visit.Http.Response.SendFileAsync(Path.Combine(folder, name), visit.Cancellation);
    }

    private static AuditStore Store(Visit visit, ICase found) => new(visit.Folder(found).Path);
}
