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

    // In less than two weeks no day is a usual one.
    private const int FewestDays = 14;

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
        else Gains(gains, input, lots, frame, said, refused, tables, plots, other);
        Following(input.Counts, said, refused, tables);
        SnapshotChurn.Add(input, said, refused, figures, tables);
        return new AuditAnswer { Id = Id, Frame = frame, Headlines = said, Refusals = refused, Figures = figures, Tables = tables, Plots = plots, Explanations = other };
    }

    private static void Gains(
        DailyGains gains, AuditInput input, IReadOnlyList<Lot> lots, List<Statement> frame, List<Statement> said, List<Statement> refused, List<AuditTable> tables, List<Plot> plots, List<OtherExplanation> other)
    {
        frame.Add(new Statement(gains.FromList ? "frame.list" : "frame.counts", ("days", AuditValue.Count(gains.Gains.Length)), ("from", AuditValue.Day(gains.At(0))), ("to", AuditValue.Day(gains.At(gains.Gains.Length - 1)))));
        bool isShort = gains.Gains.Length < FewestDays;
        if (isShort) refused.Add(new Statement("few-days", ("days", AuditValue.Count(gains.Gains.Length)), ("needed", AuditValue.Count(FewestDays))));
        IReadOnlyList<Spike> spikes = isShort ? [] : Spikes.Of(gains.Gains);
        List<string> kinds = [];
        List<IReadOnlyList<AuditValue>> rows = [];
        int[] marks = new int[gains.Gains.Length];
        foreach (Spike spike in spikes)
        {
            string kind = KindOf(spike, gains, input, lots);
            kinds.Add(kind);
            Interval came = Interval.Poisson((long)Math.Max(0, spike.Came));
            rows.Add([AuditValue.Day(gains.At(spike.First)), AuditValue.Day(gains.At(spike.Last)), AuditValue.Count(spike.Came), AuditValue.Count(spike.Expected),
                AuditValue.Count(Math.Max(0, came.Low - spike.Expected)), AuditValue.Count(came.High - spike.Expected), AuditValue.Term("spike." + kind)]);
            for (int day = spike.First; day <= spike.Last; day++) marks[day] = 1;
        }
        if (spikes.Count > 0) tables.Add(new AuditTable("spikes", ["from", "to", "came", "expected", "low", "high", "kind"], rows));
        if (!isShort) said.Add(new Statement(spikes.Count == 0 ? "no-spike" : "spikes", ("n", AuditValue.Count(spikes.Count)), ("days", AuditValue.Count(gains.Gains.Length))));
        IReadOnlyList<int> changes = isShort ? [] : ChangePoints.Of(gains.Gains);
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
            other.AddRange([new("event", kinds.TrueForAll(k => k == "event") ? ExplanationState.Explains : ExplanationState.CannotBeExcluded), new("platform", ExplanationState.CannotBeExcluded)]);
    }

    // What explains a spike: a lot that lies in it, an event noted just before, nothing known.
    private static string KindOf(Spike spike, DailyGains gains, AuditInput input, IReadOnlyList<Lot> lots)
    {
        // A count says at which end of its day it was taken only to within that day.
        long margin = gains.FromList ? 0 : Day, from = gains.At(spike.First) - margin, to = gains.At(spike.Last) + Day + margin;
        double bought = lots.Where(l => l.Came.First < to && l.Came.Last >= from).Sum(l => l.Size);
        bool noted = input.Events.Any(e => e.At >= from - (3 * Day) && e.At < to);
        if (bought >= 0.5 * (spike.Came - spike.Expected)) return noted ? "lot-and-event" : "lot";
        if (bought >= 0.1 * (spike.Came - spike.Expected)) return noted ? "part-lot-and-event" : "part-lot";
        if (noted) return "event";
        // Only where the list shows who came that day can it be said what they are like.
        long seen = input.Followers?.FollowedAt.Count(t => t >= from && t < to) ?? 0;
        return seen >= 0.5 * spike.Came ? "as-the-rest" : "unknown";
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
}
