using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Fetching.Addresses;

namespace CoordDetect.Collect.Fetching.Frontier;

/// <summary>
/// Bounds calendars, endless paginations and generators: once so many pages of one shape in a row brought nothing new,
/// no further page of that shape is asked for.
/// </summary>
internal sealed class DryShapes
{
    /// <summary>Pages of one shape in a row without anything new, after which the shape is given up.</summary>
    public const int Limit = 40;

    private const int MaxShapes = 200_000;
    private readonly Dictionary<UInt128, int> _dry = [];

    public bool IsDry(Uri uri) => _dry.TryGetValue(Key(uri), out int count) && count >= Limit;

    public void Record(Uri uri, bool fruitful)
    {
        UInt128 key = Key(uri);
        if (fruitful) _dry.Remove(key);
        else if (_dry.Count < MaxShapes || _dry.ContainsKey(key)) _dry[key] = _dry.GetValueOrDefault(key) + 1;
    }

    private static UInt128 Key(Uri uri) => AddressKey.Of(UrlShape.Of(uri));
}
