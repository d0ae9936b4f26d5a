using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Twikoo;

/// <summary>
/// Where the function of Twikoo keeps the comments of a page that embeds it: what the page's script hands to <c>init</c>. The function answers
/// to posted calls alone; a list has the call as its query, and the crawl posts it (<c>ReadCall</c>).
/// </summary>
internal static partial class TwikooService
{
    /// <summary>The address of the newest comments; null where the page embeds no function that can be asked, or shows comments already.</summary>
    public static Uri? Thread(PageView page)
    {
        if (page.Has("tk-comment") || !page.Text.Contains("twikoo", StringComparison.OrdinalIgnoreCase)) return null;
        if (PageScripts.First(page.Text, Function()) is not var (function, script)) return null;
        if (Element().Match(script) is { Success: true } element && !page.Has("#" + element.Groups[1].Value)) return null;
        string url = Path().Match(script) is { Success: true } given ? given.Groups[1].Value
            : Address().IsMatch(script) ? page.Page.Address.AbsoluteUri
            // The script asks for its page by the path as browsers give it, with its escapes.
            : page.Page.Address.AbsolutePath;
        string root = function.Groups[1].Value.Replace("\\/", "/", StringComparison.Ordinal);
        return page.Resolve($"{root}?event=COMMENT_GET&url={Uri.EscapeDataString(url)}");
    }

    /// <summary>The comments before those of an answer; null where it says that there are none.</summary>
    public static Uri? Next(PageView page, JsonElement json)
    {
        if (JsonValues.Text(json, "more") != "true" || !page.Page.Address.Query.Contains("event=COMMENT_GET&", StringComparison.Ordinal)) return null;
        // Pinned comments come with the first answer whenever they were written.
        IEnumerable<long> times = JsonValues.Items(JsonValues.At(json, "data")).Where(comment => JsonValues.Text(comment, "top") != "true").Select(comment => JsonValues.Number(comment, "created")).OfType<long>();
        return times.DefaultIfEmpty().Min() is > 0 and var oldest
            ? new Uri($"{Before().Replace(page.Page.Address.AbsoluteUri, "")}&before={oldest.ToString(CultureInfo.InvariantCulture)}") : null;
    }

    [GeneratedRegex("""\benvId["']?\s*[:=]\s*["'`](https?:[^"'`\s<>?#]{3,300})["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    [GeneratedRegex("""(?<![\w.])el["']?\s*:\s*["'`]#([\w-]+)["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex Element();

    [GeneratedRegex("""(?<![\w.])path["']?\s*:\s*["'`](/[^"'`\s<>]{0,300})["'`]""", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex("""(?<![\w.])path["']?\s*:\s*["'`]?(?:window\.)?location\.href\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("&before=\\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
