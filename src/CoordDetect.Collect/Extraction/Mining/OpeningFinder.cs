using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>
/// Finds what opens a thread where it is marked up in another way than the answers: the block before them whose author has a profile
/// where the profiles of the answering accounts are. An article by somebody who is no member of the community is none.
/// </summary>
internal static class OpeningFinder
{
    private const int LeastProse = 40;

    /// <summary>The opening with its author's link; null where there is none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="mass">Its letters.</param>
    /// <param name="records">The answers in page order.</param>
    /// <param name="authors">The author's element in each; -1 where there is none.</param>
    public static (PostRange Range, int Author)? Find(PageView page, TextMass mass, IReadOnlyList<PostRange> records, IReadOnlyList<int> authors)
    {
        PageTree tree = page.Tree;
        int first = records[0].Node;
        string? profiles = authors.Select(author => Profile(tree, author)).OfType<string>()
            .GroupBy(folder => folder, StringComparer.Ordinal).Where(group => group.Count() * 2 > records.Count).Select(group => group.Key).FirstOrDefault();
        if (profiles is null) return null;
        for (int node = Heading(tree, first); node < first; node++)
            if (tree.Name(node) == "a" && Folder(tree.Attribute(node, "href")) == profiles && tree.End(node) <= first && mass.All(node, tree.End(node)) > 1)
                return Around(tree, mass, node, first) is { } range ? (range, node) : null;
        return null;
    }

    // The largest element around the author that ends before the answers, and what follows it up to them.
    private static PostRange? Around(PageTree tree, TextMass mass, int author, int first)
    {
        int top = author;
        while (tree.Parent(top) > 0 && tree.End(tree.Parent(top)) <= first) top = tree.Parent(top);
        int end = tree.End(top);
        while (end < first && tree.End(end) <= first) end = tree.End(end);
        return mass.Prose(top, end) >= LeastProse ? new PostRange(tree, top, end) : null;
    }

    private static int Heading(PageTree tree, int first)
    {
        for (int node = 0; node < first; node++)
            if (tree.Name(node) is "h1") return node;
        return first;
    }

    private static string? Profile(PageTree tree, int author) =>
        author < 0 ? null : Folder(tree.Attribute(author, "href") ?? tree.Attribute(tree.Parent(author), "href"));

    // "/profile/" of "/profile/anna".
    private static string? Folder(string? href)
    {
        int slash = href?.TrimEnd('/').LastIndexOf('/') ?? -1;
        return slash > 0 && href![slash - 1] != '/' ? href[..(slash + 1)] : null;
    }
}
