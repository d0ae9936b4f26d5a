namespace CoordDetect.Core.Network.Windowed;

/// <summary>Which shares and accounts take part often enough for their pairs to count.</summary>
internal sealed class Participation
{
    private Participation(bool[]? shareCounts, bool[]? accountCounts)
    {
        ShareCounts = shareCounts;
        AccountCounts = accountCounts;
    }

    /// <summary>By position: a pair counts when either share does. Null where all do.</summary>
    public bool[]? ShareCounts { get; }

    /// <summary>By rank: a pair counts when both accounts do. Null where all do.</summary>
    public bool[]? AccountCounts { get; }

    /// <summary>CooRTweet's first step: the rows of accounts with enough rows, whatever these say. Null where all stay.</summary>
    public static bool[]? RowsToKeep(ShareColumns shares, int accounts, WindowedOptions options)
    {
        if (options.Like != PeerRules.CooRTweet || options.MinParticipation <= 1) return null;
        int[] rows = new int[accounts];
        foreach (int account in shares.Account) rows[account]++;
        bool[] keep = new bool[shares.Count];
        for (int share = 0; share < keep.Length; share++) keep[share] = rows[shares.Account[share]] >= options.MinParticipation;
        return keep;
    }

    public static Participation Of(
        PairWindows windows, ShareColumns shares, int accounts, WindowedOptions options, CancellationToken cancellation)
    {
        if (options.MinParticipation <= 1) return new Participation(null, null);
        bool[] contentInPair = ContentsInPairs(windows, shares.ContentCount, options.KeepLoops, cancellation);
        ShareGroups groups = windows.Groups;
        int[] taking = new int[accounts];
        HashSet<(int, int)> seen = [];
        for (int position = 0; position < groups.Count; position++)
        {
            if (!contentInPair[groups.ContentAt[position]]) continue;
            // CooRTweet counts rows here, so that a repeated row counts twice; by our rules contents are counted.
            if (options.Like == PeerRules.CooRTweet || seen.Add((groups.AccountAt[position], groups.ContentAt[position])))
                taking[groups.AccountAt[position]]++;
        }
        bool[] enough = Array.ConvertAll(taking, t => t >= options.MinParticipation);
        return options.Like == PeerRules.CooRTweet
            ? new Participation(SharesOfContents(groups, contentInPair, enough), null)
            : new Participation(null, enough);
    }

    private static bool[] ContentsInPairs(PairWindows windows, int contents, bool keepLoops, CancellationToken cancellation)
    {
        bool[] inPair = new bool[contents];
        for (int position = 0; position < windows.Groups.Count; position++)
        {
            if ((position & 0xFFFF) == 0) cancellation.ThrowIfCancellationRequested();
            if (!inPair[windows.Groups.ContentAt[position]] && HasPartner(windows, position, keepLoops))
                inPair[windows.Groups.ContentAt[position]] = true;
        }
        return inPair;
    }

    private static bool HasPartner(PairWindows windows, int position, bool keepLoops)
    {
        for (int index = 0; index < windows.CountAt(position); index++)
        {
            (int low, int high) = windows.At(position, index);
            for (int other = low; other < high; other++)
                if (LoopRule.IsPair(windows.Groups, position, other, keepLoops)) return true;
        }
        return false;
    }

    // A content of a taking account makes every row of that content count, whoever's row it is.
    private static bool[] SharesOfContents(ShareGroups groups, bool[] contentInPair, bool[] accountTakes)
    {
        bool[] contentCounts = new bool[contentInPair.Length];
        for (int position = 0; position < groups.Count; position++)
        {
            int content = groups.ContentAt[position];
            if (contentInPair[content] && accountTakes[groups.AccountAt[position]]) contentCounts[content] = true;
        }
        return Array.ConvertAll(groups.ContentAt, content => contentCounts[content]);
    }
}
