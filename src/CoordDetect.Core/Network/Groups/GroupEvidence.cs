using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// How much likelier is what some accounts share if they act together than if they behave like everybody else, in bits, after paying for the choice of the group.
/// <para>Everybody else: each of the n holders of an object is somebody drawn in proportion to how much they say on its site (in its thread, where people pick it up from each
/// other). That k of them are in a group that says a share q there has a probability of at most C(n,k)·q^k (the union bound over which k; by Maclaurin's inequality also where q
/// differs from place to place), and of at most 2^(−n·KL(k/n‖q)) (Chernoff 1952). Wording is worth no more than (k−1) times the bits that it takes to come to it by oneself.</para>
/// <para>Different objects add up, and each utterance speaks for one object only: a text, its template, its passage and its link are one, however often somebody says it. The u objects that are counted are
/// chosen out of all O: log2 C(O,u). Meetings (timing, targets, rhythm) add −log2 of the Poisson tail of their number. Where the group says more than half of what is said on its sites, its holders could hardly be
/// anybody else: there the texts count by how often texts are said again at all (<see cref="Repetition"/>) where that is more, for one bit.</para>
/// <para>The group is chosen out of all groups: Σ log2(D/d) over its accounts, less log2 m!, and 2·log2 m for its size (a union bound in which a group weighs as
/// much as its accounts say; weighted Bonferroni: Genovese, Roeder &amp; Wasserman 2006); or by those who are not of it, or on its own sites, where that is cheaper.</para>
/// Cost of one group: what its accounts hold and say.
/// </summary>
internal sealed class GroupEvidence(Occasions occasions, Meetings meetings, Activity activity, Authorship authorship, Repetition repetition)
{
    /// <summary>Words that cost fewer bits than these (some three words) are a greeting: shown, never counted.</summary>
    public const double LeastBits = 20;

    private readonly Whereabouts _where = activity.Of(authorship);

    /// <summary>Judges some accounts, ascending.</summary>
    public GroupJudgement Judge(int[] accounts)
    {
        (Dictionary<int, int> byThread, Dictionary<int, int> bySite) = _where.Of(accounts);
        List<Shared> ranked = Ranked(accounts, byThread, bySite);
        List<CountedOccasion> counted = Counted(ranked, []);
        bool sayMost = activity.SayMost(bySite);
        if (sayMost && SaidAgain(accounts, ranked) is { } again && again.Sum(c => c.Bits) > counted.Sum(c => c.Bits)) counted = again;
        counted.Sort((x, y) => x.Bits != y.Bits ? y.Bits.CompareTo(x.Bits) : x.Occasion.CompareTo(y.Occasion));
        return new GroupJudgement(accounts, counted, meetings.Bits(accounts), CostOf(accounts, bySite.Keys) + (sayMost ? 1 : 0));
    }

    // Each object by who holds it.
    private List<CountedOccasion> Counted(IEnumerable<Shared> ranked, HashSet<int> spoken)
    {
        List<CountedOccasion> counted = [];
        foreach (Shared shared in ranked)
        {
            int[] speaking = [.. shared.Holders.Select(h => occasions.UtteranceOf(h.Occasion, h.Place, spoken)).Where(c => c >= 0)];
            double gain = GainOf(shared, speaking.Length);
            // What choosing one more object costs, given how many are chosen: log2 C(O,u+1) − log2 C(O,u).
            double price = Math.Log2(Math.Max(1, (double)(occasions.Count - counted.Count) / (counted.Count + 1)));
            if (gain <= price) continue;
            counted.Add(new CountedOccasion(shared.Occasion, gain - price));
            spoken.UnionWith(speaking);
        }
        return counted;
    }

    // All texts at a stroke, by how often texts are said again at all, and what else the accounts share by who holds it.
    private List<CountedOccasion> SaidAgain(int[] accounts, List<Shared> ranked)
    {
        (double bits, IReadOnlyList<int> texts) = repetition.Of(accounts);
        if (bits <= 0) return [];
        HashSet<int> spoken = [.. ranked.Where(s => repetition.IsText(s.Occasion)).SelectMany(s => s.Holders).SelectMany(h => occasions.CommentsOf(h.Occasion, h.Place).ToArray())];
        Dictionary<int, Shared> who = ranked.ToDictionary(s => s.Occasion);
        return [.. texts.Select(t => new CountedOccasion(t, (bits / texts.Count) + (who.TryGetValue(t, out Shared shared) ? BeyondTwo(shared) : 0))), .. Counted(ranked.Where(s => !repetition.IsText(s.Occasion)), spoken)];
    }

    // That a text is said again is counted already; that it is those again who say it a third time is not. Which texts are looked at for that is a choice of one bit each.
    private double BeyondTwo(Shared shared)
    {
        int all = occasions.AccountsOf(shared.Occasion).Length, inside = shared.Holders.Count;
        return inside < 3 ? 0 : Math.Max(0, Math.Min(Tail(all - 2, inside - 2, shared.Share), (inside - 2) * occasions[shared.Occasion].Bits) - 1);
    }

    // The objects that two of the accounts hold at least.
    private List<Shared> Ranked(int[] accounts, Dictionary<int, int> byThread, Dictionary<int, int> bySite)
    {
        List<Shared> ranked = [];
        foreach (List<HolderAt> holders in Held(accounts).Values)
        {
            if (holders.Count < 2) continue;
            Shared shared = new(holders[0].Occasion, holders, ShareOf(holders[0].Occasion, byThread, bySite));
            if (GainOf(shared, holders.Count) is > 0 and double gain) ranked.Add(shared with { Gain = gain });
        }
        // What was done in one comment has no other to speak with.
        return [.. ranked.OrderBy(r => (double)r.Holders.Sum(h => occasions.CopiesOf(h.Occasion, h.Place)) / r.Holders.Count).ThenByDescending(r => r.Gain).ThenBy(r => r.Occasion)];
    }

    private Dictionary<int, List<HolderAt>> Held(int[] accounts)
    {
        Dictionary<int, int> times = [];
        foreach (int account in accounts)
            foreach (int occasion in occasions.Of(account)) times[occasion] = times.GetValueOrDefault(occasion) + 1;
        Dictionary<int, List<HolderAt>> held = [];
        foreach (int account in accounts)
        {
            foreach (int occasion in occasions.Of(account))
            {
                if (times[occasion] < 2 || occasions[occasion].Bits < LeastBits) continue;
                (held.TryGetValue(occasion, out List<HolderAt>? holders) ? holders : held[occasion] = []).Add(new HolderAt(occasion, occasions.PlaceOf(occasion, account)));
            }
        }
        return held;
    }

    // The share that the group makes of what is said where the object is.
    private double ShareOf(int occasion, Dictionary<int, int> byThread, Dictionary<int, int> bySite)
    {
        int holders = occasions.AccountsOf(occasion).Length;
        bool pickedUp = occasions[occasion].IsPickedUp;
        double onSite = 0, inThread = 0;
        for (int i = 0; i < holders; i++)
        {
            int first = occasions.FirstOf(occasion, i);
            onSite += activity.ShareOfSite(first, bySite);
            if (pickedUp) inThread += activity.ShareOfThread(first, byThread);
        }
        return Math.Max(onSite, inThread) / holders;
    }

    private double GainOf(Shared shared, int inside) =>
        inside < 2 ? 0 : Math.Min(Tail(occasions.AccountsOf(shared.Occasion).Length, inside, shared.Share), (inside - 1) * occasions[shared.Occasion].Bits);

    /// <summary>−log2 of a bound on the chance that <paramref name="inside"/> of <paramref name="all"/> holders are of a group that says a share of what is said.</summary>
    internal static double Tail(int all, int inside, double share)
    {
        double part = (double)inside / all;
        if (share <= 0) return double.PositiveInfinity;
        if (part <= share) return 0;
        double union = -(inside * Math.Log2(share)) - Log2Choose(all, inside);
        double chernoff = all * ((part * Math.Log2(part / share)) + (part < 1 ? (1 - part) * Math.Log2((1 - part) / (1 - share)) : 0));
        return Math.Max(union, chernoff);
    }

    // Said for all sites and for those of the group alone; who is in, or who is not: each a way to choose it, each paid for.
    private double CostOf(int[] accounts, Dictionary<int, int>.KeyCollection sites)
    {
        if (accounts.Length == 0) return 0;
        double everywhere = Math.Min(Choice(accounts, activity.Total), ChoiceOfOthers(accounts));
        double ways = 2;
        if (activity.SiteCount > 1)
        {
            ways++;
            double choice = Math.Log2(activity.SiteCount) + Log2Choose(activity.SiteCount, sites.Count);
            everywhere = Math.Min(everywhere, choice + Choice(accounts, sites.Sum(activity.CommentsOfSite)));
        }
        return Math.Log2(ways) + (2 * Math.Log2(accounts.Length)) + everywhere;
    }

    private double Choice(int[] accounts, long said)
    {
        double cost = -LogFactorial.Of(accounts.Length) / Math.Log(2);
        foreach (int account in accounts) cost += Math.Log2((double)said / Math.Max(1, activity.Comments[account]));
        return cost;
    }

    // A group of nearly everybody is chosen by those who are not of it.
    private double ChoiceOfOthers(int[] accounts)
    {
        int others = activity.AccountsThatSay - accounts.Length;
        if (others >= accounts.Length) return double.PositiveInfinity;
        double cost = -LogFactorial.Of(Math.Max(0, others)) / Math.Log(2);
        for (int account = 0; account < activity.Comments.Length; account++)
            if (activity.Comments[account] > 0 && Array.BinarySearch(accounts, account) < 0) cost += Math.Log2((double)activity.Total / activity.Comments[account]);
        return cost;
    }

    private static double Log2Choose(int n, int k) => LogFactorial.Choose(n, k) / Math.Log(2);

    // One of a group who holds an object, by the place among its holders.
    private readonly record struct HolderAt(int Occasion, int Place);

    private readonly record struct Shared(int Occasion, List<HolderAt> Holders, double Share)
    {
        public double Gain { get; init; }
    }
}

/// <summary>An object that speaks for a group, and what it adds, its choice paid for.</summary>
internal readonly record struct CountedOccasion(int Occasion, double Bits);

/// <summary>What speaks for some accounts acting together, in bits.</summary>
/// <param name="Accounts">The accounts, ascending.</param>
/// <param name="Occasions">The objects counted, the most telling first.</param>
/// <param name="MeetingBits">What their meetings add.</param>
/// <param name="Cost">What choosing them out of all accounts costs.</param>
internal sealed record GroupJudgement(int[] Accounts, IReadOnlyList<CountedOccasion> Occasions, double MeetingBits, double Cost)
{
    /// <summary>All evidence less all choices: chance gives any group at all as many with a probability of 2^−Bits at most.</summary>
    public double Bits => Without(0);

    /// <summary>The same without the most telling objects.</summary>
    public double Without(int objects) => Occasions.Skip(objects).Sum(o => o.Bits) + MeetingBits - Cost;
}
