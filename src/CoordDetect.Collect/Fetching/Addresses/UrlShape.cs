using System.Text;

namespace CoordDetect.Collect.Fetching.Addresses;

/// <summary>
/// The mould of an address: its host and path with every number, date and slug replaced by a mark, and the names of its query
/// parameters. The pages of one calendar, one pagination or one generator share a shape.
/// </summary>
internal static class UrlShape
{
    private const int MaxSegments = 20;
    private const int MaxParameters = 20;

    /// <summary>The shape of <paramref name="uri"/>.</summary>
    public static string Of(Uri uri)
    {
        StringBuilder shape = new(uri.Authority, 96);
        foreach (Range range in uri.AbsolutePath.AsSpan().Split('/'))
            shape.Append('/').Append(Segment(uri.AbsolutePath.AsSpan(range)));
        foreach (string pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))
            shape.Append('&').Append(pair.AsSpan(0, pair.IndexOf('=', StringComparison.Ordinal) is var e and >= 0 ? e : pair.Length));
        return shape.ToString();
    }

    /// <summary>Whether the address alone shows that it leads round in circles or grows without end.</summary>
    public static bool IsEndless(Uri uri)
    {
        string[] segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length > MaxSegments || uri.Query.AsSpan().Count('&') >= MaxParameters) return true;
        // "/a/b/a/b/a/b": a relative link resolved against itself again and again.
        for (int period = 1; period <= 3; period++)
            if (Repeats(segments, period)) return true;
        return false;
    }

    private static bool Repeats(string[] segments, int period)
    {
        int run = 0;
        for (int i = period; i < segments.Length; i++)
        {
            run = segments[i] == segments[i - period] ? run + 1 : 0;
            if (run >= 2 * period) return true;
        }
        return false;
    }

    private static string Segment(ReadOnlySpan<char> segment)
    {
        bool digits = false, hyphens = false;
        foreach (char c in segment)
        {
            digits |= char.IsAsciiDigit(c);
            hyphens |= c is '-' or '_' or '%';
        }
        if (!digits) return hyphens || segment.Length > 24 ? "*" : segment.ToString();
        if (hyphens || segment.Length > 24) return "*#";
        StringBuilder mould = new(segment.Length);
        foreach (char c in segment)
            if (!char.IsAsciiDigit(c)) mould.Append(c);
            else if (mould.Length == 0 || mould[^1] != '#') mould.Append('#');
        return mould.ToString();
    }
}
