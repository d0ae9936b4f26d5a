namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>Finds what a page's scripts say.</summary>
internal static class PageScripts
{
    /// <summary>The script in which a place of the page's text lies.</summary>
    public static string Around(string text, int at)
    {
        int from = text.LastIndexOf("<script", at, StringComparison.OrdinalIgnoreCase), to = text.IndexOf("</script", at, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(from, 0)..(to < 0 ? text.Length : to)];
    }
}
