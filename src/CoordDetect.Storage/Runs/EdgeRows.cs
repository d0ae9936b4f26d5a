using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Runs;

/// <summary>Reads edges and evidence from rows whose columns are those of <c>part.edge</c> and <c>part.evidence</c>.</summary>
internal static class EdgeRows
{
    public static StoredEdge Read(Row row) => new(
        row.Number(0), row.Number(1), row.Number(2), row.Real(3), row.Real(4), row.Words(5), row.Words(6), row.Int(7), row.Int(8), row.Flag(9), row.Int(10),
        row.NumberOrNull(11));

    public static StoredEvidence ReadEvidence(Row row) => new(
        row.Number(0), row.Text(1), row.Number(2), row.Number(3), row.Text(4), row.Number(5), row.Number(6), row.NumberOrNull(7), row.Real(8), row.Real(9),
        row.Number(10), row.Flag(11));
}
