using System.Runtime.InteropServices;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>Counts the partners of one account after the other. One thread's own.</summary>
internal sealed class PartnerCounter(PairWindows windows, Participation participation, int accounts, WindowedOptions options)
{
    private readonly ShareGroups _groups = windows.Groups;
    private readonly int[] _weight = new int[accounts];
    private readonly long[] _delta = options.Like == PeerRules.Toolkit ? [] : new long[accounts];
    private readonly int[] _lastComment = options.Like == PeerRules.Toolkit ? new int[accounts] : [];
    private readonly List<int> _touched = [];

    /// <summary>Adds the edges of <paramref name="account"/>, whose shares stand at <paramref name="positions"/>, to <paramref name="edges"/>.</summary>
    public void Count(int account, ReadOnlySpan<int> positions, EdgeChunk edges)
    {
        foreach (int position in positions)
        {
            int count = windows.CountAt(position);
            for (int index = 0; index < count; index++)
            {
                (int low, int high) = windows.At(position, index);
                if (options.Like == PeerRules.Toolkit) CountComments(account, position, low, high);
                else CountPairs(account, position, low, high);
            }
        }
        Emit(account, edges);
    }

    // The toolkit: each comment of the account once for each partner, in both directions.
    private void CountComments(int account, int position, int low, int high)
    {
        int comment = _groups.CommentAt[position] + 1;
        foreach (int partner in _groups.AccountAt.AsSpan(low, high - low))
        {
            if (_lastComment[partner] == comment || (partner == account && !options.KeepLoops)) continue;
            _lastComment[partner] = comment;
            if (_weight[partner]++ == 0) _touched.Add(partner);
        }
    }

    // Each pair of shares once, from the side of the account with the smaller rank.
    private void CountPairs(int account, int position, int low, int high)
    {
        if (participation.AccountCounts is { } counts && !counts[account]) return;
        ReadOnlySpan<int> partners = _groups.AccountAt.AsSpan(low, high - low);
        for (int i = 0; i < partners.Length; i++)
        {
            int partner = partners[i];
            if (partner < account || (partner == account && (!options.KeepLoops || low + i <= position))) continue;
            if (!Counts(position, low + i)) continue;
            _delta[partner] += Math.Abs(_groups.TimeAt[low + i] - _groups.TimeAt[position]);
            if (_weight[partner]++ == 0) _touched.Add(partner);
        }
    }

    private bool Counts(int position, int other) =>
        LoopRule.IsPair(_groups, position, other, options.KeepLoops)
        && (participation.ShareCounts is not { } shares || shares[position] || shares[other])
        && (participation.AccountCounts is not { } takes || takes[_groups.AccountAt[other]]);

    private void Emit(int account, EdgeChunk edges)
    {
        int kept = 0;
        Span<int> touched = CollectionsMarshal.AsSpan(_touched);
        foreach (int partner in touched)
        {
            if (_weight[partner] >= options.MinWeight) touched[kept++] = partner;
            else Clear(partner);
        }
        touched[..kept].Sort();
        foreach (int partner in touched[..kept])
        {
            edges.From.Add(account);
            edges.To.Add(partner);
            edges.Weight.Add(_weight[partner]);
            if (_delta.Length > 0) edges.TimeDelta.Add(_delta[partner]);
            Clear(partner);
        }
        _touched.Clear();
    }

    private void Clear(int partner)
    {
        _weight[partner] = 0;
        if (_delta.Length > 0) _delta[partner] = 0;
    }
}
