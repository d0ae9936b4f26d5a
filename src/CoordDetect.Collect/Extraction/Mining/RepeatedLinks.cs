using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>Finds the links that say the same in most records ("Reply", "Report"): controls, not words of the author.</summary>
internal static class RepeatedLinks
{
    private const int LongestLabel = 25;

    /// <summary>The elements of such links.</summary>
    public static HashSet<int> Find(PageTree tree, IReadOnlyList<PostRange> records)
    {
        Dictionary<string, (HashSet<int> Records, List<int> Links)> byLabel = new(StringComparer.Ordinal);
        for (int record = 0; record < records.Count; record++)
            for (int node = records[record].Node; node < records[record].End; node++)
            {
                if (tree.Name(node) is not ("a" or "label")) continue;
                string label = InlineText.Inline(tree, node, LongestLabel + 1);
                if (label.Length is 0 or > LongestLabel) continue;
                if (!byLabel.TryGetValue(label, out (HashSet<int> Records, List<int> Links) seen)) byLabel[label] = seen = ([], []);
                seen.Records.Add(record);
                seen.Links.Add(node);
            }
        return [.. byLabel.Values.Where(seen => records.Count > 2 && seen.Records.Count * 2 > records.Count).SelectMany(seen => seen.Links)];
    }
}
