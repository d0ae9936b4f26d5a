namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// One text (or template) from many accounts, in whatever time. That nobody comes to the same words by themselves is plain; the question is whether people passed it on. People who pass something on otherwise
/// live their own lives: the comment with which they do so is, like any other, the only one of its author with the probability f that a comment of this corpus is (learnt from everybody who did not post the
/// text). So the number of holders who say nothing else at all is binomial, and its tail, times the number of texts tried, is the evidence.
/// </summary>
internal sealed class OneTexts(Occasions occasions, Activity activity)
{
    /// <summary>Fewer accounts than these are a couple.</summary>
    public const int FewestAccounts = 3;

    private static readonly string[] Texts = ["same-text", "template"];

    /// <summary>Every text of three accounts or more that is not the business of <paramref name="groups"/>, those with most bits first.</summary>
    public IReadOnlyList<OneText> Find(IEnumerable<GroupJudgement> groups)
    {
        HashSet<int> taken = [.. groups.SelectMany(g => g.Accounts)];
        List<int> candidates = Candidates(taken);
        (int alone, int comments) = Singles();
        return [.. candidates.Select(o => Judge(o, alone, comments, candidates.Count)).OrderByDescending(t => t.Judgement.Bits).ThenBy(t => t.Occasion)];
    }

    // Widest first; of twins (a letter, and a family of its fillings) the widest stands for all.
    private List<int> Candidates(HashSet<int> taken)
    {
        HashSet<int> spoken = [];
        List<int> candidates = [];
        IEnumerable<int> wide = Enumerable.Range(0, occasions.Count)
            .Where(o => Texts.Contains(occasions[o].Signal) && occasions.AccountsOf(o).Length >= FewestAccounts)
            .OrderByDescending(o => occasions.AccountsOf(o).Length).ThenBy(o => o);
        foreach (int occasion in wide)
        {
            int[] accounts = occasions.AccountsOf(occasion).ToArray();
            int[] comments = [.. Enumerable.Range(0, accounts.Length).Select(i => occasions.FirstOf(occasion, i))];
            if (2 * accounts.Count(taken.Contains) >= accounts.Length || 2 * comments.Count(spoken.Contains) >= comments.Length) continue;
            candidates.Add(occasion);
            spoken.UnionWith(comments);
        }
        return candidates;
    }

    private OneText Judge(int occasion, int alone, int comments, int tried)
    {
        int[] holders = occasions.AccountsOf(occasion).ToArray();
        int nothingElse = 0;
        for (int i = 0; i < holders.Length; i++)
        {
            comments -= activity.Comments[holders[i]];
            if (activity.Comments[holders[i]] == 1) alone--;
            if (activity.Comments[holders[i]] == occasions.CopiesOf(occasion, i)) nothingElse++;
        }
        double share = (alone + 0.5) / (comments + 1.0);
        double bits = Math.Min(
            GroupEvidence.Tail(holders.Length, nothingElse, share),
            (holders.Length - 1) * Math.Max(0, occasions[occasion].Bits - Math.Log2(activity.Total)));
        double cost = Math.Log2(Math.Max(1, tried));
        return new OneText(occasion, nothingElse, share, new GroupJudgement(holders, [new CountedOccasion(occasion, bits)], 0, cost));
    }

    // How many accounts say one thing only, and how many comments there are.
    private (int Alone, int Comments) Singles() => (activity.Comments.Count(c => c == 1), activity.Total);
}

/// <summary>A text with the accounts that posted it.</summary>
/// <param name="Occasion">The text.</param>
/// <param name="NothingElse">How many of its accounts say nothing else.</param>
/// <param name="ExpectedShare">Which share of them would, if people passed it on.</param>
/// <param name="Judgement">The accounts, and what speaks against its having been passed on.</param>
internal sealed record OneText(int Occasion, int NothingElse, double ExpectedShare, GroupJudgement Judgement);
