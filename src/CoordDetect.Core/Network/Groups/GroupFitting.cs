namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// Finds who belongs to a group: whoever does not belong to the rest (<see cref="Belonging"/>) is let go, then whoever belongs to those who are left is taken in,
/// as long as they stay.
/// </summary>
internal sealed class GroupFitting(Occasions occasions, Meetings meetings, Belonging belonging, GroupEvidence evidence)
{
    // Groups settle within a few rounds; a bound is kept for those that swing.
    private const int MostRounds = 8;

    // Who shares only what thousands do is not looked at.
    private const int MostCandidates = 1000;

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
            Holdings held = belonging.Of(judged);
            (int Account, double Bits)[] each = [.. accounts.Select(a => (a, belonging.Bits(a, held)))];
            double[] failing = [.. each.Where(e => e.Bits < 0).Select(e => e.Bits).Order()];
            if (failing.Length == 0) return judged;
            // Not all at once: who falls out may have been what another hung on, or what spoilt the group for it.
            double limit = failing[failing.Length / 2];
            accounts = [.. each.Where(e => e.Bits > limit).Select(e => e.Account)];
        }
        return evidence.Judge([]);
    }

    // Whoever shares something with one member already: what two newcomers share with one member each counts for the group when both are in it.
    private int[] Grown(GroupJudgement judged)
    {
        List<int> held = Held(judged.Accounts);
        Holdings group = belonging.Of(judged.Accounts, held);
        HashSet<int> candidates = [];
        foreach (int occasion in held.TakeWhile(_ => candidates.Count < MostCandidates))
            foreach (int account in occasions.AccountsOf(occasion)) candidates.Add(account);
        foreach (int account in judged.Accounts) candidates.UnionWith(meetings.PartnersOf(account));
        candidates.ExceptWith(judged.Accounts);
        return [.. judged.Accounts.Concat(candidates.Where(a => belonging.Bits(a, group) >= 0)).Order()];
    }

    // What some accounts hold, the rarest first: it says most of whoever else holds it.
    private List<int> Held(int[] accounts) =>
        [.. accounts.SelectMany(a => occasions.Of(a).ToArray()).Distinct().Where(o => occasions[o].Bits >= GroupEvidence.LeastBits)
            .OrderBy(o => occasions.AccountsOf(o).Length).ThenBy(o => o)];
}
