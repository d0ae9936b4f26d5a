using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Audience;
using CoordDetect.Core.Audit.Intervals;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Growth;

/// <summary>The second question: how did the page grow, and does anything explain where it jumped?</summary>
internal static class GrowthAnswer
{
    /// <summary>The name of the answer.</summary>
    public const string Id = "growth";

    private const long Day = 86_400;

    /// <summary>The answer.</summary>
    public static AuditAnswer Of(AuditInput input, IReadOnlyList<Lot> lots)
    {
        DailyGains? gains = DailyGains.Of(input);
        List<Statement> frame = [], said = [], refused = [];
        List<Figure> figures = [];
        List<AuditTable> tables = [];
        List<Plot> plots = [];
        List<OtherExplanation> other = [];
        if (gains is null) refused.Add(new Statement("no-gains"));
        else Gains(gains, input, lots, frame, said, tables, plots, other);
        Following(input.Counts, said, refused, tables);
        Churn(input.Followers, said, refused, figures, tables);
        return new AuditAnswer { Id = Id, Frame = frame, Headlines = said, Refusals = refused, Figures = figures, Tables = tables, Plots = plots, Explanations = other };
    }

    private static void Gains(
        DailyGains gains, AuditInput input, IReadOnlyList<Lot> lots, List<Statement> frame, List<Statement> said, List<AuditTable> tables, List<Plot> plots, List<OtherExplanation> other)
    {
        frame.Add(new Statement(gains.FromList ? "frame.list" : "frame.counts", ("days", AuditValue.Count(gains.Gains.Length)), ("from", AuditValue.Day(gains.At(0))), ("to", AuditValue.Day(gains.At(gains.Gains.Length - 1)))));
        IReadOnlyList<Spike> spikes = Spikes.Of(gains.Gains);
        List<IReadOnlyList<AuditValue>> rows = [];
        int[] marks = new int[gains.Gains.Length];
        foreach (Spike spike in spikes)
        {
            string kind = KindOf(spike, gains, input, lots);
            Interval came = Interval.Poisson((long)Math.Max(0, spike.Came));
            rows.Add([AuditValue.Day(gains.At(spike.First)), AuditValue.Day(gains.At(spike.Last)), AuditValue.Count(spike.Came), AuditValue.Count(spike.Expected),
                AuditValue.Count(Math.Max(0, came.Low - spike.Expected)), AuditValue.Count(came.High - spike.Expected), AuditValue.Term("spike." + kind)]);
            for (int day = spike.First; day <= spike.Last; day++) marks[day] = 1;
        }
        if (spikes.Count > 0) tables.Add(new AuditTable("spikes", ["from", "to", "came", "expected", "low", "high", "kind"], rows));
        said.Add(new Statement(spikes.Count == 0 ? "no-spike" : "spikes", ("n", AuditValue.Count(spikes.Count)), ("days", AuditValue.Count(gains.Gains.Length))));
        IReadOnlyList<int> changes = ChangePoints.Of(gains.Gains);
        if (changes.Count > 0) tables.Add(new AuditTable("changes", ["day", "before", "after"], [.. changes.Select((c, i) => Change(gains, changes, c, i))]));
        plots.Add(new Plot
        {
            Key = "gains",
            Kind = PlotKind.Bars,
            X = [.. Enumerable.Range(0, gains.Gains.Length).Select(d => (double)gains.At(d))],
            Y = gains.Gains,
            Mark = marks,
            IsTime = true,
            Notes = [.. input.Events.Where(e => e.At >= gains.At(0) && e.At <= gains.At(gains.Gains.Length - 1)).Select(e => ((double)e.At, e.Label))],
        });
        if (spikes.Count > 0)
            other.AddRange([new("event", input.Events.Count > 0 ? ExplanationState.Explains : ExplanationState.CannotBeExcluded), new("platform", ExplanationState.CannotBeExcluded)]);
    }

    // What explains a spike: a lot that lies in it, an event noted just before, nothing known.
    private static string KindOf(Spike spike, DailyGains gains, AuditInput input, IReadOnlyList<Lot> lots)
    {
        // A count says at which end of its day it was taken only to within that day.
        long margin = gains.FromList ? 0 : Day, from = gains.At(spike.First) - margin, to = gains.At(spike.Last) + Day + margin;
        double bought = lots.Where(l => l.Came.First < to && l.Came.Last >= from).Sum(l => l.Size);
        bool noted = input.Events.Any(e => e.At >= from - (3 * Day) && e.At < to);
        if (bought >= 0.5 * (spike.Came - spike.Expected)) return noted ? "lot-and-event" : "lot";
        return noted ? "event" : input.Followers is null ? "unknown" : "as-the-rest";
    }

    private static IReadOnlyList<AuditValue> Change(DailyGains gains, IReadOnlyList<int> changes, int at, int index)
    {
        int from = index == 0 ? 0 : changes[index - 1], to = index + 1 < changes.Count ? changes[index + 1] : gains.Gains.Length;
        return [AuditValue.Day(gains.At(at)), AuditValue.Of(Math.Round(gains.Gains[from..at].Average(), 1)), AuditValue.Of(Math.Round(gains.Gains[at..to].Average(), 1))];
    }

    // A page that follows thousands and drops them again: rises and falls of what it follows.
    private static void Following(IReadOnlyList<CountPoint> counts, List<Statement> said, List<Statement> refused, List<AuditTable> tables)
    {
        CountPoint[] known = [.. counts.Where(c => c.Following is not null)];
        if (known.Length < 3)
        {
            refused.Add(new Statement("no-following"));
            return;
        }
        List<IReadOnlyList<AuditValue>> falls = [];
        int top = 0;
        for (int i = 1; i < known.Length; i++)
        {
            if (known[i].Following >= known[top].Following) top = i;
            bool turns = i + 1 == known.Length || known[i + 1].Following > known[i].Following;
            long fall = known[top].Following!.Value - known[i].Following!.Value;
            if (!turns || fall < Math.Max(50, known[top].Following!.Value / 10)) continue;
            falls.Add([AuditValue.Day(known[top].At), AuditValue.Day(known[i].At), AuditValue.Count(known[top].Following!.Value), AuditValue.Count(known[i].Following!.Value), AuditValue.Count(fall)]);
            top = i;
        }
        said.Add(new Statement(falls.Count == 0 ? "no-saw" : "saw", ("n", AuditValue.Count(falls.Count))));
        if (falls.Count > 0) tables.Add(new AuditTable("saw", ["from", "to", "followed-before", "followed-after", "dropped"], falls));
    }

    private static void Churn(FollowerList? list, List<Statement> said, List<Statement> refused, List<Figure> figures, List<AuditTable> tables)
    {
        if (list is null || list.Snapshots.Count < 2)
        {
            refused.Add(new Statement("one-snapshot"));
            return;
        }
        List<IReadOnlyList<AuditValue>> rows = [];
        HashSet<int> before = [];
        long gainedAndGone = 0, gainedInAll = 0;
        List<int> gained = [];
        for (int s = 0; s < list.Snapshots.Count; s++)
        {
            HashSet<int> now = [.. list.Snapshots[s].Accounts];
            int left = before.Count(a => !now.Contains(a));
            if (s >= 2)
            {
                gainedInAll += gained.Count;
                gainedAndGone += gained.Count(a => !now.Contains(a));
            }
            List<int> came = s == 0 ? [] : [.. now.Where(a => !before.Contains(a))];
            if (s > 0)
            {
                Interval lost = Interval.Wilson(left, before.Count);
                rows.Add([AuditValue.Said(list.Snapshots[s].Name), AuditValue.Count(now.Count), AuditValue.Count(came.Count), AuditValue.Count(left), AuditValue.Share(lost.Low), AuditValue.Share(lost.High)]);
            }
            (before, gained) = (now, came);
        }
        tables.Add(new AuditTable("churn", ["snapshot", "followers", "gained", "lost", "lost-low", "lost-high"], rows));
        if (gainedInAll == 0) return;
        Interval share = Interval.Wilson(gainedAndGone, gainedInAll);
        figures.Add(new Figure("gained-and-gone", AuditValue.Share((double)gainedAndGone / gainedInAll), AuditValue.Share(share.Low), AuditValue.Share(share.High), gainedInAll, "wilson"));
        said.Add(new Statement("churn", ("gone", AuditValue.Count(gainedAndGone)), ("gained", AuditValue.Count(gainedInAll))));
    }
}
