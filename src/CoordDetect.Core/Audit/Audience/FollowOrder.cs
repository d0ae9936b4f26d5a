using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Audience;

/// <summary>How the followers stand in the order in which they came, and how it is known.</summary>
/// <param name="Accounts">The accounts, first comer first; those that cannot be placed are left out.</param>
/// <param name="Kind">How the order is known.</param>
/// <param name="Bound">
/// By place: the follower came at this time (timed), or not before it (listed: nobody follows before they exist, so the newest account so far
/// is a lower bound; Meeder et al. 2011, WWW: "We know who you followed last summer"). <see cref="FollowerList.NoTime"/> where there is none.
/// </param>
internal sealed record FollowOrder(int[] Accounts, OrderKind Kind, long[] Bound)
{
    // So many standard errors are no accident of a shuffled list.
    private const double SureDirection = 4;

    /// <summary>The order of a list, from times where most have one, else from the places in its snapshots.</summary>
    public static FollowOrder Of(FollowerList list)
    {
        int[] timed = [.. Enumerable.Range(0, list.Count).Where(a => list.FollowedAt[a] != FollowerList.NoTime)];
        if (timed.Length >= 0.8 * list.Count && timed.Length > 0)
        {
            long[] times = Array.ConvertAll(timed, a => list.FollowedAt[a]);
            // Equal times keep the order of the list.
            int[] order = [.. timed.Zip(times).OrderBy(p => p.Second).Select(p => p.First)];
            return new FollowOrder(order, OrderKind.Timed, Array.ConvertAll(order, a => list.FollowedAt[a]));
        }
        return Listed(list);
    }

    /// <summary>The order of creation, for lists whose order of following is not known: accounts of one batch stand together in it.</summary>
    public static FollowOrder OfCreation(FollowerList list)
    {
        int[] dated = [.. Enumerable.Range(0, list.Count).Where(a => list.Created[a] != FollowerList.NoTime).OrderBy(a => list.Created[a])];
        return new FollowOrder(dated, OrderKind.Creation, Array.ConvertAll(dated, a => list.Created[a]));
    }

    /// <summary>The order without some accounts.</summary>
    public FollowOrder Without(HashSet<int> accounts)
    {
        int[] places = [.. Enumerable.Range(0, Accounts.Length).Where(p => !accounts.Contains(Accounts[p]))];
        return new FollowOrder(Array.ConvertAll(places, p => Accounts[p]), Kind, Array.ConvertAll(places, p => Bound[p]));
    }

    private static FollowOrder Listed(FollowerList list)
    {
        if (list.Snapshots.Count == 0) return new FollowOrder([], OrderKind.None, []);
        double score = Direction(list, list.Snapshots[0].Accounts);
        if (Math.Abs(score) < SureDirection) return new FollowOrder([], OrderKind.None, []);
        bool[] seen = new bool[list.Count];
        List<int> order = new(list.Count);
        foreach (FollowerSnapshot snapshot in list.Snapshots)
        {
            IEnumerable<int> comers = score > 0 ? snapshot.Accounts : snapshot.Accounts.Reverse();
            foreach (int account in comers.Where(a => !seen[a]))
            {
                seen[account] = true;
                order.Add(account);
            }
        }
        long newest = FollowerList.NoTime;
        return new FollowOrder([.. order], OrderKind.Listed, [.. order.Select(a => newest = Math.Max(newest, list.Created[a]))]);
    }

    // In a shuffled list the newest account so far is outdone about ln n times; in the order of coming each newcomer outdoes it.
    // Positive where the first comers stand first; in standard errors.
    private static double Direction(FollowerList list, int[] accounts)
    {
        long[] created = [.. accounts.Select(a => list.Created[a]).Where(c => c != FollowerList.NoTime)];
        if (created.Length < 10 || created.Length < accounts.Length / 2) return 0;
        double forward = Records(created);
        Array.Reverse(created);
        double backward = Records(created), usual = Math.Log(created.Length) + 0.58;
        return (forward >= backward ? forward - usual : usual - backward) / Math.Sqrt(usual);
    }

    private static int Records(long[] created)
    {
        (int records, long newest) = (0, FollowerList.NoTime);
        foreach (long at in created)
        {
            if (at <= newest) continue;
            newest = at;
            records++;
        }
        return records;
    }
}

/// <summary>How the order of followers is known.</summary>
internal enum OrderKind
{
    /// <summary>It is not: the list is shuffled, or nothing tells.</summary>
    None,

    /// <summary>Only the order in which the accounts were made.</summary>
    Creation,

    /// <summary>From the places in the list.</summary>
    Listed,

    /// <summary>From the times of following.</summary>
    Timed,
}
