namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// Does an account belong to a group? It is held against the rest of it. The rate at which people hold what the group shares is learnt from everybody outside (leave the group out: a background that
/// contains the campaign hides it, the better the larger it is): an account of d comments holds an object by chance with probability d·(h+½)/D, where h accounts outside hold it and D comments are
/// theirs. Turns of phrase (<see cref="TurnsOfPhrase"/>) and meetings add to that. An account belongs where this outweighs log2(D/d), the choice of it out of all, so far that of the members chance
/// gives one in a hundred.
/// </summary>
internal sealed class Belonging(Occasions occasions, Meetings meetings, Activity activity)
{
    /// <summary>The share of a group's members that chance may give.</summary>
    private const double ChanceMembers = 0.01;

    private readonly TurnsOfPhrase _phrases = new(occasions);

    /// <summary>By how many bits an account (it may be in the group) belongs to the others of a group; negative where it does not.</summary>
    public double Bits(int account, GroupJudgement group) => Bits(account, group, Others(account, group.Accounts), firstsCount: true);

    /// <summary>
    /// Who of a group may only have been copied: accounts that were certainly the first on every text that they share with the others, and do not belong without these. To be copied is no deed.
    /// </summary>
    public int[] CopiedOf(GroupJudgement group)
    {
        int[] members = group.Accounts;
        return [.. group.Accounts.Where(a => !FollowsInAny(a, group, members) && Bits(a, group, Others(a, members), firstsCount: false) < 0)];
    }

    private double Bits(int account, GroupJudgement group, int[] others, bool firstsCount)
    {
        if (others.Length == 0) return double.NegativeInfinity;
        double said = Math.Max(1, activity.Comments[account]), outside = Math.Max(1, activity.Total - others.Sum(a => activity.Comments[a]) - said);
        double bits = meetings.Bits(account, others);
        HashSet<int> spoken = [];
        foreach (CountedOccasion counted in group.Occasions)
        {
            int comment = occasions.CommentOf(counted.Occasion, account);
            if (comment < 0 || occasions[counted.Occasion].IsPassing) continue;
            int inside = Inside(counted.Occasion, others);
            if (inside == 0 || !spoken.Add(comment)) continue;
            if (!firstsCount && !Follows(counted.Occasion, comment, others)) continue;
            int foreign = occasions.AccountsOf(counted.Occasion).Length - inside - 1;
            bits += Math.Min(Math.Max(0, -Math.Log2(said * (foreign + 0.5) / outside)), occasions[counted.Occasion].Bits);
        }
        if (firstsCount) bits += _phrases.Bits(account, group.Accounts, said, outside, spoken);
        return bits - Math.Log2(activity.Total / said) + Math.Min(0, Math.Log2(ChanceMembers * (others.Length + 1)));
    }

    private bool FollowsInAny(int account, GroupJudgement group, int[] members)
    {
        int[] others = Others(account, members);
        return group.Occasions.Any(o => !occasions[o.Occasion].IsPassing && occasions.CommentOf(o.Occasion, account) is >= 0 and int comment && Follows(o.Occasion, comment, others));
    }

    // Whether somebody of the others did it first, or clocks do not tell.
    private bool Follows(int occasion, int comment, int[] others)
    {
        ReadOnlySpan<int> holders = occasions.AccountsOf(occasion), comments = occasions.CommentsOf(occasion);
        for (int i = 0; i < holders.Length; i++)
            if (Array.BinarySearch(others, holders[i]) >= 0 && !activity.IsBefore(comment, comments[i])) return true;
        return false;
    }

    private int Inside(int occasion, int[] others)
    {
        int inside = 0;
        foreach (int holder in occasions.AccountsOf(occasion))
            if (Array.BinarySearch(others, holder) >= 0) inside++;
        return inside;
    }

    private static int[] Others(int account, int[] group) => [.. group.Where(a => a != account)];
}
