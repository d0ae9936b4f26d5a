using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Review;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Misses;
using CoordDetect.Storage.Reviews;

namespace CoordDetect.App.Web.Misses;

/// <summary>What a run saw and did not conclude, with its accounts and its comments.</summary>
internal static class MissPages
{
    private const int AccountsShown = 500;

    public static void Map(Routes routes) => routes.Get("/cases/{case}/misses/{id}", UserRole.Reader, ShowAsync);

    private static async Task ShowAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        StoredMiss miss = await found.Misses.FindAsync(visit.Id(), visit.Run(), visit.Cancellation) ?? throw new PageMissingException();
        Page<StoredAccount> accounts = await found.Misses.AccountsAsync(miss, new PageRequest(AccountsShown), visit.Cancellation);
        Page<StoredComment> comments = await found.Misses.CommentsAsync(miss, visit.Page(), visit.Cancellation);
        IReadOnlyDictionary<long, FindingEntry> members = await found.Findings.OfAccountsAsync(
            [.. accounts.Items.Select(a => a.Id), .. comments.Items.Select(c => c.Account)], visit.Cancellation);
        await visit.AuditAsync("see-miss", visit.Route("id"));
        await visit.PageAsync<MissPage>(visit.T.Say("web.miss.name", ("n", miss.Id)), "findings", 200, ReviewPlace.Script,
            ("Miss", miss), ("At", await ReviewPlace.OfAsync(visit, found, new ReviewItem(ReviewSubject.Miss, miss.Id), miss.Run, [])), ("Accounts", accounts.Items), ("Comments", comments), ("Members", members));
    }
}
