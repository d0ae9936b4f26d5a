using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Lanes;

namespace CoordDetect.Collect.Fetching;

/// <summary>The address that stands for a thread whichever of its pages was met first: without the marks of a page, a single comment, an order or a view.</summary>
internal static partial class ThreadAddress
{
    /// <summary>The thread that a page is of, as its address tells.</summary>
    public static string Of(Uri page) => Of(page, LanguageMark());

    /// <summary>
    /// The thread that a page itself names as its canonical address, or null where it names none, or one that cannot be it: on another
    /// host, or the front page for every page.
    /// </summary>
    public static string? Canonical(FetchedPage page)
    {
        if (!page.ContentType.Contains("html", StringComparison.Ordinal)) return null;
        string head = Encoding.UTF8.GetString(page.Body.Span[..Math.Min(page.Body.Length, HeadElements.Length)]);
        HeadElements links = new(head, "link");
        while (links.MoveNext())
        {
            if (!links.Attribute("rel").Equals("canonical", StringComparison.OrdinalIgnoreCase)) continue;
            string written = System.Net.WebUtility.HtmlDecode(links.Attribute("href").ToString());
            return Uri.TryCreate(page.Address, written, out Uri? address) ? Fitting(page.Address, address) : null;
        }
        return null;
    }

    // A software that was moved may go on naming its old scheme: the one under which the page came holds for all its pages.
    private static string? Fitting(Uri page, Uri written)
    {
        if (!UrlNormalizer.TryNormalize(written, out Uri? canonical) || HostName.Of(canonical) != HostName.Of(page)) return null;
        if (canonical.PathAndQuery == "/" && page.PathAndQuery != "/") return null;
        // What a page calls canonical in one language is another page than that in another.
        return Of(new Uri(page.GetLeftPart(UriPartial.Authority) + canonical.PathAndQuery), null);
    }

    private static string Of(Uri page, Regex? language)
    {
        string origin = $"{page.Scheme}://{page.Authority}";
        if (ThreadForms.Of(page) is { } known) return origin + known;
        string path = FeedMark().Replace(PathMark().Replace(page.AbsolutePath, "$1"), "/");
        IEnumerable<string> query = page.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.EndsWith('=') ? pair[..^1] : pair).Where(pair => !QueryMark().IsMatch(pair) && language?.IsMatch(pair) != true);
        string rest = string.Join('&', query);
        return $"{origin}{(path.Length == 0 ? "/" : path)}{(rest.Length > 0 ? "?" + rest : "")}";
    }

    // "/page-3", "/page/3/", "/comment-page-2/", "/page3", "/post-77", "/latest", "/unread".
    [GeneratedRegex(@"/(?:(?:comment-)?page[-/]?\d{1,6}|post-\d{1,12}|latest|unread|amp)(/?)$", RegexOptions.IgnoreCase)]
    private static partial Regex PathMark();

    // The feed of an article's comments; those of whole sites are no thread's.
    [GeneratedRegex(@"(?<=/[^/]+)(?<!^/comments)/feed(?:/(?:atom|rss2?|rdf))?/?$", RegexOptions.IgnoreCase)]
    private static partial Regex FeedMark();

    [GeneratedRegex(@"^(?:(?:page|paged|cpage|start|st|offset|pagenumber|commentpage|limitstart|limit|per_?page|page_?size|per_?pagina|thrange|debut_\w+)=(?:\d|,|%2C){1,12}|(?:sort|sortby|order|orderby|sortorder|dir|view|display|mode|replytocom|unapproved|moderation-hash|hilit|highlight|showcomment|id_forum|comment_?id|nocache|noredirect|amp|share|print)(?:=.*)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex QueryMark();

    [GeneratedRegex("^(?:lang|language|hl|setlang|uselang)=", RegexOptions.IgnoreCase)]
    private static partial Regex LanguageMark();
}
