using System.Text.RegularExpressions;

namespace CoordDetect.App.DemoSites;

/// <summary>What a comment says, with what it quotes taken apart: each engine writes quotes in its own way.</summary>
/// <param name="Raw">Everything as it stands in the corpus.</param>
/// <param name="Quote">What it quotes at its beginning, or null.</param>
/// <param name="Own">The author's own words.</param>
public sealed partial record DemoBody(string Raw, string? Quote, string Own)
{
    private const int ExcerptLength = 180;

    /// <summary>Reads <c>[quote=Name]…[/quote]</c> or leading lines that begin with <c>&gt;</c>.</summary>
    public static DemoBody Of(string text)
    {
        Match match = BracketQuote().Match(text);
        if (match.Success) return new DemoBody(text, match.Groups["quote"].Value.Trim(), text[match.Length..].Trim());
        match = MarkedLines().Match(text);
        if (!match.Success || match.Length == text.Length) return new DemoBody(text, null, text);
        string quote = string.Join('\n', match.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimStart('>', ' ')));
        return new DemoBody(text, quote.Trim(), text[match.Length..].Trim());
    }

    /// <summary>The beginning of the own words, for those who quote it.</summary>
    public string Excerpt() => Own.Length <= ExcerptLength ? Own : Own[..Own.LastIndexOf(' ', ExcerptLength)] + "…";

    [GeneratedRegex(@"^\[quote=[^\]\n]{1,80}\](?<quote>.*?)\[/quote\]\s*", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex BracketQuote();

    [GeneratedRegex(@"^(?:>[^\n]*(?:\n|$))+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex MarkedLines();
}
