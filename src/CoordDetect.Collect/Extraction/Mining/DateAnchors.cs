using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>Finds the elements of a page that show a date and little else: what comments are hung on.</summary>
internal static class DateAnchors
{
    private const int MaxAnchors = 5_000;
    private const int MaxText = 90;
    private static readonly string[] Hints = ["date", "time", "ago", "posted", "when", "stamp"];

    /// <summary>The anchors in document order, grouped by shape; groups of one are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Find(PageView page, CancellationToken cancellation)
    {
        Dictionary<string, List<int>> groups = new(StringComparer.Ordinal);
        PageTree tree = page.Tree;
        int found = 0;
        int last = -1;
        for (int node = 0; node < tree.Count && found < MaxAnchors; node++)
        {
            int anchor = Anchor(page, node);
            if (anchor < 0 || anchor == last) continue;
            if ((++found & 63) == 0) cancellation.ThrowIfCancellationRequested();
            last = anchor;
            string shape = ElementShape.PathOf(tree, anchor);
            if (!groups.TryGetValue(shape, out List<int>? group)) groups[shape] = group = [];
            group.Add(anchor);
        }
        return [.. groups.Values.Where(group => group.Count > 1)];
    }

    private static int Anchor(PageView page, int node)
    {
        PageTree tree = page.Tree;
        if (!tree.IsText(node))
            return tree.Name(node) is "time" or "abbr" && page.Times.Read(node).IsKnown ? node : -1;
        int parent = tree.Parent(node);
        if (parent < 0 || Blocks.IsSkipped(tree.Name(parent)!)) return -1;
        string text = tree.Data(node);
        if (text.Length > 400) return -1;
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (trimmed.Length is < 2 or > MaxText) return -1;
        bool hinted = IsHinted(tree, parent);
        if (!hinted && (!trimmed.ContainsAnyInRange('0', '9') || trimmed.Length < 4)) return -1;
        ParsedDate date = page.Times.ReadText(trimmed);
        if (!date.IsKnown) return trimmed.Length < 40 && page.Times.Read(parent).IsKnown ? parent : -1;
        return hinted || date.Length * 3 >= trimmed.Length ? parent : -1;
    }

    private static bool IsHinted(PageTree tree, int node)
    {
        if (tree.Name(node) is "time" or "abbr") return true;
        string? classes = tree.Class(node);
        if (classes is null) return false;
        foreach (string hint in Hints)
            if (classes.Contains(hint, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
