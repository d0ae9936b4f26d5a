using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>Grows records around anchors: the largest elements that hold one anchor each, then their kin around anchors with nested records.</summary>
internal static class RecordFinder
{
    private const int LeastProse = 12;

    /// <summary>The records of a group of anchors, in document order, nested ones inside one another.</summary>
    public static List<PostRange> Find(PageTree tree, TextMass mass, IReadOnlyList<int> anchors)
    {
        int[] alone = [.. anchors.Select((_, i) => Unwrapped(tree, LargestAlone(tree, anchors, i)))];
        string kin = alone.GroupBy(node => ElementShape.Of(tree, node), StringComparer.Ordinal).MaxBy(group => group.Count())!.Key;
        List<(int Node, int End)> records = [];
        for (int i = 0; i < anchors.Count; i++)
        {
            int node = ElementShape.Of(tree, alone[i]) == kin ? alone[i] : Kin(tree, anchors, i, kin) ?? alone[i];
            records.Add((node, tree.End(node)));
        }
        records = [.. records.Distinct().OrderBy(record => record.Node)];
        if (Thin(mass, records)) Span(tree, records);
        else AddUndated(tree, mass, records, kin);
        List<PostRange> ranges = [.. records.Select(record => new PostRange(tree, record.Node, record.End))];
        PostRange.Nest(ranges);
        return ranges;
    }

    // An opening post, or a comment whose date cannot be read, looks like the others all the same.
    private static void AddUndated(PageTree tree, TextMass mass, List<(int Node, int End)> records, string kin)
    {
        if (records.Count < 2 || !kin.Contains('.', StringComparison.Ordinal)) return;
        ReadOnlySpan<char> name = kin.AsSpan(0, kin.IndexOf('.', StringComparison.Ordinal));
        List<(int Node, int End)> undated = [];
        int next = 0;
        for (int node = 0; node < tree.Count; node++)
        {
            while (next < records.Count && records[next].End <= node) next++;
            if (tree.Class(node) is null || !name.SequenceEqual(tree.Name(node)) || ElementShape.Of(tree, node) != kin) continue;
            bool overlaps = next < records.Count && tree.End(node) > records[next].Node;
            if (!overlaps && mass.Prose(node, tree.End(node)) >= LeastProse) undated.Add((node, tree.End(node)));
        }
        if (undated.Count >= records.Count) return;
        records.AddRange(undated);
        records.Sort((one, other) => one.Node.CompareTo(other.Node));
    }

    private static int LargestAlone(PageTree tree, IReadOnlyList<int> anchors, int index)
    {
        int node = anchors[index];
        for (int above = tree.Parent(node); above > 0; above = tree.Parent(above))
        {
            bool holdsBefore = index > 0 && anchors[index - 1] >= above;
            bool holdsAfter = index + 1 < anchors.Count && anchors[index + 1] < tree.End(above);
            if (holdsBefore || holdsAfter || tree.Name(above) is "body" or "html") break;
            node = above;
        }
        return node;
    }

    // A bare element around one element says nothing about what it holds.
    private static int Unwrapped(PageTree tree, int node)
    {
        while (string.IsNullOrEmpty(tree.Class(node)) && OnlyChild(tree, node) is { } inner) node = inner;
        return node;
    }

    private static int? OnlyChild(PageTree tree, int node)
    {
        int? only = null;
        foreach (int child in tree.Children(node))
        {
            if (tree.IsText(child) && string.IsNullOrWhiteSpace(tree.Data(child))) continue;
            if (only is not null || tree.Class(child) is null) return null;
            only = child;
        }
        return only;
    }

    // The nearest ancestor that looks like the other records and in which this anchor comes first.
    private static int? Kin(PageTree tree, IReadOnlyList<int> anchors, int index, string kin)
    {
        for (int above = tree.Parent(anchors[index]); above > 0; above = tree.Parent(above))
        {
            if (index > 0 && anchors[index - 1] >= above) return null;
            if (ElementShape.Of(tree, above) == kin) return above;
        }
        return null;
    }

    private static bool Thin(TextMass mass, List<(int Node, int End)> records)
    {
        int[] prose = [.. records.Select(record => mass.Prose(record.Node, record.End)).Order()];
        return prose.Length > 1 && prose[prose.Length / 2] < LeastProse;
    }

    // Headers without bodies: a record goes on up to the next header among its siblings.
    private static void Span(PageTree tree, List<(int Node, int End)> records)
    {
        for (int i = 0; i < records.Count; i++)
        {
            int parentEnd = tree.End(tree.Parent(records[i].Node));
            int end = i + 1 < records.Count && records[i + 1].Node < parentEnd ? records[i + 1].Node : parentEnd;
            records[i] = (records[i].Node, end);
        }
    }
}
