using CoordDetect.App.Web.Findings;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Collect.Archive;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Comments;

/// <summary>An account, a thread, a comment with the page that it was read from.</summary>
internal static class CommentPages
{
    private const int SourceBytes = 400_000;

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/accounts/{id}", UserRole.Reader, AccountAsync);
        routes.Get("/cases/{case}/threads/{id}", UserRole.Reader, ThreadAsync);
        routes.Get("/cases/{case}/comments/{id}", UserRole.Reader, CommentAsync);
        routes.Get("/cases/{case}/comments/{id}/page", UserRole.Reader, ArchivedPageAsync);
    }

    private static async Task AccountAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        StoredAccount account = await found.Comments.AccountAsync(visit.Id(), visit.Cancellation) ?? throw new PageMissingException();
        IReadOnlyList<StoredEdge> links = await found.Overview.LinksOfAccountAsync(account.Id, cancellation: visit.Cancellation);
        IReadOnlyList<StoredAccount> others = await found.Comments.AccountsAsync([.. links.Select(l => l.AccountA == account.Id ? l.AccountB : l.AccountA)], visit.Cancellation);
        Page<FindingEntry> findings = await found.Findings.ListAsync(new FindingFilter { Account = account.Id }, new PageRequest(20), visit.Cancellation);
        await visit.AuditAsync("see-account", visit.Route("id"));
        await visit.PageAsync<AccountPage>(Nobody.IsNamed(account.Profile.Handle) ? visit.T["web.account.unknown"] : account.Profile.Handle, "",
            ("Account", account), ("Clock", await found.Overview.ActivityOfAccountAsync(account.Id, visit.Cancellation)),
            ("Links", links), ("Others", others), ("Findings", findings.Items),
            ("Comments", await found.Comments.OfAccountAsync(account.Id, visit.Page(), visit.Cancellation)));
    }

    private static async Task ThreadAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        StoredThread thread = await found.Comments.ThreadAsync(visit.Id(), visit.Cancellation) ?? throw new PageMissingException();
        Page<StoredComment> comments = await found.Comments.OfThreadAsync(thread.Id, visit.Page(100), visit.Cancellation);
        await visit.PageAsync<ThreadPage>(thread.Name, "", ("Thread", thread), ("Comments", comments), ("Members", await found.Findings.OfAccountsAsync([.. comments.Items.Select(c => c.Account).Distinct()], visit.Cancellation)));
    }

    private static async Task CommentAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        StoredComment comment = await ReadAsync(visit, found);
        await visit.PageAsync<CommentPage>(visit.T["web.comment.heading"], "",
            ("Comment", comment), ("Versions", await found.Comments.VersionsAsync(comment.Id, visit.Cancellation)),
            ("Repeats", await found.Repeats.OfCommentAsync(comment.Id, visit.Cancellation)),
            ("Archived", Archived(visit, found, comment)));
    }

    private static async Task ArchivedPageAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        StoredComment comment = await ReadAsync(visit, found);
        ShelvedResponse response = Archived(visit, found, comment) ?? throw new PageMissingException();
        string body = new ArchiveShelf(visit.Folder(found).Archive).Body(response, SourceBytes);
        await visit.AuditAsync("see-archived-page", response.Url);
        await visit.PageAsync<ArchivedSourcePage>(visit.T["web.archived.heading"], "", ("Response", response), ("Body", body), ("Most", SourceBytes), ("Comment", comment));
    }

    private static ShelvedResponse? Archived(Visit visit, ICase found, StoredComment comment) =>
        ArchivedAddresses.Find(new ArchiveShelf(visit.Folder(found).Archive), [comment.Comment], visit.Cancellation)[0];

    private static async Task<StoredComment> ReadAsync(Visit visit, ICase found) => await found.Comments.FindAsync(visit.Id(), visit.Cancellation) ?? throw new PageMissingException();
}
