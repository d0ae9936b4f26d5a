namespace CoordDetect.Collect.Import.Layouts;

/// <summary>What is known of the records below a path from the outline of a document: which fields they have.</summary>
internal sealed class OutlineRecord(IReadOnlySet<string> paths, string below) : IExportRecord
{
    /// <inheritdoc/>
    public bool Has(string path) => paths.Contains(path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : below.Length == 0 ? path : $"{below}.{path}");

    /// <inheritdoc/>
    public IEnumerable<string> All(string path) => [];

    /// <inheritdoc/>
    public IEnumerable<IExportRecord> Inside(string path) => [];
}
