namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// One text (or template, or link) from many accounts, in whatever time. That nobody comes to the same words by themselves is plain; the question is whether people passed it on. People who pass something on otherwise
/// live their own lives: the comment with which they do so is, like any other, the only one of its author with the probability f that a comment of this corpus is (learnt from everybody who did not post the
/// text). So the number of holders who say nothing else at all is binomial, and its tail, times the number of texts tried, is the evidence. Who fills the slots of a template with what its stock holds
/// passes nothing on: there the wording is. Who brings a link often comes for nothing else: of links f is the larger of that and the share, among all who post some link that others post, of those who say nothing without it (½ before any is known); and
/// what a fifth of all accounts post is what the page is about.
/// </summary>
/// <param name="occasions">What all hold.</param>
/// <param name="activity">What all say.</param>
/// <param name="isRecord">Whether it is the record, and no copy in which only chance says who wrote what: a template is there whoever fills it, so copies count lives alone.</param>
internal sealed class OneTexts(Occasions occasions, Activity activity, bool isRecord = true)
{
    /// <summary>Fewer accounts than these are a couple.</summary>
    public const int FewestAccounts = 3;

    // As of links that tie two accounts (Signals.PopularityLimit).
    private const int PageShare = 5;

    private const string Template = "template";
    private const string Link = "same-link";
    private static readonly string[] Texts = ["same-text", Template];

    /// <summary>Every text and link of three accounts or more that is not the business of <paramref name="groups"/>, those with most bits first.</summary>
    public IReadOnlyList<OneText> Find(IEnumerable<GroupJudgement> groups)
    {
        HashSet<int> taken = [.. groups.SelectMany(g => g.Accounts)], spoken = [];
        // A link in a text that many post is the text's.
        List<int> texts = Candidates(Texts, taken, spoken), links = Candidates([Link], taken, spoken);
        links.RemoveAll(o => PageShare * occasions.AccountsOf(o).Length > activity.AccountsThatSay);
        Population saying = new(activity.Comments, Array.ConvertAll(activity.Comments, said => said == 1 ? 1 : 0)), linking = Linking();
        return
        [
            .. texts.Select(o => Judge(o, [saying], texts.Count)).Concat(links.Select(o => Judge(o, [saying, linking], links.Count)))
                .OrderByDescending(t => t.Judgement.Bits).ThenBy(t => t.Occasion),
        ];
    }

    // Widest first; of twins (a letter, and a family of its fillings) the widest stands for all.
    private List<int> Candidates(string[] signals, HashSet<int> taken, HashSet<int> spoken)
    {
        List<int> candidates = [];
        IEnumerable<int> wide = Enumerable.Range(0, occasions.Count)
            .Where(o => signals.Contains(occasions[o].Signal) && occasions.AccountsOf(o).Length >= FewestAccounts)
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

    // Who posts which link that others post, too, and whether it is in all that they say.
    private Population Linking()
    {
        int[] posted = new int[activity.Comments.Length], alone = new int[posted.Length];
        for (int o = 0; o < occasions.Count; o++)
        {
            if (occasions[o].Signal != Link) continue;
            ReadOnlySpan<int> accounts = occasions.AccountsOf(o);
            for (int i = 0; i < accounts.Length; i++)
            {
                posted[accounts[i]]++;
                if (activity.Comments[accounts[i]] == occasions.CopiesOf(o, i)) alone[accounts[i]]++;
            }
        }
        return new Population(posted, alone);
    }

    private OneText Judge(int occasion, Population[] populations, int tried)
    {
        int[] holders = occasions.AccountsOf(occasion).ToArray();
        int nothingElse = Enumerable.Range(0, holders.Length).Count(i => activity.Comments[holders[i]] == occasions.CopiesOf(occasion, i));
        double share = populations.Max(p => p.ShareAlone(holders));
        // Texts and links are two looks.
        double cost = 1 + Math.Log2(Math.Max(1, tried)), lives = GroupEvidence.Tail(holders.Length, nothingElse, share);
        double wording = (holders.Length - 1) * Math.Max(0, occasions[occasion].Bits - Math.Log2(activity.Total));
        bool filled = occasions[occasion].Signal == Template;
        double bits = isRecord && filled ? wording : Math.Min(lives, wording);
        return new OneText(occasion, nothingElse, share, lives - cost, new GroupJudgement(holders, [new CountedOccasion(occasion, bits)], 0, cost))
        {
            IsFilled = filled,
            Kind = occasions[occasion].Signal == Link ? GroupKind.OneLink : GroupKind.OneText,
        };
    }

    // How much each account did, and how much of it without doing anything else.
    private sealed class Population(int[] done, int[] alone)
    {
        private readonly long _done = done.Sum(c => (long)c);
        private readonly long _alone = alone.Sum(c => (long)c);

        /// <summary>The share of the second in the first for all but some accounts.</summary>
        public double ShareAlone(int[] butFor) => (_alone - butFor.Sum(a => (long)alone[a]) + 0.5) / (_done - butFor.Sum(a => (long)done[a]) + 1.0);
    }
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

    /// <summary>What kind of thing it is.</summary>
    public required GroupKind Kind { get; init; }
}
