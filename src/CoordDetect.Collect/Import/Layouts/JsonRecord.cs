using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>An object of JSON, with the document that it stands in.</summary>
internal sealed class JsonRecord(JsonElement element, JsonRoot root) : IExportRecord
{
    /// <summary>The document.</summary>
    public JsonRoot Root => root;

    /// <inheritdoc/>
    public bool Has(string path) => At(path).Any(value => value.ValueKind != JsonValueKind.Undefined);

    /// <inheritdoc/>
    public IEnumerable<string> All(string path) => At(path).SelectMany(Flat).Select(JsonValues.Text).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text));

    /// <inheritdoc/>
    public IEnumerable<IExportRecord> Inside(string path) =>
        At(path).SelectMany(Flat).Where(value => value.ValueKind == JsonValueKind.Object).Select(value => new JsonRecord(value, root));

    private IEnumerable<JsonElement> At(string path)
    {
        JsonElement from = path.StartsWith("$.", StringComparison.Ordinal) ? root.Element : element;
        if (from.ValueKind == JsonValueKind.Object && from.TryGetProperty(path, out JsonElement direct)) return [direct];
        return Walk(from, path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path);
    }

    private static IEnumerable<JsonElement> Walk(JsonElement from, string path)
    {
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        string name = dot < 0 ? path : path[..dot];
        foreach (JsonElement item in Flat(from))
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out JsonElement value)) continue;
            if (dot < 0) yield return value;
            else foreach (JsonElement inner in Walk(value, path[(dot + 1)..])) yield return inner;
        }
    }

    // A list counts as its items.
    private static IEnumerable<JsonElement> Flat(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
}
