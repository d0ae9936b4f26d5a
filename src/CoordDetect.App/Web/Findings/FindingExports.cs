using System.Globalization;
using System.Text;
using CoordDetect.App.Export;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Privacy;

namespace CoordDetect.App.Web.Findings;

/// <summary>What a finding leaves as: the list of accounts, the evidence pack, a draft of a report to a platform.</summary>
internal static class FindingExports
{
    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/findings/{id}/accounts.csv", UserRole.Reader, AccountsAsync);
        routes.Get("/cases/{case}/findings/{id}/accounts.xlsx", UserRole.Reader, WorkbookAsync);
        routes.Get("/cases/{case}/findings/{id}/report.txt", UserRole.Reader, DraftAsync);
        routes.Get("/cases/{case}/findings/{id}/pack.zip", UserRole.Analyst, PackAsync);
    }

    private static async Task AccountsAsync(Visit visit)
    {
        bool isPseudonymous = visit.Query("pseudonyms") == "on";
        (ICase found, FindingDetail detail) = await OpenAsync(visit, isPseudonymous ? "accounts-pseudonyms.csv" : "accounts.csv", "text/csv; charset=utf-8");
        await visit.Http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(AccountList.Csv(detail, await PseudonymsAsync(visit, found))), visit.Cancellation);
    }

    private static async Task WorkbookAsync(Visit visit)
    {
        (ICase found, FindingDetail detail) = await OpenAsync(visit, "accounts.xlsx", Workbook.ContentType);
        using MemoryStream book = new();
        Workbook.Write(book, AccountList.Sheet(detail, await PseudonymsAsync(visit, found)));
        await visit.Http.Response.Body.WriteAsync(book.ToArray(), visit.Cancellation);
    }

    private static async Task<Pseudonyms?> PseudonymsAsync(Visit visit, ICase found) =>
        visit.Query("pseudonyms") == "on" ? await found.Privacy.PseudonymsAsync(visit.Cancellation) : null;

    private static async Task DraftAsync(Visit visit)
    {
        (ICase found, FindingDetail detail) = await OpenAsync(visit, "report.txt", "text/plain; charset=utf-8");
        StoredFinding stored = await StoredFinding.ReadAsync(found, detail, 1_000, visit.Cancellation);
        await visit.Http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(PlatformDraft.Of(stored.Result, visit.T)), visit.Cancellation);
    }

    private static async Task PackAsync(Visit visit)
    {
        (ICase found, FindingDetail detail) = await OpenAsync(visit, "evidence.zip", "application/zip");
        StoredFinding stored = await StoredFinding.ReadAsync(found, detail, EvidencePack.Most, visit.Cancellation);
        byte[] pack = await EvidencePack.MakeAsync(found, visit.Folder(found), detail, stored, visit.T, visit.Cancellation);
        await visit.Http.Response.Body.WriteAsync(pack, visit.Cancellation);
    }

    // Whoever takes something out of the case is written down before the first byte leaves.
    private static async Task<(ICase Found, FindingDetail Detail)> OpenAsync(Visit visit, string name, string type)
    {
        ICase found = await visit.CaseAsync();
        FindingDetail detail = await FindingPages.DetailAsync(visit, found, visit.Id());
        string file = string.Create(CultureInfo.InvariantCulture, $"{found.Name}-finding-{detail.Entry.Id}-{name}");
        await visit.AuditAsync("export", file);
        await found.Custody.AddAsync(CustodyKind.Exported, System.Text.Json.JsonSerializer.Serialize(new { file, finding = detail.Entry.Id, run = detail.Entry.Run }), visit.Visitor.Name, visit.Now, visit.Cancellation);
        visit.Http.Response.ContentType = type;
        visit.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{file}\"";
        return (found, detail);
    }
}
