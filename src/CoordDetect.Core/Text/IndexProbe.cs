namespace CoordDetect.Core.Text;

/// <summary>
/// Picks from earlier texts those that may match one of some new texts, by counting which of their shingles the new texts have at all.
/// A text that is near to a new one, or stands in it, has so many of them that chance leaves few others; for one that holds a new text only
/// the shingles of those new texts count that could stand in an earlier one.
/// </summary>
internal sealed class IndexProbe
{
    private readonly IndexSegment _added;
    private readonly NearDuplicateOptions _options;
    private readonly KeyFilter _all;

    public IndexProbe(IndexSegment added, NearDuplicateOptions options)
    {
        (_added, _options) = (added, options);
        _all = new KeyFilter(added.ShingleCount);
        for (int text = 0; text < added.TextCount; text++) _all.Add(added.SetOf(text));
    }

    /// <summary>The texts of an earlier segment that may match, ascending.</summary>
    public IReadOnlyList<int> Matches(IndexSegment earlier, int threads, CancellationToken cancellation)
    {
        KeyFilter seen = new(_added.ShingleCount);
        List<int> near = earlier.Where(text =>
        {
            ReadOnlySpan<ulong> set = earlier.SetOf(text);
            int shared = _all.Count(set);
            if (shared > 0 && _options.Containment > 0) Remember(seen, set);
            return shared >= Needed(_options.Threshold, set.Length) || (MayBeContained(earlier, text) && shared >= Needed(_options.Containment, set.Length));
        }, threads, cancellation);
        if (_options.Containment == 0) return near;
        (KeyFilter keys, int fewest) = Containable(seen);
        if (fewest == int.MaxValue) return near;
        List<int> holding = earlier.Where(text => keys.Count(earlier.SetOf(text)) >= fewest, threads, cancellation);
        return [.. near.Union(holding).Order()];
    }

    // The shingles of the new texts that could stand in an earlier one, and the fewest of them that it would have to hold.
    private (KeyFilter Keys, int Fewest) Containable(KeyFilter seen)
    {
        List<int> containable = [];
        int fewest = int.MaxValue;
        long shingles = 0;
        for (int text = 0; text < _added.TextCount; text++)
        {
            ReadOnlySpan<ulong> set = _added.SetOf(text);
            int needed = Needed(_options.Containment, set.Length);
            if (!MayBeContained(_added, text) || seen.Count(set) < needed) continue;
            containable.Add(text);
            fewest = Math.Min(fewest, needed);
            shingles += set.Length;
        }
        KeyFilter keys = new(shingles);
        foreach (int text in containable) keys.Add(_added.SetOf(text));
        return (keys, fewest);
    }

    // Only what the new texts have: nothing else is asked for.
    private void Remember(KeyFilter seen, ReadOnlySpan<ulong> set)
    {
        foreach (ulong key in set)
            if (_all.MayHold(key)) seen.AddShared(key);
    }

    private bool MayBeContained(IndexSegment segment, int text) => _options.Containment > 0 && segment.WordsOf(text) >= _options.ContainmentMinimumWords;

    private static int Needed(double share, int size) => (int)Math.Ceiling(share * size - 1e-9);
}
