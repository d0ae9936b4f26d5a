using System.Text.Json;
using CoordDetect.Collect.Import.Exports;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>Writes the items of a JSON list one a line, for the reader of lines: line 12 of a message is then item 12 of the list.</summary>
internal static class JsonList
{
    // A list of comments stands at the top of an answer, or below one or two names: {"data":{"comments":[…]}}.
    private const int Deepest = 3;

    /// <summary>The items of the first list in a document one of whose first items names who said something, and what, one a line; null where there is none.</summary>
    public static Stream? Find(ReadOnlyMemory<byte> text, IReadOnlyList<FieldMapping> map)
    {
        if (Extraction.Reading.JsonValues.TryParse(System.Text.Encoding.UTF8.GetString(text.Span).TrimStart('\uFEFF')) is not { } document) return null;
        return List(document, map, Deepest) is { } list ? Lines(list) : null;
    }

    /// <summary>The items of a list, one a line; those of a damaged one as far as they can be told apart.</summary>
    public static Stream Lines(Stream list)
    {
        using MemoryStream bytes = new();
        list.CopyTo(bytes);
        bytes.Position = 0;
        try
        {
            return Lines(JsonExport.Open(bytes));
        }
        catch (Core.UserFacingException)
        {
            return Lines(DamagedList.Pieces(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)));
        }
    }

    private static JsonElement? List(JsonElement at, IReadOnlyList<FieldMapping> map, int depth)
    {
        if (at.ValueKind == JsonValueKind.Array) return at.EnumerateArray().Take(FormatFinder.FirstItems).Any(item => FormatFinder.IsRecord(item, map, intoPeople: true)) ? at : null;
        if (at.ValueKind != JsonValueKind.Object || depth == 0) return null;
        foreach (JsonProperty one in at.EnumerateObject())
            if (List(one.Value, map, depth - 1) is { } found) return found;
        return null;
    }

    // A line break inside a piece would make two lines of it.
    private static MemoryStream Lines(IEnumerable<string> pieces)
    {
        MemoryStream lines = new();
        using (StreamWriter writer = new(lines, leaveOpen: true))
            foreach (string piece in pieces) writer.Write(piece.ReplaceLineEndings(" ") + "\n");
        lines.Position = 0;
        return lines;
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
