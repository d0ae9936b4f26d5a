namespace CoordDetect.Collect.Archive;

/// <summary>The identifiers of the last records that were read: after damage some may come a second time.</summary>
internal sealed class RecentRecords
{
    private const int Most = 4_096;
    private readonly Queue<UInt128> _order = new();
    private readonly HashSet<UInt128> _keys = [];

    /// <summary>Whether a whole record of this identifier was not among the last ones. Records without one, and damaged ones, always are new.</summary>
    public bool IsNew(WarcRecord record)
    {
        if (record.Id.Length == 0 || record.Problems.Count > 0) return true;
        UInt128 key = AddressKey.Of(record.Id);
        if (!_keys.Add(key)) return false;
        _order.Enqueue(key);
        if (_order.Count > Most) _keys.Remove(_order.Dequeue());
        return true;
    }
}
