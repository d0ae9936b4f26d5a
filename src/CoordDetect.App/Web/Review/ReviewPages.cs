using System.Globalization;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Misses;
using CoordDetect.Storage.Reviews;

namespace CoordDetect.App.Web.Review;

/// <summary>The queue of reviewers: what to look at, who looks at what, verdicts on one thing or on many, taken back too.</summary>
internal static class ReviewPages
{
    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/review", UserRole.Reader, ListAsync);
        routes.Post("/cases/{case}/review", UserRole.Analyst, JudgeManyAsync);
        foreach ((string path, ReviewSubject subject) in new[] { ("findings", ReviewSubject.Finding), ("misses", ReviewSubject.Miss) })
        {
            routes.Post($"/cases/{{case}}/{path}/{{id}}/verdict", UserRole.Analyst, visit => JudgeAsync(visit, subject));
            routes.Post($"/cases/{{case}}/{path}/{{id}}/withdraw", UserRole.Analyst, visit => WithdrawAsync(visit, subject));
            routes.Post($"/cases/{{case}}/{path}/{{id}}/claim", UserRole.Analyst, visit => ClaimAsync(visit, subject));
        }
        ReviewExports.Map(routes);
    }

    private static async Task ListAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        QueueOrder order = ReviewPlace.OrderOf(visit.Query("order"));
        bool all = visit.Query("show") == "all";
        IReadOnlyList<QueueEntry> queue = ReviewQueue.Sorted(await found.Reviews.QueueAsync(visit.Now, visit.Cancellation), order);
        await visit.PageAsync<QueuePage>(visit.T["web.nav.review"], "review", 200, ReviewPlace.Script,
            ("Queue", all ? queue : [.. queue.Where(e => e.IsOpen)]), ("Total", queue.Count), ("Order", order), ("All", all),
            ("Misses", (await found.Misses.ListAsync(cancellation: visit.Cancellation)).ToDictionary(m => m.Id)),
            ("Reasons", await found.Reviews.ReasonsAsync(visit.Visitor.Name, 10, visit.Cancellation)),
            ("Sites", await found.Overview.SitesBySizeAsync(visit.Cancellation)));
    }

    private static async Task JudgeAsync(Visit visit, ReviewSubject subject)
    {
        ICase found = await visit.CaseAsync();
        ReviewItem item = new(subject, visit.Id());
        long run = await RunOfAsync(visit, found, item);
        VerdictKind kind = await KindAsync(visit);
        await found.Reviews.JudgeAsync(item, run, kind, await visit.FieldAsync("reason"), visit.Visitor.Name, visit.Now, visit.Cancellation);
        await visit.AuditAsync("judge", Target(item));
        string queue = await visit.FieldAsync("queue");
        if (queue.Length == 0) await visit.GoAsync(CaseAddress.Of(found.Name, subject == ReviewSubject.Finding ? "findings" : "misses", item.Id), "judged");
        else if (await ReviewPlace.NextOpenAsync(visit, found, item, ReviewPlace.OrderOf(queue)) is { } next) await visit.GoAsync(ReviewPlace.Address(found.Name, next, ReviewPlace.OrderOf(queue)), "judged");
        else await visit.GoAsync(CaseAddress.Of(found.Name, "review"), "judged-all");
    }

    private static async Task JudgeManyAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        VerdictKind kind = await KindAsync(visit);
        string reason = await visit.FieldAsync("reason"), order = await visit.FieldAsync("order");
        HashSet<string> chosen = [.. (await visit.Http.Request.ReadFormAsync(visit.Cancellation))["item"].OfType<string>()];
        QueueEntry[] entries = [.. (await found.Reviews.QueueAsync(visit.Now, visit.Cancellation)).Where(e => chosen.Contains(Target(e.Item)))];
        if (entries.Length == 0) throw new UserFacingException(visit.T["web.review.none-chosen"]);
        foreach (QueueEntry entry in entries)
        {
            await found.Reviews.JudgeAsync(entry.Item, entry.Run, kind, reason, visit.Visitor.Name, visit.Now, visit.Cancellation);
            await visit.AuditAsync("judge", Target(entry.Item));
        }
        await visit.GoAsync(CaseAddress.Of(found.Name, "review") + "?order=" + ReviewPlace.Word(ReviewPlace.OrderOf(order)), "judged-many");
    }

    private static async Task WithdrawAsync(Visit visit, ReviewSubject subject)
    {
        ICase found = await visit.CaseAsync();
        ReviewItem item = new(subject, visit.Id());
        if (!long.TryParse(await visit.FieldAsync("verdict"), NumberStyles.None, CultureInfo.InvariantCulture, out long verdict)
            || (await found.Reviews.VerdictsAsync(item, visit.Cancellation)).All(v => v.Id != verdict)) throw new PageMissingException();
        await found.Reviews.WithdrawAsync(verdict, await visit.FieldAsync("reason"), visit.Visitor.Name, visit.Visitor.Can(UserRole.Admin), visit.Now, visit.Cancellation);
        await visit.AuditAsync("withdraw-verdict", Target(item));
        await visit.GoAsync(ReviewPlace.Address(found.Name, item, ReviewPlace.OrderOf(await visit.FieldAsync("queue"))), "withdrawn");
    }

    private static async Task ClaimAsync(Visit visit, ReviewSubject subject)
    {
        ICase found = await visit.CaseAsync();
        ReviewItem item = new(subject, visit.Id());
        await RunOfAsync(visit, found, item);
        if (await visit.FieldAsync("do") == "release") await found.Reviews.ReleaseAsync(item, visit.Visitor.Name, visit.Cancellation);
        else await found.Reviews.ClaimAsync(item, visit.Visitor.Name, visit.Now, visit.Cancellation);
        await visit.AuditAsync("claim", Target(item));
        await visit.GoAsync(ReviewPlace.Address(found.Name, item, ReviewPlace.OrderOf(await visit.FieldAsync("queue"))));
    }

    private static async Task<VerdictKind> KindAsync(Visit visit) =>
        FormWord.TryRead(await visit.FieldAsync("verdict"), out VerdictKind kind) ? kind : throw new UserFacingException(visit.T["web.verdict.choose"]);

    // The run in which it is seen: the one of the address, else the last that has it.
    private static async Task<long> RunOfAsync(Visit visit, ICase found, ReviewItem item) => item.Subject == ReviewSubject.Finding
        ? (await found.Findings.FindAsync(item.Id, visit.Run(), visit.Cancellation) ?? throw new PageMissingException()).Entry.Run
        : (await found.Misses.FindAsync(item.Id, visit.Run(), visit.Cancellation) ?? throw new PageMissingException()).Run;

    internal static string Target(ReviewItem item) => string.Create(CultureInfo.InvariantCulture, $"{item.Subject.ToString().ToLowerInvariant()}:{item.Id}");
}
