namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// One text (or template) from many accounts, in whatever time. That nobody comes to the same words by themselves is plain; the question is whether people passed it on. People who pass something on otherwise
/// live their own lives: the comment with which they do so is, like any other, the only one of its author with the probability f that a comment of this corpus is (learnt from everybody who did not post the
/// text). So the number of holders who say nothing else at all is binomial, and its tail, times the number of texts tried, is the evidence. Who fills the slots of a template with what its stock holds
/// passes nothing on: there the wording is.
/// </summary>
/// <param name="occasions">What all hold.</param>
/// <param name="activity">What all say.</param>
/// <param name="isRecord">Whether it is the record, and no copy in which only chance says who wrote what: a template is there whoever fills it, so copies count lives alone.</param>
internal sealed class OneTexts(Occasions occasions, Activity activity, bool isRecord = true)
{
    /// <summary>Fewer accounts than these are a couple.</summary>
    public const int FewestAccounts = 3;

    private const string Template = "template";
    private static readonly string[] Texts = ["same-text", Template];

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
        double cost = Math.Log2(Math.Max(1, tried)), lives = GroupEvidence.Tail(holders.Length, nothingElse, share);
        double wording = (holders.Length - 1) * Math.Max(0, occasions[occasion].Bits - Math.Log2(activity.Total));
        double bits = isRecord && occasions[occasion].Signal == Template ? wording : Math.Min(lives, wording);
        return new OneText(occasion, nothingElse, share, lives - cost, new GroupJudgement(holders, [new CountedOccasion(occasion, bits)], 0, cost)) { IsFilled = occasions[occasion].Signal == Template };
    }

    // How many accounts say one thing only, and how many comments there are.
    private (int Alone, int Comments) Singles() => (activity.Comments.Count(c => c == 1), activity.Total);
}

/// <summary>A text with the accounts that posted it.</summary>
/// <param name="Occasion">The text.</param>
/// <param name="NothingElse">How many of its accounts say nothing else.</param>
/// <param name="ExpectedShare">Which share of them would, if people passed it on.</param>
/// <param name="LivesBits">What that says against its having been passed on, the choice of the text paid for, in bits.</param>
/// <param name="Judgement">The accounts, and what speaks for one hand behind them.</param>
internal sealed record OneText(int Occasion, int NothingElse, double ExpectedShare, double LivesBits, GroupJudgement Judgement)
{
    /// <summary>Whether the accounts filled the slots of a template, which nobody who only passes something on does.</summary>
    public required bool IsFilled { get; init; }
}
