namespace CoordDetect.Core.Network;

/// <summary>Every coincidence behind the edges of a run, row by row; grouped by edge, strongest first within one.</summary>
public sealed class EvidenceTable(IReadOnlyList<EvidenceRow> rows)
{
    /// <summary>How many rows there are.</summary>
    public int Count => rows.Count;

    /// <summary>Row <paramref name="index"/>; its evidence id is the index + 1.</summary>
    public EvidenceRow this[int index] => rows[index];
}
