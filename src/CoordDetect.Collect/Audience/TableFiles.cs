using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Workbooks;
using CoordDetect.Core;

namespace CoordDetect.Collect.Audience;

/// <summary>Opens files of tables: CSV in any encoding and with any separator, JSON lines or one JSON document, spreadsheets; plain or gzip.</summary>
internal static class TableFiles
{
    private const int HeadBytes = 1 << 18;

    // {"data":{"followers":[…]}}: a list stands at the top, or below a name or two.
    private const int Deepest = 3;

    /// <summary>The tables of a file; a spreadsheet has one a sheet.</summary>
    /// <exception cref="UserFacingException">It cannot be read.</exception>
    public static IReadOnlyList<(string Name, TableRows Rows)> Open(string path, CancellationToken cancellation)
    {
        SourceFile.SizeOf(path);
        DigestStream raw = new(SourceFile.Open(path), null);
        HeadStream packed = new(raw, HeadBytes);
        HeadStream bytes = ContentSniffer.IsGzip(packed.Head) ? new HeadStream(new GunzipStream(packed, raw), HeadBytes) : packed;
        if (Workbook.Looks(bytes.Head)) return Sheets(bytes, path, cancellation);
        (Encoding encoding, int mark) = ContentSniffer.EncodingOf(bytes.Head, bytes.IsWhole, path);
        if (mark > 0) bytes.Skip(mark);
        HeadStream text = encoding.CodePage == Encoding.UTF8.CodePage ? bytes
            : new HeadStream(Encoding.CreateTranscodingStream(bytes, encoding, Encoding.UTF8), HeadBytes);
        ReadOnlySpan<byte> start = text.Head.TrimStart("\uFEFF \t\r\n"u8);
        if (start.IsEmpty) throw new UserFacingException($"{path}: there is nothing in it.");
        if (start[0] is not ((byte)'{' or (byte)'[')) return [(path, new DelimitedRows(text, path))];
        return [(path, new JsonRows(IsLines(start) ? text : Items(text, path)))];
    }

    private static IReadOnlyList<(string, TableRows)> Sheets(Stream workbook, string path, CancellationToken cancellation)
    {
        using (workbook)
        {
            IReadOnlyList<Sheet> sheets = Workbook.Open(workbook, path, cancellation);
            if (sheets.Count == 0) throw new UserFacingException($"{path}: there is nothing in it.");
            return [.. sheets.Select(s => sheets.Count == 1 ? path : $"{path} ({s.Name})").Zip(sheets, (name, s) => (name, (TableRows)new DelimitedRows(s.Text, name)))];
        }
    }

    private static bool IsLines(ReadOnlySpan<byte> start)
    {
        int end = start.IndexOf((byte)'\n');
        return start[0] == (byte)'{' && IsJson(end < 0 ? start : start[..end]) && (end < 0 || start[end..].Trim("\r\n\t "u8) is var rest && (rest.IsEmpty || rest[0] == (byte)'{'))
            && Find(Parse(start[..(end < 0 ? start.Length : end)].ToArray()), Deepest) is null;
    }

    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader json = new(text);
        return JsonDocument.TryParseValue(ref json, out JsonDocument? document) && Dispose(document);
    }

    private static bool Dispose(JsonDocument document)
    {
        document.Dispose();
        return true;
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    // The items of the list that a document holds, one a line.
    private static MemoryStream Items(Stream text, string path)
    {
        using (text)
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(text);
                MemoryStream lines = new();
                foreach (JsonElement item in Find(document.RootElement, Deepest)?.EnumerateArray().AsEnumerable() ?? [document.RootElement])
                {
                    if (item.ValueKind != JsonValueKind.Object) continue;
                    using (Utf8JsonWriter json = new(lines)) item.WriteTo(json);
                    lines.WriteByte((byte)'\n');
                }
                lines.Position = 0;
                return lines;
            }
            catch (JsonException problem)
            {
                throw new UserFacingException($"{path} is no JSON that can be read: {problem.Message}", problem);
            }
        }
    }

    private static JsonElement? Find(JsonElement at, int depth)
    {
        if (at.ValueKind == JsonValueKind.Array) return at.GetArrayLength() > 0 && at[0].ValueKind == JsonValueKind.Object ? at : null;
        if (at.ValueKind != JsonValueKind.Object || depth == 0) return null;
        // An object that says something itself is a record, whatever lists are in it.
        if (at.EnumerateObject().Any(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)) return null;
        foreach (JsonProperty one in at.EnumerateObject())
            if (Find(one.Value, depth - 1) is { } found) return found;
        return null;
    }
}
