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
        double taking = TakingPart([.. comments.Select(draft.Corpus.TextOf)]);
        return Outcome.Of(Id, together * taking, ("comments", comments.Length), ("in-one-thread", fullest.Count()), ("taking-part", taking * comments.Length));
    }

    // The part of the texts that say so, those that only name somebody of their own counting half.
    private static double TakingPart(string[] texts)
    {
        HashSet<string>[] named = [.. texts.Select(t => GiveAwayWords.Named(t).ToHashSet(StringComparer.Ordinal))];
        Dictionary<string, int> times = named.SelectMany(n => n).CountBy(n => n).ToDictionary(StringComparer.Ordinal);
        return texts.Select((t, i) => GiveAwayWords.AreIn(t) ? 1 : named[i].Any(n => times[n] == 1) ? Half : 0).Average();
    }
}
