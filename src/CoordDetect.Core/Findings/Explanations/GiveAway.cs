using CoordDetect.Core.Network.Groups;

namespace CoordDetect.Core.Findings.Explanations;

/// <summary>
/// A draw asks everybody to write the same below its post. It predicts of one text that its copies stand in one thread and say that their authors take part; that each names
/// people whom nobody else names speaks half as loud, for advertisers do so, too. Where the source names no threads it cannot explain, only not be excluded.
/// </summary>
internal sealed class GiveAway : IInnocentExplanation
{
    private const string Id = "give-away";
    private const double Half = 0.5;

    public Explanation Try(FindingDraft draft)
    {
        if (draft.Text is not { } text) return Outcome.NotTestable(Id);
        int[] comments = [.. Enumerable.Range(0, draft.Occasions.AccountsOf(text.Occasion).Length).Select(i => draft.Occasions.FirstOf(text.Occasion, i))];
        IGrouping<int, int> fullest = comments.GroupBy(c => draft.Corpus.ThreadOf[c]).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        double together = (double)fullest.Count() / comments.Length * (draft.Corpus.ThreadName(fullest.Key).Length > 0 ? 1 : Half);
        (int taking, int naming) = TakingPart([.. comments.Select(draft.Corpus.TextOf)]);
        double score = together * (taking + (Half * naming)) / comments.Length;
        return Outcome.Of(Id, score, ("comments", comments.Length), ("in-one-thread", fullest.Count()), ("taking-part", taking), ("naming-others", naming));
    }

    // How many texts say so, and how many of the rest name somebody whom no other names.
    private static (int Taking, int Naming) TakingPart(string[] texts)
    {
        HashSet<string>[] named = [.. texts.Select(t => GiveAwayWords.Named(t).ToHashSet(StringComparer.Ordinal))];
        Dictionary<string, int> times = named.SelectMany(n => n).CountBy(n => n).ToDictionary(StringComparer.Ordinal);
        bool[] taking = [.. texts.Select(GiveAwayWords.AreIn)];
        return (taking.Count(t => t), Enumerable.Range(0, texts.Length).Count(i => !taking[i] && named[i].Any(n => times[n] == 1)));
    }
}
