using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.Storage;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Reviews;

namespace CoordDetect.App.Web.Review;

/// <summary>Where something stands in the queue of reviewers, and what the bar above it needs.</summary>
/// <param name="Item">What is looked at.</param>
/// <param name="Run">The run in which it is seen.</param>
/// <param name="Order">The order of the queue.</param>
/// <param name="Position">Its place in the queue, from 1; 0 where it is not in the last run.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Previous">The one before it, or null.</param>
/// <param name="Next">The one after it, or null.</param>
/// <param name="Claim">Who is looking at it, or null.</param>
/// <param name="Verdicts">What reviewers said, newest first.</param>
/// <param name="Reasons">What this reviewer gave as reasons before.</param>
/// <param name="Changes">What changed since the verdict in force, a sentence each.</param>
public sealed record ReviewPlace(
    ReviewItem Item, long Run, QueueOrder Order, int Position, int Count, ReviewItem? Previous, ReviewItem? Next, Claim? Claim,
    IReadOnlyList<Verdict> Verdicts, IReadOnlyList<string> Reasons, IReadOnlyList<string> Changes)
{
    private const int ReasonsKept = 10;

    /// <summary>The script of pages with a bar.</summary>
    internal const string Script = "/assets/review.js";

    /// <summary>Finds the place of something.</summary>
    internal static async Task<ReviewPlace> OfAsync(Visit visit, ICase found, ReviewItem item, long run, IReadOnlyList<string> changes)
    {
        QueueOrder order = OrderOf(visit.Query("queue"));
        IReadOnlyList<QueueEntry> queue = ReviewQueue.Sorted(await found.Reviews.QueueAsync(visit.Now, visit.Cancellation), order);
        int at = IndexOf(queue, item);
        return new ReviewPlace(
            item, run, order, at + 1, queue.Count, at > 0 ? queue[at - 1].Item : null, at >= 0 && at + 1 < queue.Count ? queue[at + 1].Item : null,
            await found.Reviews.ClaimOfAsync(item, visit.Now, visit.Cancellation), await found.Reviews.VerdictsAsync(item, visit.Cancellation),
            await found.Reviews.ReasonsAsync(visit.Visitor.Name, ReasonsKept, visit.Cancellation), changes);
    }

    /// <summary>The next thing of a queue that is open, after the given one and round to the beginning; null where nothing is.</summary>
    internal static async Task<ReviewItem?> NextOpenAsync(Visit visit, ICase found, ReviewItem item, QueueOrder order)
    {
        IReadOnlyList<QueueEntry> queue = ReviewQueue.Sorted(await found.Reviews.QueueAsync(visit.Now, visit.Cancellation), order);
        int at = Math.Max(0, IndexOf(queue, item));
        // What another is looking at is left to him.
        return queue.Skip(at + 1).Concat(queue.Take(at + 1))
            .Where(e => e.IsOpen && e.Item != item && (e.Claim is null || e.Claim.By == visit.Visitor.Name)).Select(e => (ReviewItem?)e.Item).FirstOrDefault();
    }

    /// <summary>The address of something in a queue.</summary>
    internal static string Address(string @case, ReviewItem item, QueueOrder order) =>
        CaseAddress.Of(@case, item.Subject == ReviewSubject.Finding ? "findings" : "misses", item.Id) + "?queue=" + Word(order);

    /// <summary>The order of a word; the surest first where it is none.</summary>
    internal static QueueOrder OrderOf(string? word) => FormWord.TryRead(word, out QueueOrder order) ? order : QueueOrder.Surest;

    /// <summary>The word of an order.</summary>
    internal static string Word(QueueOrder order) => order.ToString().ToLowerInvariant();

    private static int IndexOf(IReadOnlyList<QueueEntry> queue, ReviewItem item)
    {
        for (int i = 0; i < queue.Count; i++)
            if (queue[i].Item == item) return i;
        return -1;
    }
}
