namespace CoordDetect.Core.Corpus;

/// <summary>
/// How far two times lie apart, as far as their clocks tell: times are intervals (<c>18:05</c> is a whole minute), so that their distance is one as well.
/// </summary>
/// <param name="Least">The least distance in seconds that both intervals allow.</param>
/// <param name="Most">The largest.</param>
public readonly record struct TimeApart(long Least, long Most)
{
    /// <summary>Whether the distance is known to the second.</summary>
    public bool IsExact => Least == Most;

    /// <summary>
    /// The distance of two times; null where either is unknown, or where one of them names no zone, which may be up to 14 hours from that of the other.
    /// Days have no zone.
    /// </summary>
    public static TimeApart? Between(PostedAt a, PostedAt b)
    {
        if (!Compare(a, b)) return null;
        (PostedAt first, PostedAt second) = a.UnixSeconds <= b.UnixSeconds ? (a, b) : (b, a);
        long gap = second.UnixSeconds - first.UnixSeconds;
        return new TimeApart(Math.Max(0, gap - first.SpanSeconds + 1), Math.Max(gap + second.SpanSeconds, first.SpanSeconds - gap) - 1);
    }

    /// <summary>
    /// The time of <paramref name="b"/> less that of <paramref name="a"/> in seconds, in whole units of the coarser clock: what a minute and a second share is their minute.
    /// Null where <see cref="Between"/> is, and for months, which are no unit.
    /// </summary>
    public static long? Signed(PostedAt a, PostedAt b)
    {
        TimePrecision coarser = (TimePrecision)Math.Max((byte)a.Precision, (byte)b.Precision);
        if (!Compare(a, b) || coarser >= TimePrecision.Month) return null;
        long unit = PostedAt.SecondsOf(coarser);
        return Floor(b.UnixSeconds, unit) - Floor(a.UnixSeconds, unit);
    }

    private static bool Compare(PostedAt a, PostedAt b) =>
        a.IsKnown && b.IsKnown && (a.IsLocal == b.IsLocal || (a.Precision >= TimePrecision.Day && b.Precision >= TimePrecision.Day));

    // A coarse time need not begin at a round second: two of the same clock are compared as they stand.
    private static long Floor(long seconds, long unit) => seconds - ((seconds % unit) + unit) % unit;
}
