using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>Finds what a page's scripts say.</summary>
internal static class PageScripts
{
    // A page says once where its comments are; who writes it often means the reader no good.
    private const int MostTried = 20;

    /// <summary>The first match of a pattern that lies inside a script of the page, and that script; null where none does. What people write stands outside of them.</summary>
    public static (Match Found, string Script)? First(string text, Regex pattern)
    {
        int tried = 0;
        for (Match found = pattern.Match(text); found.Success && tried < MostTried; found = found.NextMatch(), tried++)
        {
            int from = text.LastIndexOf("<script", found.Index, StringComparison.OrdinalIgnoreCase), closed = text.LastIndexOf("</script", found.Index, StringComparison.OrdinalIgnoreCase);
            if (from < 0 || closed > from) continue;
            int to = text.IndexOf("</script", found.Index, StringComparison.OrdinalIgnoreCase);
            return (found, text[from..(to < 0 ? text.Length : to)]);
        }
        return null;
    }
}
