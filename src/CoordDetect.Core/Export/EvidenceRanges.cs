using CoordDetect.Core.Network;

namespace CoordDetect.Core.Export;

/// <summary>The evidence of several edges as ranges of evidence ids: a group of 500 accounts has a million coincidences.</summary>
internal static class EvidenceRanges
{
    /// <summary>Inclusive ranges of evidence ids, ascending, joined where they touch.</summary>
    public static IReadOnlyList<(int From, int To)> Of(IEnumerable<EvidenceEdge> edges)
    {
        List<(int From, int To)> ranges = [];
        foreach (EvidenceEdge edge in edges.Where(e => e.EvidenceCount > 0).OrderBy(e => e.EvidenceStart))
        {
            (int From, int To) next = (edge.EvidenceStart + 1, edge.EvidenceStart + edge.EvidenceCount);
            if (ranges.Count > 0 && ranges[^1].To + 1 == next.From) ranges[^1] = (ranges[^1].From, next.To);
            else ranges.Add(next);
        }
        return ranges;
    }
}
