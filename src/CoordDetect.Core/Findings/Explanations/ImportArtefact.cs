using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>An import or a clock made the times equal: coincidences at the very same second, over and over.</summary>
internal sealed class ImportArtefact : IInnocentExplanation
{
    public Explanation Try(FindingDraft draft)
    {
        List<EvidenceRow> timed = [.. draft.Evidence.Where(e => e.DeltaSeconds is not null && draft.Corpus.PrecisionOf[e.CommentA] == TimePrecision.Second)];
        if (timed.Count == 0) return Outcome.NotTestable("import-artefact");
        int equal = timed.Count(e => e.DeltaSeconds == 0);
        double share = (double)equal / timed.Count;
        bool onlyTiming = draft.Edges.All(e => e.Families.All(f => f == SignalFamily.Timing));
        return Outcome.Of("import-artefact", onlyTiming ? share : share / 2, ("equal-times", equal), ("coincidences", timed.Count));
    }
}
