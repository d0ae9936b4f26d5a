using CoordDetect.Index.Queries;

namespace CoordDetect.App.Web.Comments;

/// <summary>Cuts a text at the places that match.</summary>
public static class HighlightedText
{
    private const int Before = 200;

    /// <summary>The parts of the text, each with whether it matches; at most <paramref name="longest"/> characters, which show the first match.</summary>
    public static IEnumerable<(string Part, bool IsHit)> Split(string text, IReadOnlyList<TextRange> ranges, int longest)
    {
        int from = ranges.Count > 0 && ranges[0].End > longest ? Math.Max(0, ranges[0].Start - Before) : 0;
        int end = Math.Min(text.Length, from + longest);
        if (from > 0) yield return ("…", false);
        int at = from;
        foreach (TextRange range in ranges)
        {
            if (range.Start < at || range.End > end) continue;
            if (range.Start > at) yield return (text[at..range.Start], false);
            yield return (text[range.Start..range.End], true);
            at = range.End;
        }
        if (at < end) yield return (text[at..end], false);
        if (end < text.Length) yield return ("…", false);
    }
}
