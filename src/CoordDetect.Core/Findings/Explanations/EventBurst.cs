using CoordDetect.Core.Network;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>News or an event brought everybody at once: the evidence comes from one day, or from moments when the threads were crowded anyway.</summary>
internal sealed class EventBurst : IInnocentExplanation
{
    // Below this many bits the thread's own crowd makes the meeting likely.
    private const double CrowdedBits = 2;

    public Explanation Try(FindingDraft draft)
    {
        List<(EvidenceRow Row, long Day)> dated = [.. draft.Evidence
            .Where(e => !e.IsStanding && draft.Corpus.PostedAtOf(e.CommentA).IsKnown)
            .Select(e => (e, Math.DivRem(draft.Corpus.TimeOf[e.CommentA], 86_400).Quotient))];
        if (dated.Count == 0) return Outcome.NotTestable("event-burst");
        double busiest = dated.GroupBy(d => d.Day).Max(g => g.Count()) / (double)dated.Count;
        double crowded = dated.Count(d => d.Row.Strength < CrowdedBits) / (double)dated.Count;
        int days = dated.Select(d => d.Day).Distinct().Count();
        // One busy day of many is how groups work, too: it explains only what is left of the other days.
        double score = Math.Max(days <= 1 ? 1 : Math.Max(0, (busiest - 0.5) * 2) * (days <= 3 ? 1 : 0.5), crowded);
        return Outcome.Of("event-burst", score, ("days", days), ("busiest-day-share", busiest), ("crowded-share", crowded));
    }
}
