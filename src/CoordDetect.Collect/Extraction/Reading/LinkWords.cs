using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>What a link shows of the address that its author wrote: software leaves out the middle or the end of long ones.</summary>
internal static partial class LinkWords
{
    private static readonly string[] Gaps = [" ... ", " … ", "...", "…"];

    /// <summary>Whether the words are the address with a part left out: <c>https://example.com/a-very-long-path ... t=10.html</c>, <c>example.com/a-very…</c>.</summary>
    /// <param name="words">What the link shows.</param>
    /// <param name="href">Where it leads.</param>
    public static bool AreShortened(string words, string href)
    {
        foreach (string gap in Gaps)
        {
            int at = words.IndexOf(gap, StringComparison.Ordinal);
            if (at <= 8) continue;
            ReadOnlySpan<char> end = words.AsSpan(at + gap.Length).TrimEnd();
            ReadOnlySpan<char> whole = Scheme().IsMatch(words) ? href : href.AsSpan(Scheme().Match(href).Length);
            return whole.Length >= at + end.Length && whole.StartsWith(words.AsSpan(0, at), StringComparison.Ordinal) && whole.EndsWith(end, StringComparison.Ordinal);
        }
        return false;
    }

    /// <summary>Whether the words are an address that says less than the one behind it, and does not fit it: <c>https://redirect.example/…</c>.</summary>
    public static bool AreElided(string words) =>
        (words.EndsWith('…') || words.EndsWith("...", StringComparison.Ordinal) || words.Contains(".../", StringComparison.Ordinal) || words.Contains("…/", StringComparison.Ordinal))
        && (words.Contains("://", StringComparison.Ordinal) || words.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || (words.Contains('/', StringComparison.Ordinal) && !words.Contains(' ', StringComparison.Ordinal)));

    /// <summary>A text that follows a link, without the note of where the link leads that some software adds: <c>[example.com]</c>.</summary>
    public static string WithoutHost(string following, Uri target)
    {
        Match note = HostNote().Match(following);
        return note.Success && target.Host.EndsWith(note.Groups[1].Value, StringComparison.OrdinalIgnoreCase) ? following[note.Length..] : following;
    }

    [GeneratedRegex("""^\s*\[((?:[\w-]+\.)+[\w-]+)\]""", RegexOptions.CultureInvariant)]
    private static partial Regex HostNote();

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
