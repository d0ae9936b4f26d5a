using System.Buffers.Binary;
using System.Text;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>
/// The accounts of a network. By our rules an account is (site, handle), or (platform, handle) on hosted services; the peers know handles only.
/// </summary>
internal sealed class AccountNames(bool handlesOnly)
{
    private readonly Utf8Interner _platforms = new();
    private readonly Utf8Interner _sites = new();
    private readonly Utf8Interner _accounts = new();
    private readonly List<bool> _platformWide = [];

    public int Count => _accounts.Count;

    public int Intern(in CommentRow row)
    {
        if (handlesOnly || (row.Site.IsEmpty && row.Platform.IsEmpty)) return _accounts.Intern(0, row.Account);
        int platform = _platforms.Intern(0, row.Platform, out bool added);
        if (added) _platformWide.Add(AccountScope.IsPlatformWide(_platforms.Values.GetString(platform)));
        // Sites count upwards from 1 and platforms downwards from -1: the scopes cannot meet.
        int scope = _platformWide[platform] || row.Site.IsEmpty ? -1 - platform : 1 + _sites.Intern(0, SiteName.Canonical(row.Site));
        return _accounts.Intern(scope, row.Account);
    }

    /// <summary>The names in order of their code points, and the rank of each account in that order.</summary>
    public (Utf8Column Names, int[] RankOf) Sort()
    {
        Utf8Column unsorted = Written();
        int[] order = new int[Count];
        ulong[] prefixes = new ulong[Count];
        for (int i = 0; i < order.Length; i++) (order[i], prefixes[i]) = (i, Prefix(unsorted[i]));
        Array.Sort(prefixes, order);
        SortTies(unsorted, prefixes, order);
        Utf8Column names = new();
        int[] rankOf = new int[Count];
        for (int rank = 0; rank < order.Length; rank++)
        {
            names.Add(unsorted[order[rank]]);
            rankOf[order[rank]] = rank;
        }
        return (names, rankOf);
    }

    private static void SortTies(Utf8Column names, ulong[] prefixes, int[] order)
    {
        Comparison<int> byName = (a, b) =>
        {
            int byBytes = names[a].SequenceCompareTo(names[b]);
            return byBytes != 0 ? byBytes : a.CompareTo(b);
        };
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && prefixes[end] == prefixes[start]) end++;
            if (end - start > 1) order.AsSpan(start, end - start).Sort(byName);
            start = end;
        }
    }

    // A handle that two sites know names its site as well.
    private Utf8Column Written()
    {
        if (_sites.Count < 2 && _platforms.Count < 2) return _accounts.Values;
        Utf8Interner handles = new();
        int[] uses = new int[Count];
        int[] handleOf = new int[Count];
        for (int i = 0; i < Count; i++) uses[handleOf[i] = handles.Intern(0, _accounts.Values[i])]++;
        Utf8Column names = new();
        for (int i = 0; i < Count; i++)
        {
            if (uses[handleOf[i]] == 1) names.Add(_accounts.Values[i]);
            else names.Add(Encoding.UTF8.GetBytes($"{ScopeName(_accounts.ScopeOf(i))}/{_accounts.Values.GetString(i)}"));
        }
        return names;
    }

    private string ScopeName(int scope) =>
        scope > 0 ? _sites.Values.GetString(scope - 1) : scope < 0 ? _platforms.Values.GetString(-1 - scope) : "";

    private static ulong Prefix(ReadOnlySpan<byte> name)
    {
        Span<byte> head = stackalloc byte[8];
        head.Clear();
        name[..Math.Min(name.Length, 8)].CopyTo(head);
        return BinaryPrimitives.ReadUInt64BigEndian(head);
    }
}
