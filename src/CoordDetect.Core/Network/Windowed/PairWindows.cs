using System.Globalization;

namespace CoordDetect.Core.Network.Windowed;

/// <summary>
/// For each share the positions of the shares that coincide with it, itself among them: one window in the group of its key,
/// and one in the group of each similar key.
/// </summary>
internal sealed class PairWindows
{
    // Some minutes of counting; beyond that the window says nothing about coordination any more.
    private const long MaxPairs = 100_000_000_000;

    private readonly NeighbourKeys? _neighbours;
    private readonly int[] _low;
    private readonly int[] _high;

    public PairWindows(ShareGroups groups, NeighbourKeys? neighbours)
    {
        Groups = groups;
        _neighbours = neighbours;
        _low = new int[groups.Count];
        _high = new int[groups.Count];
        for (int start = 0; start < groups.Count;)
        {
            (_, int end) = groups.Group(groups.KeyAt[start]);
            Sweep(start, end);
            start = end;
        }
    }

    public ShareGroups Groups { get; }

    /// <summary>How many windows the share at a position has.</summary>
    public int CountAt(int position) => 1 + (_neighbours is null ? 0 : _neighbours.Of(Groups.KeyAt[position]).Length);

    /// <summary>Window <paramref name="index"/> of the share at a position: the first position in it and the one after the last.</summary>
    public (int Low, int High) At(int position, int index)
    {
        if (index == 0) return (_low[position], _high[position]);
        (int start, int end) = Groups.Group(_neighbours!.Of(Groups.KeyAt[position])[index - 1]);
        long time = Groups.TimeAt[position];
        ReadOnlySpan<long> times = Groups.TimeAt.AsSpan(start, end - start);
        return (start + LowerBound(times, time - Groups.WindowSeconds), start + LowerBound(times, time + Groups.WindowSeconds + 1));
    }

    /// <summary>How many positions the windows of the share at a position hold.</summary>
    public long SizeAt(int position)
    {
        long size = _high[position] - _low[position];
        for (int i = 1; i < CountAt(position); i++)
        {
            (int low, int high) = At(position, i);
            size += high - low;
        }
        return size;
    }

    /// <exception cref="UserFacingException">There are more pairs than can be counted in reasonable time.</exception>
    public void RefuseTooMany()
    {
        long pairs = 0;
        int largest = 0;
        for (int i = 0; i < _low.Length; i++)
        {
            pairs += SizeAt(i);
            largest = Math.Max(largest, _high[i] - _low[i]);
        }
        if (pairs > MaxPairs)
        {
            throw new UserFacingException(string.Create(CultureInfo.InvariantCulture,
                $"The window holds {pairs / 2:N0} pairs, up to {largest:N0} shares of one object at a time: too many to mean anything. Choose a smaller --window, or leave the most shared objects out."));
        }
    }

    private void Sweep(int start, int end)
    {
        long[] times = Groups.TimeAt;
        for (int i = start, low = start, high = start; i < end; i++)
        {
            while (times[low] < times[i] - Groups.WindowSeconds) low++;
            while (high < end && times[high] <= times[i] + Groups.WindowSeconds) high++;
            (_low[i], _high[i]) = (low, high);
        }
    }

    private static int LowerBound(ReadOnlySpan<long> times, long time)
    {
        int low = 0;
        for (int high = times.Length; low < high;)
        {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
