using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Alerts;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Overview;

namespace CoordDetect.App.Work.Alert;

/// <summary>Finds what there is to tell about a case. Each change has its mark: noticed again, it is not told again.</summary>
internal sealed class CaseAlerts(ICaseStore store, TimeProvider clock)
{
    /// <summary>A text of so many words hardly comes about twice by chance; shorter ones do all the time.</summary>
    private const int WordsOfAText = 8;

    private const int Accounts = 3;
    private const double GrownBy = 0.2;
    private const int MostLookedAt = 5_000;
    private const int BurstDays = 28;
    private const int BurstLeast = 30;
    private const double BurstDeviations = 5;
    private const int DigestHour = 7;
    private static readonly TimeSpan RetentionAhead = TimeSpan.FromDays(7);

    /// <summary>Tells of findings of a run that are new, grew by a fifth, or reached a higher confidence.</summary>
    public async Task FindingsAsync(ICase found, long run, CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            Page<FindingEntry> page = await found.Findings.ListAsync(new FindingFilter { Run = run, MinimumConfidence = Confidence.Weak, IncludeQuiet = false }, new PageRequest(200, after), cancellation);
            foreach (FindingEntry finding in page.Items.Where(f => f.Change != FindingChange.Gone)) await FindingAsync(found, finding, cancellation);
            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>Tells of texts that came from a third account with the comments since <paramref name="before"/>; how many such texts there are.</summary>
    public async Task<int> CopiesAsync(ICase found, CaseWatermark before, CancellationToken cancellation)
    {
        HashSet<long> told = [];
        int looked = 0;
        await foreach (StoredComment comment in found.Comments.SinceAsync(before, cancellation))
        {
            if (++looked > MostLookedAt) break;
            if (Words(comment.Comment.Text) < WordsOfAText || await found.Comments.CopiesAsync(comment.Id, cancellation) is not { } copies) continue;
            if (copies.Accounts < Accounts || !told.Add(copies.Content)) continue;
            await RaiseAsync(found.Name, FormattableString.Invariant($"copies:{copies.Content:x}"), "copies", "", [("accounts", copies.Accounts)], FormattableString.Invariant($"comments/{comment.Id}"), cancellation);
        }
        return told.Count;
    }

    /// <summary>
    /// Tells of a day with far more comments than the four weeks before: more than five standard deviations of a Poisson count above their mean.
    /// </summary>
    public async Task BurstAsync(ICase found, CancellationToken cancellation)
    {
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        IReadOnlyList<DayCount> days = await found.Overview.PerDayAsync(cancellation);
        long now = days.Where(d => d.Day == today).Sum(d => d.Comments);
        double mean = days.Where(d => d.Day < today && d.Day >= today.AddDays(-BurstDays)).Sum(d => d.Comments) / (double)BurstDays;
        if (mean == 0 || now < BurstLeast || now < mean + (BurstDeviations * Math.Sqrt(mean))) return;
        await RaiseAsync(found.Name, $"burst:{today:yyyy-MM-dd}", "burst", "", [("n", now), ("usual", (long)Math.Round(mean))], "", cancellation);
    }

    /// <summary>Tells of a watched address that fails, or whose page holds no comments any more.</summary>
    public Task SourceAsync(Storage.Watching.Watch watch, string trouble, CancellationToken cancellation) => RaiseAsync(
        watch.Case, FormattableString.Invariant($"source:{watch.Id}:{trouble}:{clock.GetUtcNow():yyyy-MM-dd}"), trouble == "no-comments" ? "markup" : "source",
        watch.Address, [("n", watch.Failures + 1)], "watch", cancellation);

    /// <summary>Tells of cases that will be deleted within a week.</summary>
    public async Task RetentionAsync(CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        foreach (CaseRecord due in await store.ExpiredAsync(now + RetentionAhead, cancellation))
        {
            long days = due.RetainUntil.DayNumber - DateOnly.FromDateTime(now.UtcDateTime).DayNumber;
            if (days >= 0) await RaiseAsync(due.Name, $"retention:{due.RetainUntil:yyyy-MM-dd}", "retention", "", [("days", days)], "settings", cancellation);
        }
    }

    private async Task FindingAsync(ICase found, FindingEntry finding, CancellationToken cancellation)
    {
        string path = FormattableString.Invariant($"findings/{finding.Id}");
        (string, long)[] counts = [("id", finding.Id), ("accounts", finding.Accounts), ("joined", finding.Joined), ("confidence", (long)finding.Confidence)];
        if (finding.FirstRun == finding.Run)
        {
            await RaiseAsync(found.Name, FormattableString.Invariant($"finding:{finding.Id}:new"), "finding-new", "", counts, path, cancellation);
            return;
        }
        int before = Math.Max(1, finding.Accounts - finding.Joined);
        if (finding.Joined >= GrownBy * before)
            await RaiseAsync(found.Name, FormattableString.Invariant($"finding:{finding.Id}:grew:{finding.Accounts}"), "finding-grew", "", counts, path, cancellation);
        // One that went up and down is told of once at each level.
        Confidence highest = (await found.Findings.HistoryAsync(finding.Id, cancellation)).Where(h => h.Run < finding.Run && h.Change != FindingChange.Gone).Select(h => h.Confidence).DefaultIfEmpty(finding.Confidence).Max();
        if (finding.Confidence > highest)
            await RaiseAsync(found.Name, FormattableString.Invariant($"finding:{finding.Id}:confidence:{(int)finding.Confidence}"), "finding-confidence", "", counts, path, cancellation);
    }

    private Task<bool> RaiseAsync(string @case, string mark, string kind, string subject, (string Name, long Value)[] counts, string path, CancellationToken cancellation) =>
        store.Alerts.RaiseAsync(new NewAlert(@case, mark, kind, subject, counts.ToDictionary(c => c.Name, c => c.Value), path), DigestAt(clock.GetUtcNow()), cancellation);

    /// <summary>When the next daily digest goes out: seven in the morning, UTC.</summary>
    internal static DateTimeOffset DigestAt(DateTimeOffset now)
    {
        DateTimeOffset today = new(now.UtcDateTime.Date.AddHours(DigestHour), TimeSpan.Zero);
        return now < today ? today : today.AddDays(1);
    }

    private static int Words(string? text) => text is null ? 0 : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
