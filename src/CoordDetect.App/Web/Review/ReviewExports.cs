using System.Text.Json;
using System.Text.Json.Serialization;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Privacy;
using CoordDetect.Storage.Reviews;

namespace CoordDetect.App.Web.Review;

/// <summary>The accounts of one finding, or of all findings with a verdict, as lists for moderators' tools.</summary>
internal static class ReviewExports
{
    private static readonly JsonSerializerOptions Plain = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/review/accounts", UserRole.Reader, OfVerdictAsync);
        routes.Get("/cases/{case}/findings/{id}/accounts", UserRole.Reader, visit => OfFindingAsync(visit, FormatOf(visit)));
        routes.Get("/cases/{case}/findings/{id}/accounts.csv", UserRole.Reader, visit => OfFindingAsync(visit, ListFormat.Csv));
        routes.Get("/cases/{case}/findings/{id}/accounts.xlsx", UserRole.Reader, visit => OfFindingAsync(visit, ListFormat.Xlsx));
    }

    private static async Task OfFindingAsync(Visit visit, ListFormat format)
    {
        ICase found = await visit.CaseAsync();
        FindingDetail detail = await found.Findings.FindAsync(visit.Id(), visit.Run(), visit.Cancellation) ?? throw new PageMissingException();
        Pseudonyms? pseudonyms = await PseudonymsAsync(visit, found);
        await SendAsync(visit, found, $"finding-{detail.Entry.Id}-accounts", format, detail.Entry.Id, [.. ListedAccount.Of(detail, visit.Query("site"), pseudonyms)]);
    }

    private static async Task OfVerdictAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        if (!FormWord.TryRead(visit.Query("verdict"), out VerdictKind kind)) kind = VerdictKind.Confirmed;
        Pseudonyms? pseudonyms = await PseudonymsAsync(visit, found);
        List<ListedAccount> accounts = [];
        // Where reviewers differ nobody is put on a list.
        foreach (QueueEntry entry in (await found.Reviews.QueueAsync(visit.Now, visit.Cancellation)).Where(e => e.Item.Subject == ReviewSubject.Finding && e.Verdict == kind && !e.Contested))
            if (await found.Findings.FindAsync(entry.Item.Id, entry.Run, visit.Cancellation) is { } detail) accounts.AddRange(ListedAccount.Of(detail, visit.Query("site"), pseudonyms));
        await SendAsync(visit, found, kind.ToString().ToLowerInvariant() + "-accounts", FormatOf(visit), null, accounts);
    }

    // Whoever takes something out of the case is written down before the first byte leaves; what is under pseudonyms says so by its name.
    private static async Task SendAsync(Visit visit, ICase found, string name, ListFormat format, long? finding, List<ListedAccount> accounts)
    {
        bool isPseudonymous = visit.Query("pseudonyms") == "on";
        string file = found.Name + "-" + name + (isPseudonymous ? "-pseudonyms" : "") + AccountLists.Ending(format);
        await visit.AuditAsync("export", file);
        string detail = JsonSerializer.Serialize(new { file, finding, pseudonymous = isPseudonymous ? true : (bool?)null, accounts = accounts.Count }, Plain);
        await found.Custody.AddAsync(CustodyKind.Exported, detail, visit.Visitor.Name, visit.Now, visit.Cancellation);
        visit.Http.Response.ContentType = AccountLists.TypeOf(format);
        visit.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{file}\"";
        await visit.Http.Response.Body.WriteAsync(AccountLists.Write(accounts, format), visit.Cancellation);
    }

    private static async Task<Pseudonyms?> PseudonymsAsync(Visit visit, ICase found) =>
        visit.Query("pseudonyms") == "on" ? await found.Privacy.PseudonymsAsync(visit.Cancellation) : null;

    private static ListFormat FormatOf(Visit visit) => FormWord.TryRead(visit.Query("format"), out ListFormat format) ? format : ListFormat.Csv;
}
