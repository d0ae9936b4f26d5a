using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Extraction.WordPress;

/// <summary>The addresses under which the REST interface of WordPress lists comments, oldest first, so that new ones do not shift the pages.</summary>
internal static partial class WordPressInterface
{
    private const string Route = "wp/v2/comments";
    private const string Order = "per_page=100&orderby=id&order=asc";

    /// <summary>The comments of the whole site.</summary>
    /// <param name="root">The interface's root as the site names it: <c>/wp-json/</c>, or <c>/?rest_route=/</c> where addresses are plain.</param>
    public static Uri? Comments(Uri root) => Under(root.AbsoluteUri, null);

    /// <summary>The comments of one article, where an address is that of the article in the interface (<c>…/wp/v2/posts/12</c>).</summary>
    public static Uri? CommentsOf(Uri article)
    {
        Match match = Article().Match(article.AbsoluteUri);
        return match.Success ? Under(match.Groups["root"].Value, match.Groups["id"].Value) : null;
    }

    private static Uri? Under(string root, string? post)
    {
        string query = (post is null ? "" : $"post={post}&") + Order;
        string separator = root.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        return Uri.TryCreate($"{root}{(root.EndsWith('/') ? "" : "/")}{Route}{separator}{query}", UriKind.Absolute, out Uri? address) ? address : null;
    }

    [GeneratedRegex("""^(?<root>.+/)wp/v2/[a-z0-9_-]+/(?<id>\d+)$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
