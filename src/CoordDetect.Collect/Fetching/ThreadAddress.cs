using System.Text.RegularExpressions;

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

    // "/page-3", "/page/3/", "/comment-page-2/", "/page3", "/post-77", "/latest", "/unread".
    [GeneratedRegex(@"/(?:(?:comment-)?page[-/]?\d{1,6}|post-\d{1,12}|latest|unread)(/?)$", RegexOptions.IgnoreCase)]
    private static partial Regex PathMark();

    [GeneratedRegex(@"^(?:page|cpage|start|st|offset|pagenumber)=\d{1,12}$", RegexOptions.IgnoreCase)]
    private static partial Regex QueryMark();
}
