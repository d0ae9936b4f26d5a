using System.Text.Json;
using CoordDetect.Collect.Import.Exports;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>Writes the items of a JSON list one a line, for the reader of lines: line 12 of a message is then item 12 of the list.</summary>
internal static class JsonList
{
    // A list of comments stands at the top of an answer, or below one or two names: {"data":{"comments":[…]}}.
    private const int Deepest = 3;

    /// <summary>The items of the first list in a document whose first item names who said something, and what, one a line; null where there is none.</summary>
    public static Stream? Find(ReadOnlyMemory<byte> text, IReadOnlyList<FieldMapping> map)
    {
        if (Extraction.Reading.JsonValues.TryParse(System.Text.Encoding.UTF8.GetString(text.Span).TrimStart('\uFEFF')) is not { } document) return null;
        return List(document, map, Deepest) is { } list ? Lines(list) : null;
    }

    /// <exception cref="Core.UserFacingException">It is no JSON.</exception>
    public static Stream Lines(Stream list) => Lines(JsonExport.Open(list));

    private static JsonElement? List(JsonElement at, IReadOnlyList<FieldMapping> map, int depth)
    {
        if (at.ValueKind == JsonValueKind.Array) return at.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && FormatFinder.IsRecord(first, map, intoPeople: true) ? at : null;
        if (at.ValueKind != JsonValueKind.Object || depth == 0) return null;
        foreach (JsonProperty one in at.EnumerateObject())
            if (List(one.Value, map, depth - 1) is { } found) return found;
        return null;
    }

    private static MemoryStream Lines(JsonElement items)
    {
        MemoryStream lines = new();
        using (Utf8JsonWriter json = new(lines, new JsonWriterOptions { SkipValidation = true }))
            foreach (JsonElement item in items.ValueKind == JsonValueKind.Array ? items.EnumerateArray().AsEnumerable() : [items])
            {
                item.WriteTo(json);
                json.Flush();
                json.Reset();
                lines.WriteByte((byte)'\n');
            }
        lines.Position = 0;
        return lines;
    }
}
