using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Fetching.Addresses;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>All links of a page that lead to its own site.</summary>
internal static class AnchorSurvey
{
    private static readonly string[] PagerMarks = ["pag", "navi", "nav-", "_nav", "-nav", "seite", "pageskip", "older", "multipage"];

    /// <summary>The links in document order; those to other sites, to nowhere, to scripts and to what acts are left out.</summary>
    public static List<PageAnchor> Take(PageView page)
    {
        PageTree tree = page.Tree;
        List<PageAnchor> anchors = [];
        Dictionary<int, bool> pagers = [];
        for (int node = 0; node < tree.Count; node++)
        {
            if (tree.Name(node) is not "a") continue;
            string? href = tree.Attribute(node, "href");
            if (string.IsNullOrEmpty(href) || href[0] == '#' || page.Resolve(href) is not { } target || !SameSite(target, page.Page.Address) || ActingAddress.Is(target)) continue;
            string text = InlineText.Inline(tree, node, 120);
            if (text.Length == 0) text = ImageAlt(tree, node);
            anchors.Add(new PageAnchor(node, WithoutFragment(target), text, Label(tree, node), Marks(tree, node), InPager(tree, node, pagers)));
        }
        return anchors;
    }

    /// <summary>An address without its fragment.</summary>
    public static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 ? address : new Uri(address.AbsoluteUri[..^address.Fragment.Length]);

    /// <summary>Whether two addresses are of one site: the same host, <c>www.</c> apart.</summary>
    public static bool SameSite(Uri one, Uri other) => Bare(one.Host).Equals(Bare(other.Host), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host.AsSpan(4) : host;

    private static string Label(PageTree tree, int node) =>
        (tree.Attribute(node, "aria-label") ?? tree.Attribute(node, "title") ?? tree.Attribute(node, "data-original-title") ?? "").Trim();

    private static string Marks(PageTree tree, int node)
    {
        int parent = tree.Parent(node);
        string own = $"{tree.Class(node)} {tree.Attribute(node, "id")}";
        // A list item, span or heading around the link alone carries its classes.
        string around = parent >= 0 && tree.End(parent) == tree.End(node) && tree.Name(parent) is "li" or "span" or "td" or "div" or "h1" or "h2" or "h3" or "h4" ? " " + tree.Class(parent) : "";
        return $"{own}{around} rel:{tree.Attribute(node, "rel")}".ToLowerInvariant();
    }

    // Links of one list share what is around them: each element is judged once.
    private static bool InPager(PageTree tree, int node, Dictionary<int, bool> pagers)
    {
        int above = node;
        for (int level = 0; level < 5 && above > 0; level++, above = tree.Parent(above))
        {
            if (tree.Name(above) == "body") return false;
            if (!pagers.TryGetValue(above, out bool isPager)) pagers[above] = isPager = IsPager(tree, above);
            if (isPager) return true;
        }
        return false;
    }

    private static bool IsPager(PageTree tree, int node)
    {
        string marks = (tree.Class(node) + " " + tree.Attribute(node, "id")).ToLowerInvariant();
        return PagerMarks.Any(mark => marks.Contains(mark, StringComparison.Ordinal)) && !marks.Contains("navbar", StringComparison.Ordinal);
    }

    private static string ImageAlt(PageTree tree, int node)
    {
        for (int inner = node + 1; inner < tree.End(node); inner++)
            if (tree.Name(inner) is "img" && (tree.Attribute(inner, "alt") ?? tree.Attribute(inner, "title")) is { Length: > 0 and < 60 } alt) return alt.Trim();
        return "";
    }
}
