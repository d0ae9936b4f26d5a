using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// Finds who belongs to a group: each account is held against the rest of it. The rate at which people hold what the group shares is learnt from everybody outside (leave the group
/// out: a background that contains the campaign hides it, the better the larger it is): an account of d comments holds an object by chance with probability d·(h+½)/D, where h accounts
/// outside hold it and D comments are theirs. To be copied is no deed: an object that the account had long before the others (longer before the first of them than these are apart) does not count for it. An account belongs where what it holds and whom it meets outweigh
/// log2(D/d), the choice of it out of all, by <see cref="Margin"/>. Turns of phrase (shared passages) count together: of those that the account shares with anybody, how many it shares with the group.
/// </summary>
internal sealed class GroupFitting(Occasions occasions, Meetings meetings, Activity activity, GroupEvidence evidence)
{
    /// <summary>−log2 of how many accounts of the whole corpus chance may put into a group: one in a hundred groups has one.</summary>
    private const double Margin = 6.6;

    // Groups settle within a few rounds; a bound is kept for those that swing.
    private const int MostRounds = 40;

    /// <summary>The group that grows out of some accounts, judged; no accounts where none belongs to others.</summary>
    public GroupJudgement Fit(IEnumerable<int> seed)
    {
        int[] accounts = [.. seed.Distinct().Order()];
        GroupJudgement judged = evidence.Judge(accounts);
        for (int round = 0; round < MostRounds && accounts.Length >= 2; round++)
        {
            Dictionary<int, double> belonging = accounts.ToDictionary(a => a, a => Belonging(a, accounts, judged));
            int[] next = belonging.Values.All(b => b >= 0) ? Grown(accounts, judged) : Shed(belonging);
            if (next.Length == accounts.Length) break;
            accounts = next;
            judged = evidence.Judge(accounts);
        }
        return accounts.Length < 2 ? evidence.Judge([]) : judged;
    }

    /// <summary>By how many bits an account belongs to some others, ascending (it may be one of them); negative where it does not.</summary>
    public double Belonging(int account, int[] group, GroupJudgement judged)
    {
        int[] others = [.. group.Where(a => a != account)];
        if (others.Length == 0) return double.NegativeInfinity;
        double said = Math.Max(1, activity.Comments[account]), outside = Math.Max(1, activity.Total - others.Sum(a => activity.Comments[a]) - said);
        double bits = meetings.Bits(account, others);
        HashSet<int> spoken = [];
        foreach (CountedOccasion counted in judged.Occasions)
        {
            int comment = occasions.CommentOf(counted.Occasion, account);
            if (comment < 0 || occasions[counted.Occasion].IsPassing || !IsOneOf(counted.Occasion, comment, others) || !spoken.Add(comment)) continue;
            double rate = said * (Outside(counted.Occasion, account, others) + 0.5) / outside;
            bits += Math.Min(Math.Max(0, -Math.Log2(rate)), occasions[counted.Occasion].Bits);
        }
        return bits + PassingBits(account, others, spoken) - Math.Log2(activity.Total / said) - Margin;
    }

    // Turns of phrase that a few share are everybody's: what counts is whether the account shares its own with these others, more often than they speak.
    private double PassingBits(int account, int[] others, HashSet<int> spoken)
    {
        int held = 0, shared = 0;
        double expected = 0, share = others.Sum(a => (double)activity.Comments[a]) / activity.Total;
        foreach (int occasion in occasions.Of(account))
        {
            int comment = occasions.CommentOf(occasion, account);
            if (!occasions[occasion].IsPassing || !spoken.Add(comment)) continue;
            held++;
            expected += 1 - Math.Pow(1 - share, occasions.AccountsOf(occasion).Length - 1);
            if (IsOneOf(occasion, comment, others)) shared++;
        }
        return shared == 0 ? 0 : GroupEvidence.Tail(held, shared, expected / held);
    }

    // Not all at once: who falls out may have been what another hung on, or what spoilt the group for it.
    private static int[] Shed(Dictionary<int, double> belonging)
    {
        double[] failing = [.. belonging.Values.Where(b => b < 0).Order()];
        double limit = failing[failing.Length / 2];
        return [.. belonging.Where(b => b.Value > limit || b.Value >= 0).Select(b => b.Key).Order()];
    }

    private int[] Grown(int[] accounts, GroupJudgement judged)
    {
        HashSet<int> known = [.. accounts], candidates = [];
        foreach (CountedOccasion counted in judged.Occasions)
            foreach (int account in occasions.AccountsOf(counted.Occasion)) candidates.Add(account);
        foreach (int account in accounts) candidates.UnionWith(meetings.PartnersOf(account));
        candidates.ExceptWith(known);
        return [.. accounts.Concat(candidates.Where(a => Belonging(a, accounts, judged) >= 0)).Order()];
    }

    // Whether the account took part with the others, and was not merely copied by them.
    private bool IsOneOf(int occasion, int comment, int[] others)
    {
        ReadOnlySpan<int> holders = occasions.AccountsOf(occasion), comments = occasions.CommentsOf(occasion);
        int first = -1, last = -1;
        for (int i = 0; i < holders.Length; i++)
        {
            if (Array.BinarySearch(others, holders[i]) < 0) continue;
            if (first < 0 || activity.IsBefore(comments[i], first)) first = comments[i];
            if (last < 0 || activity.IsBefore(last, comments[i])) last = comments[i];
        }
        return first >= 0 && (!activity.IsBefore(comment, first) || activity.SecondsBetween(comment, first) <= activity.SecondsBetween(first, last));
    }

    private int Outside(int occasion, int account, int[] others)
    {
        int outside = 0;
        foreach (int holder in occasions.AccountsOf(occasion))
            if (holder != account && Array.BinarySearch(others, holder) < 0) outside++;
        return outside;
    }
}
