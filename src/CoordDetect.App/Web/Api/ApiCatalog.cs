using CoordDetect.App.Indexing;
using CoordDetect.App.Web.Findings;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Repeats;
using CoordDetect.App.Web.Search;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Text.Repeats;
using CoordDetect.Index.Queries;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Web.Api;

/// <summary>Everything that a program may ask for. Nothing in it changes anything.</summary>
internal static class ApiCatalog
{
    /// <summary>Where all addresses begin. What is answered there only ever gains fields.</summary>
    public const string Base = "/api/v1";

    private const int MostTies = 10_000;

    private static readonly ApiParameter Run = new("run", "The run; the last one of the whole case where none is named.", ApiParameterKind.Number);

    /// <summary>All of them, in the order of the description.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        ApiOperation.Whole("cases", "/cases", ApiTables.Cases, [], async visit => await visit.Web.Store.ListAsync(visit.Cancellation)),
        ApiOperation.One("case", "/cases/{case}", ApiTables.Cases, [], async (visit, found) => await found.Settings.GetAsync(visit.Cancellation)),
        ApiOperation.Whole("runs", "/cases/{case}/runs", ApiTables.Runs, [], async visit => await (await visit.CaseAsync()).Runs.ListAsync(visit.Cancellation)),
        ApiOperation.Paged("findings", "/cases/{case}/findings", FindingSheet.Table, FindingParameters(), (visit, found, page) => found.Findings.ListAsync(FindingPages.Filter(visit), page, visit.Cancellation)),
        ApiOperation.One("finding", "/cases/{case}/findings/{id}", FindingSheet.Table, [Run], async (visit, found) => (await FindingAsync(visit, found)).Entry),
        ApiOperation.Whole("members", "/cases/{case}/findings/{id}/members", ApiTables.Members, [Run], async visit => (await FindingAsync(visit, await visit.CaseAsync())).Members),
        ApiOperation.Whole("ties", "/cases/{case}/findings/{id}/ties", ApiTables.Ties, [Run], TiesAsync),
        ApiOperation.Whole("misses", "/cases/{case}/misses", ApiTables.Misses, [Run], async visit => await (await visit.CaseAsync()).Misses.ListAsync(visit.Run(), visit.Cancellation)),
        ApiOperation.Paged("repeats", "/cases/{case}/repeats", RepeatTable.Table, RepeatParameters(), (visit, found, page) => found.Repeats.ListAsync(RepeatPages.Filter(visit), page, visit.Cancellation)),
        ApiOperation.Paged("comments", "/cases/{case}/comments", SearchSheet.Table, SearchParameters(), SearchAsync),
        ApiOperation.One("comment", "/cases/{case}/comments/{id}", SearchSheet.Table, [], (visit, found) => found.Comments.FindAsync(visit.Id(), visit.Cancellation)),
        ApiOperation.One("account", "/cases/{case}/accounts/{id}", ApiTables.Accounts, [], (visit, found) => found.Comments.AccountAsync(visit.Id(), visit.Cancellation)),
        ApiOperation.Paged("account-comments", "/cases/{case}/accounts/{id}/comments", SearchSheet.Table, [], (visit, found, page) => found.Comments.OfAccountAsync(visit.Id(), page, visit.Cancellation)),
    ];

    private static ApiParameter[] FindingParameters() =>
    [
        Run,
        new("confidence", "This confidence or above.", ApiParameterKind.Text, [.. Enum.GetValues<Confidence>().Select(ConfidenceScale.Word)]),
        new("signal", "Those with this signal in evidence, by its id."),
        new("verdict", "Those with this verdict in force, or with none.", ApiParameterKind.Text, ["none", .. Enum.GetNames<VerdictKind>().Select(Word)]),
        new("quiet", "Also legitimate groups that nothing changed in since, where another filter is set.", ApiParameterKind.Text, "on"),
    ];

    private static ApiParameter[] RepeatParameters() =>
    [
        new("kind", "One kind of thing.", ApiParameterKind.Text, [.. Enum.GetNames<RepeatKind>().Select(Word)]),
        new("least", "Posted by so many accounts or more; 2 where nothing is said.", ApiParameterKind.Number),
        new("only", "Only what was posted by accounts that post nothing else.", ApiParameterKind.Text, "on"),
        new("words", "With these words in it."),
        new("from", "Posted on this day or later.", ApiParameterKind.Day),
        new("until", "Posted before this day.", ApiParameterKind.Day),
    ];

    private static ApiParameter[] SearchParameters() =>
    [
        new("q", "What to look for: words, \"phrases\", -not, prefix*, account:, thread:, site:, before:, after:. Needed."),
        new("order", "Those first that fit best; the newest first where nothing is said.", ApiParameterKind.Text, SearchPages.Best),
    ];

    private static string Word(string name) => name.ToLowerInvariant();

    private static async Task<FindingDetail> FindingAsync(Visit visit, ICase found) => await FindingPages.DetailAsync(visit, found, visit.Id());

    private static async Task<IReadOnlyList<Storage.Runs.StoredEdge>> TiesAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        FindingDetail finding = await FindingAsync(visit, found);
        return await found.Findings.EdgesAsync(finding.Entry.Id, finding.Entry.Run, MostTies, visit.Cancellation);
    }

    private static async Task<Page<StoredComment>> SearchAsync(Visit visit, ICase found, PageRequest page)
    {
        using CaseSearch search = await CaseSearch.BeginAsync(found, visit.Folder(found).Path, SearchQuery.Parse(visit.Query("q") ?? ""), visit.Cancellation);
        Page<SearchHit> hits = await search.HitsAsync(visit.Query("order") == SearchPages.Best, page, visit.Cancellation);
        return new Page<StoredComment>([.. hits.Items.Select(h => h.Comment)], hits.Next);
    }
}
