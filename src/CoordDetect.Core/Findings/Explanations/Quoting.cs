using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>The shared words are quotes: the later comment answers the earlier one.</summary>
internal sealed class Quoting : IInnocentExplanation
{
    public Explanation Try(FindingDraft draft)
    {
        List<EvidenceRow> wording = [.. draft.Of(SignalFamily.Wording)];
        if (wording.Count == 0) return Outcome.NotTestable("quoting");
        int quotes = wording.Count(e => draft.Corpus.ParentOf[e.CommentA] == e.CommentB || draft.Corpus.ParentOf[e.CommentB] == e.CommentA);
        return Outcome.Of("quoting", (double)quotes / Math.Max(1, draft.Evidence.Count(e => !e.IsStanding)), ("answers", quotes), ("coincidences", wording.Count));
    }
}
