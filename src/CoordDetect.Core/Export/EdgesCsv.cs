using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.Core.Export;

/// <summary>Writes <c>edges.csv</c>: the pairs of accounts that coincide more than chance allows.</summary>
public static class EdgesCsv
{
    /// <summary>Writes the header and one record an edge; accounts are named as <see cref="AccountLabels"/> says.</summary>
    public static void Write(TextWriter writer, DetectionResult result)
    {
        NetworkFacts facts = new(result);
        CsvText csv = new(writer);
        csv.Record("account_a", "account_b", "weight", "q_value", "families", "signals", "coincidences", "cluster");
        for (int i = 0; i < result.Edges.Count; i++)
        {
            EvidenceEdge edge = result.Edges[i];
            csv.Text(facts.Labels[edge.AccountA])
                .Text(facts.Labels[edge.AccountB])
                .Number(edge.Weight)
                .Number(edge.QValue)
                .Names(edge.Families.Select(ExportNames.Of))
                .Names(facts.SignalsOf(edge))
                .Number((long)edge.EvidenceCount)
                .Number((long?)facts.FindingOfEdge(i))
                .EndRecord();
        }
    }
}
