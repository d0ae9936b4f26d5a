using System.Runtime.InteropServices;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>The shares sorted by key and time. Positions are indexes in that order; accounts are ranks in the order of their names.</summary>
internal sealed class ShareGroups
{
    private readonly int[] _groupStart;

    /// <param name="shares">The shares as they were taken in.</param>
    /// <param name="rankOf">The rank of each account.</param>
    /// <param name="keep">Which shares take part; null for all.</param>
    /// <param name="windowSeconds">The window.</param>
    public ShareGroups(ShareColumns shares, int[] rankOf, bool[]? keep, long windowSeconds)
    {
        WindowSeconds = windowSeconds;
        (_groupStart, ShareAt) = SortByKey(CollectionsMarshal.AsSpan(shares.Key), shares.KeyCount, keep);
        TimeAt = new long[ShareAt.Length];
        SortGroupsByTime(CollectionsMarshal.AsSpan(shares.Time));
        KeyAt = new int[ShareAt.Length];
        AccountAt = new int[ShareAt.Length];
        CommentAt = new int[ShareAt.Length];
        ContentAt = new int[ShareAt.Length];
        NamesItselfAt = new bool[ShareAt.Length];
        for (int position = 0; position < ShareAt.Length; position++)
        {
            int share = ShareAt[position];
            KeyAt[position] = shares.Key[share];
            AccountAt[position] = rankOf[shares.Account[share]];
            CommentAt[position] = shares.Comment[share];
            ContentAt[position] = shares.Content[share];
            NamesItselfAt[position] = shares.NamesItself[share];
        }
    }

    public long WindowSeconds { get; }

    public int Count => ShareAt.Length;

    public int[] ShareAt { get; }

    public int[] KeyAt { get; }

    public long[] TimeAt { get; }

    public int[] AccountAt { get; }

    public int[] CommentAt { get; }

    public int[] ContentAt { get; }

    public bool[] NamesItselfAt { get; }

    /// <summary>The positions of the shares of a key: the first, and the one after the last.</summary>
    public (int Start, int End) Group(int key) => (_groupStart[key], _groupStart[key + 1]);

    private static (int[] Start, int[] ShareAt) SortByKey(ReadOnlySpan<int> keys, int keyCount, bool[]? keep)
    {
        int[] start = new int[keyCount + 1];
        for (int share = 0; share < keys.Length; share++)
            if (keep is null || keep[share]) start[keys[share] + 1]++;
        for (int key = 0; key < keyCount; key++) start[key + 1] += start[key];
        int[] next = start[..keyCount];
        int[] shareAt = new int[start[keyCount]];
        for (int share = 0; share < keys.Length; share++)
            if (keep is null || keep[share]) shareAt[next[keys[share]]++] = share;
        return (start, shareAt);
    }

    private void SortGroupsByTime(ReadOnlySpan<long> times)
    {
        for (int position = 0; position < ShareAt.Length; position++) TimeAt[position] = times[ShareAt[position]];
        for (int key = 0; key + 1 < _groupStart.Length; key++)
        {
            Span<long> group = TimeAt.AsSpan(_groupStart[key], _groupStart[key + 1] - _groupStart[key]);
            // Files mostly come in order of time.
            if (!IsSorted(group)) group.Sort(ShareAt.AsSpan(_groupStart[key], group.Length));
        }
    }

    private static bool IsSorted(ReadOnlySpan<long> times)
    {
        for (int i = 1; i < times.Length; i++)
            if (times[i] < times[i - 1]) return false;
        return true;
    }
}
