using System.Globalization;
using System.Text;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Web.Findings;

/// <summary>What a finding leaves as: the evidence pack, a draft of a report to a platform.</summary>
internal static class FindingExports
{
    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/findings/{id}/report.txt", UserRole.Reader, DraftAsync);
        routes.Get("/cases/{case}/findings/{id}/pack.zip", UserRole.Analyst, PackAsync);
    }

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
