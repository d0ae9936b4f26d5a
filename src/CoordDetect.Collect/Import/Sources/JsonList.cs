using System.Text.Json;
using CoordDetect.Collect.Import.Exports;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>Writes the items of a JSON list one a line, for the reader of lines: line 12 of a message is then item 12 of the list.</summary>
internal static class JsonList
{
    /// <exception cref="Core.UserFacingException">It is no JSON.</exception>
    public static Stream Lines(Stream list)
    {
        JsonElement items = JsonExport.Open(list);
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
