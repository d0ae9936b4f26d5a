using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Waline;

/// <summary>Where the server of Waline keeps the comments of a page that embeds it: what the page's script hands to <c>init</c>.</summary>
internal static partial class WalineService
{
    // As many as the server gives at once.
    private const int PageSize = 100;

    /// <summary>The address of the first page of the list; null where the page embeds none, or shows the comments already.</summary>
    public static Uri? Thread(PageView page)
    {
        if (page.Has("wl-card-item") || page.Has("wl-card") || !page.Text.Contains("waline", StringComparison.OrdinalIgnoreCase)) return null;
        if (PageScripts.First(page.Text, Server()) is not var (server, script)) return null;
        if (Element().Match(script) is { Success: true } element && !page.Has("#" + element.Groups[1].Value)) return null;
        string path = Path().Match(script) is { Success: true } given ? given.Groups[1].Value : page.Page.Address.AbsolutePath;
        string root = server.Groups[1].Value.Replace("\\/", "/", StringComparison.Ordinal).TrimEnd('/');
        if (!root.Contains("//", StringComparison.Ordinal)) root = "https://" + root;
        return page.Resolve($"{root}/api/comment?path={Uri.EscapeDataString(Uri.UnescapeDataString(path))}&pageSize={PageSize}&page=1&lang=en&sortBy=insertedAt_desc");
    }

    [GeneratedRegex("""\bserverURL["']?\s*[:=]\s*["'`]((?:https?:)?[^"'`\s<>]{3,300})["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex Server();

    [GeneratedRegex("""(?<![\w.])el["']?\s*:\s*["'`]#([\w-]+)["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex Element();

    [GeneratedRegex("""(?<![\w.])path["']?\s*:\s*["'`](/[^"'`\s<>]{0,300})["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
