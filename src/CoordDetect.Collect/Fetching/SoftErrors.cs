using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Fetching;

/// <summary>Recognises pages that say "not found" with a status of 200, by their title.</summary>
internal static partial class SoftErrors
{
    /// <summary>Whether the start of a page has a title that says so.</summary>
    public static bool Looks(ReadOnlySpan<char> html)
    {
        ReadOnlySpan<char> head = html[..Math.Min(html.Length, HeadElements.Length)];
        int start = head.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return false;
        ReadOnlySpan<char> title = head[start..];
        int open = title.IndexOf('>'), end = title.IndexOf("</title", StringComparison.OrdinalIgnoreCase);
        return open >= 0 && end > open && end - open < 300 && Words().IsMatch(title[(open + 1)..end]);
    }

    [GeneratedRegex(@"\b(?:40[34]|410|50[0234])\b|not found|no longer (?:exists|available)|introuvable|non trouvée?|n'existe (?:pas|plus)|nicht gefunden|no encontrad|non trovat|não encontrad|niet gevonden|nie znaleziono|не найден|access denied|accès refusé", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
