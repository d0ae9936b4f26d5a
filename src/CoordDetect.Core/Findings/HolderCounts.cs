using CoordDetect.Core.Corpus;
using CoordDetect.Core.Network;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Findings;

/// <summary>Who else holds what a coincidence is about: the accounts behind a text family, a link, a hashtag.</summary>
internal sealed class HolderCounts(CommentCorpus corpus, IReadOnlyList<SignalTest> tests)
{
    private readonly Dictionary<string, Trace> _traceOf = tests.ToDictionary(t => t.Signal.Id, t => t.Trace);

    /// <summary>How many accounts outside <paramref name="group"/> hold the object of <paramref name="row"/>; 0 for moments, which nobody holds.</summary>
    public int Outside(EvidenceRow row, IReadOnlySet<int> group)
    {
        if (_traceOf[row.Signal] is not ObjectTrace trace) return 0;
        HashSet<int> outside = [];
        foreach (int comment in trace.CommentsOf((int)row.ObjectKey))
        {
            int account = corpus.AccountOf[comment];
            if (!group.Contains(account)) outside.Add(account);
        }
        return outside.Count;
    }
}
