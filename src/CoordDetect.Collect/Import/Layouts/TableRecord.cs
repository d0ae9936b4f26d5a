namespace CoordDetect.Collect.Import.Layouts;

/// <summary>
/// A row of a table. Column names are compared without case, and <c>user/name</c>, as Apify writes it, is <c>user.name</c>; columns without
/// a name are <c>#1</c>, <c>#2</c>. What stands above the header, a name and a value a row, is the top of the document.
/// </summary>
internal sealed class TableRecord(IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> fields, IReadOnlyDictionary<string, string>? above = null) : IExportRecord
{
    /// <summary>Where each column of a header is.</summary>
    public static Dictionary<string, int> Columns(IReadOnlyList<string> header)
    {
        Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        int unnamed = 0;
        for (int i = 0; i < header.Count; i++)
        {
            string name = header[i].Trim().Trim('\uFEFF').Replace('/', '.');
            columns.TryAdd(name.Length > 0 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{++unnamed}"), i);
        }
        return columns;
    }

    /// <inheritdoc/>
    public bool Has(string path) => columns.ContainsKey(path);

    /// <inheritdoc/>
    public IEnumerable<string> All(string path)
    {
        if (path.StartsWith("$.", StringComparison.Ordinal))
        {
            if (above?.GetValueOrDefault(path[2..]) is { } value) yield return value;
            yield break;
        }
        if (Value(path) is { } whole) yield return whole;
        // Lists come as columns with numbers: "hashtags.0", "entities.urls.0.expanded_url".
        int dot = path.LastIndexOf('.');
        for (int i = 0; i < 20; i++)
        {
            string number = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            string? item = Value($"{path}.{number}") ?? (dot < 0 ? null : Value($"{path[..dot]}.{number}{path[dot..]}"));
            if (item is null) break;
            yield return item;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<IExportRecord> Inside(string path) => [];

    private string? Value(string path) =>
        columns.TryGetValue(path, out int column) && column < fields.Count && !string.IsNullOrWhiteSpace(fields[column]) ? fields[column].Trim() : null;
}
