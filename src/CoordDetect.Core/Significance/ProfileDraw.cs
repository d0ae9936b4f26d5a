using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Significance;

/// <summary>Whose profile each account has: its own, or one drawn among the accounts of its site. Profiles move as a whole, so what hangs together in them stays so.</summary>
internal static class ProfileDraw
{
    /// <summary>The account that carries each profile.</summary>
    public static int[] Carriers(CommentCorpus corpus, ulong? seed)
    {
        int[] carrier = [.. Enumerable.Range(0, corpus.AccountCount)];
        if (seed is not { } drawn) return carrier;
        SplitMix random = new(drawn ^ 0x7072_6f66_696c_6573);
        foreach (IGrouping<int, int> site in carrier.GroupBy(corpus.SiteOfAccount).OrderBy(g => g.Key).ToArray())
        {
            int[] own = [.. site], drawnTo = [.. site];
            random.Shuffle(drawnTo);
            for (int i = 0; i < own.Length; i++) carrier[own[i]] = drawnTo[i];
        }
        return carrier;
    }
}
