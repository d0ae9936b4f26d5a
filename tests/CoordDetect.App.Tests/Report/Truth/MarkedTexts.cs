using System.Net;
using System.Text.RegularExpressions;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>Texts that say their key and the values in their holes, so that what is rendered tells what was said and with which figures.</summary>
internal static partial class MarkedTexts
{
    private const char Open = '⟦', Between = '¦', Close = '⟧';

    // How a number or a time is written is tested by itself.
    private static readonly string[] Unmarked = ["format.", "duration.", "time."];

    /// <summary>The texts of a language, marked.</summary>
    public static TextTable Of(ReportLanguage language)
    {
        TextTable english = TextTable.Of(ReportLanguage.English);
        return TextTable.Of(language).With((key, text) => Unmarked.Any(u => key.StartsWith(u, StringComparison.Ordinal))
            ? text
            : $"{Open}{key}{string.Concat(Holes(english[key]).Select(h => $"{Between}{{{h}}}"))}{Close}{text}");
    }

    /// <summary>What a page or a text for the terminal says.</summary>
    public static IEnumerable<Said> In(string rendered)
    {
        string text = WebUtility.HtmlDecode(rendered);
        for (int at = text.IndexOf(Open, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Open, at))
        {
            int end = End(text, at);
            List<string> parts = Parts(text[(at + 1)..end]);
            at = end + 1;
            // A name beside its figure, which may agree with it.
            if (Figure().Match(text, at) is { Success: true } figure && (parts.Count == 1 || parts[^1] != figure.Groups[1].Value)) parts.Add(figure.Groups[1].Value);
            yield return new Said(parts[0], [.. parts.Skip(1).Select(Plain)]);
        }
    }

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(m => m.Groups[1].Value).Distinct();

    private static int End(string text, int open)
    {
        int depth = 0;
        for (int at = open; ; at++)
        {
            if (text[at] == Open) depth++;
            else if (text[at] == Close && --depth == 0) return at;
        }
    }

    private static List<string> Parts(string inside)
    {
        List<string> parts = [];
        int depth = 0, from = 0;
        for (int at = 0; at <= inside.Length; at++)
        {
            if (at < inside.Length && inside[at] == Open) depth++;
            else if (at < inside.Length && inside[at] == Close) depth--;
            else if (at == inside.Length || (inside[at] == Between && depth == 0))
            {
                parts.Add(inside[from..at]);
                from = at + 1;
            }
        }
        return parts;
    }

    // A value that is made of other texts, without their marks.
    private static string Plain(string value)
    {
        for (int at = value.IndexOf(Open, StringComparison.Ordinal); at >= 0; at = value.IndexOf(Open, StringComparison.Ordinal)) value = value[..at] + value[(End(value, at) + 1)..];
        return value;
    }

    [GeneratedRegex(@"\{([a-z0-9-]+)")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\G[^<⟦]*</dt><dd>([^<]*)</dd>")]
    private static partial Regex Figure();
}
