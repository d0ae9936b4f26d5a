namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// Finds who belongs to a group: whoever does not belong to the rest (<see cref="Belonging"/>) is let go, then whoever belongs to those who are left is taken in,
/// as long as they stay.
/// </summary>
internal sealed class GroupFitting(Occasions occasions, Meetings meetings, Belonging belonging, GroupEvidence evidence)
{
    // Groups settle within a few rounds; a bound is kept for those that swing.
    private const int MostRounds = 8;

    /// <summary>The group that grows out of some accounts, judged; no accounts where none belongs to others.</summary>
    public GroupJudgement Fit(IEnumerable<int> seed)
    {
        GroupJudgement settled = Settled([.. seed.Distinct().Order()]);
        for (int round = 0; round < MostRounds && settled.Accounts.Length >= 2; round++)
        {
            int[] grown = Grown(settled);
            if (grown.Length == settled.Accounts.Length) break;
            GroupJudgement next = Settled(grown);
            if (next.Accounts.Length <= settled.Accounts.Length) break;
            settled = next;
        }
        return settled;
    }

    private GroupJudgement Settled(int[] accounts)
    {
        while (accounts.Length >= 2)
        {
            GroupJudgement judged = evidence.Judge(accounts);
            (int Account, double Bits)[] each = [.. accounts.Select(a => (a, belonging.Bits(a, judged)))];
            double[] failing = [.. each.Where(e => e.Bits < 0).Select(e => e.Bits).Order()];
            if (failing.Length == 0) return judged;
            // Not all at once: who falls out may have been what another hung on, or what spoilt the group for it.
            double limit = failing[failing.Length / 2];
            accounts = [.. each.Where(e => e.Bits > limit).Select(e => e.Account)];
        }
        return evidence.Judge([]);
    }

    private int[] Grown(GroupJudgement judged)
    {
        HashSet<int> candidates = [];
        foreach (CountedOccasion counted in judged.Occasions)
            foreach (int account in occasions.AccountsOf(counted.Occasion)) candidates.Add(account);
        foreach (int account in judged.Accounts) candidates.UnionWith(meetings.PartnersOf(account));
        candidates.ExceptWith(judged.Accounts);
        return [.. judged.Accounts.Concat(candidates.Where(a => belonging.Bits(a, judged) >= 0)).Order()];
    }
}
