using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Lanes;

namespace CoordDetect.Collect.Fetching;

/// <summary>The address that stands for a thread whichever of its pages was met first: without the marks of a page or a single comment.</summary>
internal static partial class ThreadAddress
{
    public static string Of(Uri page)
    {
        string path = PathMark().Replace(page.AbsolutePath, "$1");
        string query = string.Join('&', page.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !QueryMark().IsMatch(p)));
        return $"{page.Scheme}://{page.Authority}{(path.Length == 0 ? "/" : path)}{(query.Length > 0 ? "?" + query : "")}";
    }

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
            if (!Uri.TryCreate(page.Address, written, out Uri? address) || !UrlNormalizer.TryNormalize(address, out Uri? canonical)) return null;
            bool fits = HostName.Of(canonical) == HostName.Of(page.Address) && (canonical.PathAndQuery != "/" || page.Address.PathAndQuery == "/");
            return fits ? Of(canonical) : null;
        }
        return null;
    }

    // "/page-3", "/page/3/", "/comment-page-2/", "/page3", "/post-77", "/latest", "/unread".
    [GeneratedRegex(@"/(?:(?:comment-)?page[-/]?\d{1,6}|post-\d{1,12}|latest|unread)(/?)$", RegexOptions.IgnoreCase)]
    private static partial Regex PathMark();

    [GeneratedRegex(@"^(?:page|cpage|start|st|offset|pagenumber)=\d{1,12}$", RegexOptions.IgnoreCase)]
    private static partial Regex QueryMark();
}
