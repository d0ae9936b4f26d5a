namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// Does an account belong to a group? It is held against the rest of it. The rate at which people hold what the group shares is learnt from everybody outside (leave the group out: a background that
/// contains the campaign hides it, the better the larger it is): an account of d comments holds an object by chance with probability d·(h+½)/D, where h accounts outside hold it and D comments are
/// theirs. Turns of phrase (<see cref="TurnsOfPhrase"/>) and meetings add to that. An account belongs where this outweighs log2(D/d), the choice of it out of all, so far that of the members chance
/// gives one in a hundred.
/// </summary>
internal sealed class Belonging(Occasions occasions, Meetings meetings, Activity activity, Repetition repetition)
{
    /// <summary>The share of a group's members that chance may give.</summary>
    public const double ChanceMembers = 0.01;

    private readonly TurnsOfPhrase _phrases = new(occasions);

    /// <summary>By how many bits an account (it may be one of them) belongs to the others of some accounts; negative where it does not.</summary>
    public double Bits(int account, Holdings group) => Bits(account, group, firstsCount: true);

    /// <summary>
    /// Who of a group may only have been copied: accounts that were certainly the first on every text that they share with the others, and do not belong without these. To be copied is no deed.
    /// Whoever is copied leads a life besides, though: an account that said nothing but what the others said after it, and that more than once, is one of them that went first.
    /// </summary>
    public int[] CopiedOf(GroupJudgement group)
    {
        Holdings held = Of(group);
        return [.. group.Accounts.Where(a => !FollowsInAny(a, held) && !SaysNothingElse(a, held) && Bits(a, held, firstsCount: false) < 0)];
    }

    /// <summary>A group with the objects that speak for it, and of one that says most of what is said all texts that two of it say.</summary>
    public Holdings Of(GroupJudgement group)
    {
        IEnumerable<int> speaking = group.Occasions.Select(o => o.Occasion);
        return Of(group.Accounts, SaysMost(group.Accounts.Sum(a => (long)activity.Comments[a])) ? speaking.Concat(repetition.Of(group.Accounts).Texts) : speaking);
    }

    /// <summary>Some accounts with all that any of them holds, the rarest first: it says most of whoever else holds it.</summary>
    public Holdings Of(int[] accounts, IEnumerable<int> held) => new(accounts, held, occasions, activity) { Outside = repetition.Outside(accounts) };

    private double Bits(int account, Holdings group, bool firstsCount)
    {
        bool within = group.Have(account);
        int others = group.Accounts.Length - (within ? 1 : 0);
        if (others == 0) return double.NegativeInfinity;
        double said = Math.Max(1, activity.Comments[account]);
        double outside = Math.Max(1, activity.Total - group.Said - (within ? 0 : said));
        double bits = meetings.Bits(account, group.Accounts, others);
        HashSet<int> spoken = [];
        double texts = 0;
        int again = 0;
        foreach ((int occasion, int inside) in group.SharedBy(account, occasions))
        {
            if (occasions[occasion].IsPassing) continue;
            int utterance = occasions.UtteranceOf(occasion, occasions.PlaceOf(occasion, account), spoken);
            if (utterance < 0) continue;
            spoken.Add(utterance);
            // What one of the group took up from somebody is no deed of his.
            if ((!firstsCount || (!within && inside == 1)) && !Follows(occasion, account, group)) continue;
            int foreign = occasions.AccountsOf(occasion).Length - inside - 1;
            double surprise = Math.Min(Math.Max(0, -Math.Log2(said * (foreign + 0.5) / outside)), occasions[occasion].Bits);
            if (repetition.IsText(occasion))
            {
                texts += surprise;
                again++;
            }
            else
            {
                bits += surprise;
            }
        }
        bits += SaysMost(group.Said) ? Math.Max(texts, repetition.Bits(account, again, group.Outside)) : texts;
        if (firstsCount) bits += _phrases.Bits(account, group.Accounts, said, outside, spoken);
        return bits - Math.Log2(activity.Total / said) + Math.Min(0, Math.Log2(ChanceMembers * (others + 1)));
    }

    private bool SaysMost(long said) => 2 * said > activity.Total;

    private bool SaysNothingElse(int account, Holdings group)
    {
        int said = activity.Comments[account];
        return said > 1 && group.SharedBy(account, occasions).Select(o => occasions.CommentOf(o.Occasion, account)).Distinct().Count() == said;
    }

    private bool FollowsInAny(int account, Holdings group) =>
        group.SharedBy(account, occasions).Any(o => !occasions[o.Occasion].IsPassing && Follows(o.Occasion, account, group));

    // Whether somebody of the others did it first, or clocks do not tell.
    private bool Follows(int occasion, int account, Holdings group)
    {
        int comment = occasions.CommentOf(occasion, account);
        ReadOnlySpan<int> holders = occasions.AccountsOf(occasion);
        for (int i = 0; i < holders.Length; i++)
            if (holders[i] != account && group.Have(holders[i]) && !activity.IsBefore(comment, occasions.FirstOf(occasion, i))) return true;
        return false;
    }
}
