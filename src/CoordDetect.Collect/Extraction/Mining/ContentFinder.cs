using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>Finds which part of each record holds the prose, and lets the records vote on what it looks like.</summary>
internal static class ContentFinder
{
    private const double LeastShare = 0.8;

    /// <summary>The content element of each record; -1 where it has none.</summary>
    public static int[] Find(PageTree tree, TextMass mass, IReadOnlyList<PostRange> records)
    {
        int[] own = [.. records.Select(record => Best(tree, mass, record))];
        if ((ByMajority(tree, own) ?? ByProse(tree, mass, records, own)) is not { } elected) return own;
        for (int i = 0; i < own.Length; i++)
        {
            if (own[i] >= 0 && ElementShape.Of(tree, own[i]) == elected) continue;
            int like = Like(tree, mass, records[i], elected);
            if (like >= 0) own[i] = like;
        }
        return own;
    }

    /// <summary>Letters of prose in a record, nested records left out.</summary>
    public static int ProseOf(PageTree tree, TextMass mass, PostRange record, int from, int to)
    {
        int prose = mass.Prose(from, to);
        foreach (int nested in record.NestedNodes)
            if (nested > from && nested < to) prose -= mass.Prose(nested, tree.End(nested));
        return prose;
    }

    private static string? ByMajority(PageTree tree, int[] own)
    {
        IGrouping<string, int>? most = own.Where(content => content >= 0).GroupBy(content => ElementShape.Of(tree, content), StringComparer.Ordinal)
            .OrderByDescending(votes => votes.Count()).ThenBy(votes => votes.Key, StringComparer.Ordinal).FirstOrDefault();
        return most is null || most.Key.Length < 3 || most.Count() * 2 < own.Length ? null : most.Key;
    }

    // In short comments the labels around the words outweigh them: what the longest ones say holds for all, where all have such an element.
    private static string? ByProse(PageTree tree, TextMass mass, IReadOnlyList<PostRange> records, int[] own)
    {
        string? heaviest = own.Where(content => content >= 0).GroupBy(content => ElementShape.Of(tree, content), StringComparer.Ordinal)
            .Where(votes => votes.Count() > 1 && votes.Key.Contains('.', StringComparison.Ordinal))
            .OrderByDescending(votes => votes.Sum(content => mass.Prose(content, tree.End(content)))).ThenBy(votes => votes.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return heaviest is not null && records.Count(record => Like(tree, mass, record, heaviest) >= 0) >= LeastShare * records.Count ? heaviest : null;
    }

    // Down from the record, as long as one child holds nearly all of the prose.
    private static int Best(PageTree tree, TextMass mass, PostRange record)
    {
        int total = ProseOf(tree, mass, record, record.Node, record.End);
        if (total == 0) return -1;
        IReadOnlySet<int> nested = record.NestedNodes;
        int best = -1;
        int from = record.Node;
        int to = record.End;
        while (true)
        {
            int heavy = -1;
            int heaviest = 0;
            int start = best < 0 && record.End > tree.End(record.Node) ? from : from + 1;
            for (int child = start; child < to; child = tree.End(child))
            {
                if (tree.IsText(child) || nested.Contains(child)) continue;
                int prose = ProseOf(tree, mass, record, child, tree.End(child));
                if (prose > heaviest) (heavy, heaviest) = (child, prose);
            }
            if (heavy < 0 || heaviest * 10 < total * 7 || tree.Name(heavy) is "p" or "li" or "blockquote" or "ul" or "ol" or "pre") break;
            best = heavy;
            from = heavy;
            to = tree.End(heavy);
        }
        return best < 0 ? record.Node : best;
    }

    private static int Like(PageTree tree, TextMass mass, PostRange record, string shape)
    {
        IReadOnlySet<int> nested = record.NestedNodes;
        int best = -1;
        int most = 0;
        for (int node = record.Node + 1; node < record.End; node++)
        {
            if (nested.Contains(node))
            {
                node = tree.End(node) - 1;
                continue;
            }
            if (tree.IsText(node) || ElementShape.Of(tree, node) != shape) continue;
            int letters = mass.All(node, tree.End(node));
            if (letters > most) (best, most) = (node, letters);
        }
        return best;
    }
}
