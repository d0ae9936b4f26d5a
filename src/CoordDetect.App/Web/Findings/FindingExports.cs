using System.Globalization;
using System.Text;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Collect.Archive;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Web.Findings;

/// <summary>What a finding leaves as: the evidence pack, drafts of a report to a platform and of letters to the hosts of its sites.</summary>
internal static class FindingExports
{
    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/findings/{id}/report.txt", UserRole.Reader, DraftAsync);
        routes.Get("/cases/{case}/findings/{id}/pack.zip", UserRole.Analyst, PackAsync);
        routes.Get("/cases/{case}/findings/{id}/letter.txt", UserRole.Reader, LetterAsync);
    }

    private static async Task DraftAsync(Visit visit)
    {
        (ICase found, FindingDetail detail) = await OpenAsync(visit, "report.txt", "text/plain; charset=utf-8");
        StoredFinding stored = await StoredFinding.ReadAsync(found, detail, 1_000, visit.Cancellation);
        await visit.Http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(PlatformDraft.Of(stored.Result, visit.T)), visit.Cancellation);
    }

    // One letter a site: each host is told what stands with it, and asked for what it alone can see.
    private static async Task LetterAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        FindingDetail detail = await FindingPages.DetailAsync(visit, found, visit.Id());
        StoredFinding stored = await StoredFinding.ReadAsync(found, detail, EvidencePack.Most, visit.Cancellation);
        IReadOnlyList<SiteEvidence> sites = SiteEvidence.Of(stored.Result);
        string asked = visit.Query("site") ?? "";
        SiteEvidence here = sites.FirstOrDefault(s => s.Site == asked) ?? throw new PageMissingException();
        IReadOnlyList<StoredComment> comments = await found.Comments.FindManyAsync([.. here.Comments.Take(HostLetter.Most).Select(stored.CommentId)], visit.Cancellation);
        Dictionary<long, Comment> byId = comments.ToDictionary(c => c.Id, c => c.Comment);
        Comment[] listed = [.. here.Comments.Take(HostLetter.Most).Select(c => byId[stored.CommentId(c)])];
        IReadOnlyList<ShelvedResponse?> archived = ArchivedAddresses.Find(new ArchiveShelf(visit.Folder(found).Archive), listed, visit.Cancellation);
        TextTable texts = visit.Query("in") switch
        {
            "fr" => visit.Web.Options.Texts(ReportLanguage.French),
            "en" => visit.Web.Options.Texts(ReportLanguage.English),
            _ => visit.T,
        };
        await SendingAsync(visit, found, detail, $"letter-{FileWord(asked)}.txt", "text/plain; charset=utf-8");
        string letter = new HostLetter(stored.Result, sites, here, archived, texts).Write(detail.Entry.Verdict, visit.Now);
        await visit.Http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(letter), visit.Cancellation);
    }

    // The name of a site is a stranger's: of it the name of a file takes letters, digits and dots.
    private static string FileWord(string site) => string.Concat(site.Take(60).Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-'));

    private static async Task PackAsync(Visit visit)
    {
        (ICase found, FindingDetail detail) = await OpenAsync(visit, "evidence.zip", "application/zip");
        StoredFinding stored = await StoredFinding.ReadAsync(found, detail, EvidencePack.Most, visit.Cancellation);
        byte[] pack = await EvidencePack.MakeAsync(found, visit.Folder(found), detail, stored, visit.T, visit.Cancellation);
        await visit.Http.Response.Body.WriteAsync(pack, visit.Cancellation);
    }

    private static async Task<(ICase Found, FindingDetail Detail)> OpenAsync(Visit visit, string name, string type)
    {
        ICase found = await visit.CaseAsync();
        FindingDetail detail = await FindingPages.DetailAsync(visit, found, visit.Id());
        await SendingAsync(visit, found, detail, name, type);
        return (found, detail);
    }

    // Whoever takes something out of the case is written down before the first byte leaves.
    private static async Task SendingAsync(Visit visit, ICase found, FindingDetail detail, string name, string type)
    {
        string file = string.Create(CultureInfo.InvariantCulture, $"{found.Name}-finding-{detail.Entry.Id}-{name}");
        await visit.AuditAsync("export", file);
        await found.Custody.AddAsync(CustodyKind.Exported, System.Text.Json.JsonSerializer.Serialize(new { file, finding = detail.Entry.Id, run = detail.Entry.Run }), visit.Visitor.Name, visit.Now, visit.Cancellation);
        visit.Http.Response.ContentType = type;
        visit.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{file}\"";
    }
}
