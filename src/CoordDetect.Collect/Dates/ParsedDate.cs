using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>A date that was read out of a text.</summary>
/// <param name="PostedAt">The time, never finer than the text says.</param>
/// <param name="ZoneKnown">Whether its offset from UTC was known; where false the time is local (<see cref="Core.Corpus.PostedAt.IsLocal"/>).</param>
/// <param name="Start">Where in the text it begins.</param>
/// <param name="Length">How many characters it takes.</param>
public readonly record struct ParsedDate(PostedAt PostedAt, bool ZoneKnown, int Start, int Length)
{
    /// <summary>Whether it counts back from the moment of fetching ("3 hours ago", "yesterday").</summary>
    public bool IsRelative { get; init; }

    /// <summary>Nothing was read.</summary>
    internal static ParsedDate None => default;

    /// <summary>Whether a date was read.</summary>
    public bool IsKnown => PostedAt.IsKnown;
}
