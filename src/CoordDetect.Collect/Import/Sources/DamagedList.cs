using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>Takes a list of JSON objects apart that is damaged or cut off: an object that is broken ends where the next one seems to begin.</summary>
internal static partial class DamagedList
{
    // Each broken object may cost a look at all that follows: a text of nothing else is not looked through more often than this.
    private const int MostPasses = 20;

    /// <summary>The objects as they are written, broken ones among them.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        long looked = 0;
        for (int at = text.IndexOf('{', StringComparison.Ordinal); at >= 0;)
        {
            int end = End(text, at);
            looked += (end < 0 ? text.Length : end) - at;
            if (end >= 0 && JsonValues.TryParse(text[at..end]) is not null)
            {
                yield return text[at..end];
                at = text.IndexOf('{', end);
                continue;
            }
            Match next = looked > MostPasses * (long)text.Length ? Match.Empty : Next().Match(text, at);
            yield return next.Success ? text[at..(next.Index + 1)] : text[at..];
            at = next.Success ? next.Index + next.Length - 1 : -1;
        }
    }

    // Behind the brace that closes an object; below 0 where none does.
    private static int End(string text, int at)
    {
        (int depth, bool quoted) = (0, false);
        for (int i = at; i < text.Length; i++)
        {
            if (quoted && text[i] == '\\') i++;
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] == '{') depth++;
            else if (!quoted && text[i] == '}' && --depth == 0) return i + 1;
        }
        return -1;
    }

    [GeneratedRegex(@"\}\s*,\s*\{", RegexOptions.None, 1_000)]
    private static partial Regex Next();
}
