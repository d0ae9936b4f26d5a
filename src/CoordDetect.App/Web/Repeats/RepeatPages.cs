using System.Globalization;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.App.Work.Repeats;
using CoordDetect.Core.Text.Repeats;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Jobs;
using CoordDetect.Storage.Repeats;

namespace CoordDetect.App.Web.Repeats;

/// <summary>What several accounts posted: the list, one thing of it, the list as a table to take away.</summary>
internal static class RepeatPages
{
    private const int AccountsShown = 200;
    private const long CountedAtMost = 10_000;

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/repeats", UserRole.Reader, ListAsync);
        ListFiles.Map(routes, "repeats", (visit, found) => RepeatTable.OfAsync(found, Filter(visit), visit.Cancellation));
        routes.Post("/cases/{case}/repeats", UserRole.Analyst, ListAnewAsync);
        routes.Get("/cases/{case}/repeats/{id}", UserRole.Reader, ShowAsync);
    }

    private static async Task ListAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        RepeatFilter filter = Filter(visit);
        RepeatListing? listing = await found.Repeats.ListingAsync(visit.Cancellation);
        await visit.PageAsync<RepeatListPage>(visit.T["web.nav.repeats"], "repeats", 200, "/assets/live.js",
            ("Listing", listing), ("Filter", filter), ("Repeats", await found.Repeats.ListAsync(filter, visit.Page(), visit.Cancellation)),
            ("Count", await found.Repeats.CountAsync(filter, CountedAtMost + 1, visit.Cancellation)), ("Most", CountedAtMost),
            ("Sites", await SitesAsync(visit, found)),
            ("Since", listing is null ? default : await found.Comments.CountSinceAsync(listing.Watermark, visit.Cancellation)),
            ("Jobs", await visit.Web.Jobs.OpenAsync(found.Name, visit.Cancellation)));
    }

    private static async Task ListAnewAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        JobRecord job = await visit.Web.Jobs.AskAsync(new RepeatsRequest { Case = found.Name }, visit.Visitor.Name, visit.Cancellation);
        await visit.AuditAsync("list-repeats", job.Id.ToString(CultureInfo.InvariantCulture));
        await visit.GoAsync(CaseAddress.Of(found.Name, "jobs", job.Id));
    }

    private static async Task ShowAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        StoredRepeat repeat = await found.Repeats.FindAsync(visit.Id(), visit.Cancellation) ?? throw new PageMissingException();
        IReadOnlyList<RepeatAccount> accounts = await found.Repeats.AccountsAsync(repeat.Id, AccountsShown, visit.Cancellation);
        Page<StoredComment> comments = await found.Repeats.CommentsAsync(repeat.Id, visit.Page(), visit.Cancellation);
        await visit.AuditAsync("see-repeat", visit.Route("id"));
        await visit.PageAsync<RepeatPage>(visit.T.Named("web.repeat", repeat.Kind.ToString().ToLowerInvariant()), "repeats",
            ("Repeat", repeat), ("Accounts", accounts), ("Comments", comments), ("Findings", await found.Repeats.FindingsAsync(repeat.Id, visit.Cancellation)),
            ("Sites", await SitesAsync(visit, found)),
            ("Members", await found.Findings.OfAccountsAsync([.. accounts.Select(a => a.Account.Id), .. comments.Items.Select(c => c.Account)], visit.Cancellation)));
    }

    private static async Task<IReadOnlyDictionary<long, string>> SitesAsync(Visit visit, ICase found) =>
        (await found.Overview.SitesBySizeAsync(visit.Cancellation)).ToDictionary(s => s.Id, s => s.Name);

    /// <summary>What the query of an address asks for.</summary>
    internal static RepeatFilter Filter(Visit visit) => new()
    {
        Kind = FormWord.TryRead(visit.Query("kind"), out RepeatKind kind) ? kind : null,
        LeastAccounts = int.TryParse(visit.Query("least"), NumberStyles.None, CultureInfo.InvariantCulture, out int least) ? Math.Max(2, least) : 2,
        OnlyThis = visit.Query("only") == "on",
        Site = visit.Number("site"),
        Words = visit.Query("words"),
        From = Day(visit.Query("from")),
        Until = Day(visit.Query("until")),
        Sort = FormWord.TryRead(visit.Query("sort"), out RepeatSort sort) ? sort : RepeatSort.Accounts,
    };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
