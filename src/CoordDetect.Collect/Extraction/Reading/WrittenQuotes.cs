using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>Takes quotes out of a text whose software left their tags as they were typed: <c>[quote=anna]…[/quote]</c>.</summary>
internal static partial class WrittenQuotes
{
    private const string Closing = "[/quote]";
    private const int Most = 64;

    /// <summary>The text without such quotes; they are added to <paramref name="quotes"/>, the innermost first. A tag without its other half stays, as does what comes after 64 of them.</summary>
    public static string TakeFrom(string text, List<QuotedText> quotes)
    {
        int from = 0;
        for (int looked = 0; looked < Most; looked++)
        {
            int close = text.IndexOf(Closing, from, StringComparison.OrdinalIgnoreCase);
            if (close < 0) return text;
            int open = text.AsSpan(0, close).LastIndexOf("[quote", StringComparison.OrdinalIgnoreCase);
            Match tag = open < 0 ? Match.Empty : Opening().Match(text, open, close - open);
            int end = close + Closing.Length;
            if (!tag.Success)
            {
                from = end;
                continue;
            }
            string words = text[(open + tag.Length)..close].Trim();
            string? name = tag.Groups["name"].Value.Trim(' ', '"', '\'') is { Length: > 0 } named ? named : null;
            if (words.Length > 0) quotes.Add(new QuotedText(tag.Groups["id"] is { Success: true } id ? id.Value : null, name, words));
            text = (text[..open].TrimEnd() + "\n\n" + text[end..].TrimStart()).Trim();
            from = 0;
        }
        return text;
    }

    // [quote], [quote="anna"], [quote=anna], [quote quote=312679] of bbPress, [QUOTE="anna, post: 12, member: 3"] of XenForo.
    [GeneratedRegex("""\G\[quote(?:\s+quote=(?<id>\d+)|=(?<name>"?[^\],;"\n]{0,80})[^\]\n]{0,80})?\]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
