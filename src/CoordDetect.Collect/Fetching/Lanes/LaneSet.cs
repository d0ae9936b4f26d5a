using System.Collections.Concurrent;

namespace CoordDetect.Collect.Fetching.Lanes;

/// <summary>The lanes of a crawl, one a host.</summary>
internal sealed class LaneSet(CrawlOptions options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, HostLane> _lanes = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<HostLane> All => _lanes.Values;

    public HostLane Of(Uri uri) => Of(HostName.Of(uri));

    public HostLane Of(string host) => _lanes.GetOrAdd(host, h => new HostLane(h, options, clock));

    /// <summary>The lane that may be asked first among those with work, or null where none has any.</summary>
    public HostLane? Next()
    {
        HostLane? first = null;
        foreach (HostLane lane in _lanes.Values)
        {
            if (lane.IsBusy || lane.Waiting == 0 || lane.ClosedBecause is not null) continue;
            if (first is null || Comes(lane, first)) first = lane;
        }
        return first;
    }

    // The dictionary's order differs from run to run: equal times are told apart by name.
    private static bool Comes(HostLane lane, HostLane first)
    {
        int order = lane.NotBefore.CompareTo(first.NotBefore);
        return order < 0 || (order == 0 && string.CompareOrdinal(lane.Host, first.Host) < 0);
    }
}
