using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds rows of numbered links and which number the page itself has in them.</summary>
internal static class NumberedPager
{
    private const int MaxSpan = 400;

    /// <summary>The numbered links of the best row, and the neighbours of the page in it.</summary>
    public static (PageAnchor? Next, PageAnchor? Previous, IReadOnlyList<PageAnchor> Pages) Find(PageView page, IReadOnlyList<PageAnchor> anchors)
    {
        List<List<(int Number, PageAnchor Anchor)>> rows = Rows(page.Tree, anchors);
        List<(int Number, PageAnchor Anchor)>? best = rows
            .Where(row => row.Count > 1 || row[0].Anchor.InPager || PageNumbers.Of(row[0].Anchor.Target) == row[0].Number)
            .OrderByDescending(row => Worth(page, row)).FirstOrDefault();
        if (best is null || Worth(page, best) < 2) return (null, null, []);
        int? current = Current(page, best);
        PageAnchor? next = current is null ? null : best.FirstOrDefault(item => item.Number == current + 1).Anchor;
        PageAnchor? previous = current is null ? null : best.FirstOrDefault(item => item.Number == current - 1).Anchor;
        return (next, previous, [.. best.Select(item => item.Anchor).DistinctBy(anchor => anchor.Target)]);
    }

    // Links that are bare numbers and stand close together, in growing order.
    private static List<List<(int, PageAnchor)>> Rows(PageTree tree, IReadOnlyList<PageAnchor> anchors)
    {
        List<List<(int Number, PageAnchor Anchor)>> rows = [];
        foreach (PageAnchor anchor in anchors)
        {
            if (PageNumbers.Shown(anchor.Text) is not { } number || number is 0 or > 20_000) continue;
            List<(int Number, PageAnchor Anchor)>? row = rows.Count > 0 ? rows[^1] : null;
            bool goesOn = row is not null && number > row[^1].Number && Near(tree, row[^1].Anchor.Node, anchor.Node);
            if (goesOn) row!.Add((number, anchor));
            else rows.Add([(number, anchor)]);
        }
        return rows;
    }

    private static bool Near(PageTree tree, int one, int other)
    {
        if (other - one > MaxSpan) return false;
        int above = one;
        for (int level = 0; level < 4 && above > 0; level++)
        {
            above = tree.Parent(above);
            if (tree.IsWithin(other, above)) return true;
        }
        return false;
    }

    private static double Worth(PageView page, List<(int Number, PageAnchor Anchor)> row)
    {
        double worth = Math.Min(row.Count, 6) * 0.5;
        if (row[0].Anchor.InPager) worth += 3;
        if (row.Any(item => PageNumbers.Of(item.Anchor.Target) == item.Number)) worth += 2;
        if (row.Any(item => PageNumbers.HasOffset(item.Anchor.Target))) worth += 1;
        if (row.All(item => item.Anchor.Target.AbsolutePath == page.Page.Address.AbsolutePath)) worth += 0.5;
        string marks = row[0].Anchor.Marks;
        if (marks.Contains("calendar", StringComparison.Ordinal) || marks.Contains("count", StringComparison.Ordinal) || marks.Contains("comments", StringComparison.Ordinal)) worth -= 3;
        if (row.Count > 20) worth -= 3;
        return worth;
    }

    // The page's own number: the gap that is written without a link, else what its address says, else 1 before a row that starts with 2.
    private static int? Current(PageView page, List<(int Number, PageAnchor Anchor)> row)
    {
        foreach ((int number, PageAnchor anchor) in row)
            if (IsMarked(anchor.Marks) || anchor.Target == AnchorSurvey.WithoutFragment(page.Page.Address)) return number;
        HashSet<int> linked = [.. row.Select(item => item.Number)];
        if (Unlinked(page.Tree, row, linked) is { } written) return written;
        if (PageNumbers.Of(page.Page.Address) is { } number1 && !linked.Contains(number1)) return number1;
        return linked.Contains(1) ? null : linked.Contains(2) ? 1 : null;
    }

    private static bool IsMarked(string marks) =>
        marks.Contains("current", StringComparison.Ordinal) || marks.Contains("active", StringComparison.Ordinal) || marks.Contains("selected", StringComparison.Ordinal);

    private static int? Unlinked(PageTree tree, List<(int Number, PageAnchor Anchor)> row, HashSet<int> linked)
    {
        int first = row[0].Anchor.Node;
        int last = row[^1].Anchor.Node;
        int box = tree.Parent(first);
        for (int level = 0; level < 3 && box > 0 && !tree.IsWithin(last, box); level++) box = tree.Parent(box);
        if (box <= 0) return null;
        int outer = tree.End(box) - box < 60 && tree.Parent(box) > 0 && tree.End(tree.Parent(box)) - tree.Parent(box) < 200 ? tree.Parent(box) : box;
        for (int node = outer + 1; node < tree.End(outer); node++)
        {
            if (tree.Name(node) == "a" && tree.Attribute(node, "href") is { Length: > 1 })
            {
                node = tree.End(node) - 1;
                continue;
            }
            if (!tree.IsText(node)) continue;
            if (PageNumbers.Shown(InlineText.Collapse(tree.Data(node))) is { } number
                && !linked.Contains(number) && (linked.Contains(number + 1) || linked.Contains(number - 1))) return number;
        }
        return null;
    }
}
