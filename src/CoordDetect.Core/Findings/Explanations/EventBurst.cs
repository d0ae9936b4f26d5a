using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>News or an event brought everybody at once. It predicts meetings of one day, or at moments when the threads were crowded anyway; it gives nobody the same words.</summary>
internal sealed class EventBurst : IInnocentExplanation
{
    // Below this many bits the thread's own crowd makes the meeting likely.
    private const double CrowdedBits = 2;

    public Explanation Try(FindingDraft draft)
    {
        List<(EvidenceRow Row, long Day)> met = [.. draft.Evidence
            .Where(e => !e.IsStanding && draft.FamilyOf(e.Signal) is SignalFamily.Timing or SignalFamily.Targets or SignalFamily.Objects && draft.Corpus.PostedAtOf(e.CommentA).IsKnown)
            .Select(e => (e, Math.DivRem(draft.Corpus.TimeOf[e.CommentA], 86_400).Quotient))];
        if (met.Count == 0) return draft.Evidence.Any(e => !e.IsStanding && e.DeltaSeconds is not null) ? Outcome.Of("event-burst", 0, ("days", 0)) : Outcome.NotTestable("event-burst");
        double words = draft.Of(SignalFamily.Wording).Sum(e => e.Strength), meetings = met.Sum(m => m.Row.Strength);
        double busiest = met.GroupBy(d => d.Day).Max(g => g.Sum(m => m.Row.Strength)) / Math.Max(meetings, 1e-9);
        double crowded = met.Where(d => d.Row.Strength < CrowdedBits).Sum(m => m.Row.Strength) / Math.Max(meetings, 1e-9);
        int days = met.Select(d => d.Day).Distinct().Count();
        // Half of the meetings on one day of several is how groups work, too.
        double predicted = Math.Max(days <= 1 ? 1 : Math.Max(0, (busiest - 0.5) * 2), crowded);
        return Outcome.Unless(draft.TextBits >= ConfidenceScale.Thresholds[0].Bits, "event-burst", predicted * meetings / Math.Max(meetings + words, 1e-9), ("days", days), ("busiest-day-share", busiest), ("crowded-share", crowded));
    }
}
