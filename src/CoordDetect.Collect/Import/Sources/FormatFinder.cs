using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>Tells the format of a source from its first bytes, and from its name only where they leave it open.</summary>
internal static class FormatFinder
{
    /// <summary>How many items of a list are looked at: the first may be damaged, or lack what others have.</summary>
    public const int FirstItems = 20;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The format.</summary>
    /// <param name="head">The first bytes, decompressed.</param>
    /// <param name="isWhole">Whether there are no more.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="map">Columns that a person has named.</param>
    /// <exception cref="UserFacingException">Nobody can tell, or it is something that cannot be read; the message says what to do.</exception>
    public static string Of(ReadOnlySpan<byte> head, bool isWhole, string name, IReadOnlyList<FieldMapping> map)
    {
        if (head.StartsWith("WARC/"u8)) return SourceFormats.Warc;
        if (Workbooks.Workbook.Looks(head)) return SourceFormats.Spreadsheet;
        (Encoding encoding, int mark) = ContentSniffer.EncodingOf(head, isWhole, name);
        string text = encoding.GetString(head[mark..]);
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        if (start.IsEmpty) return SourceFormats.Jsonl;
        if (CommentExports.FormatOf(text, name) is { } export) return export;
        if (start[0] == '<') return SourceFormats.Page;
        if (start[0] == '[') return start[1..].TrimStart() is ['{', ..] && AnyRecord(DamagedList.Pieces(start.ToString()), map) ? SourceFormats.JsonList : SourceFormats.Page;
        if (start[0] == '{') return AnyRecord(start.ToString().Split('\n'), map) || Ends(name, ".jsonl") || Ends(name, ".ndjson") ? SourceFormats.Jsonl : SourceFormats.Page;
        if (MimePage.IsOne(start)) return SourceFormats.Page;
        if (TableHead.Find(Encoding.UTF8.GetBytes(text), map).Suffices || Ends(name, ".csv") || Ends(name, ".tsv") || IsDelimited(start)) return SourceFormats.Csv;
        throw new UserFacingException($"{name}: the format is not recognised. Known formats: {string.Join(", ", SourceFormats.All)}; name one with --format, or say which column is which with --map COLUMN=FIELD.");
    }

    private static bool Ends(string name, string ending) =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || name.EndsWith(ending + ".gz", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text) => text.IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text;

    private static bool AnyRecord(IEnumerable<string> objects, IReadOnlyList<FieldMapping> map) => objects.Take(FirstItems).Any(json => IsRecord(json, map));

    // Whether an object names who said something, and what: then it is a comment, and no answer of some interface.
    private static bool IsRecord(string json, IReadOnlyList<FieldMapping> map)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            return IsRecord(document.RootElement, map, intoPeople: false);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether an object names who said something, and what.</summary>
    /// <param name="item">The object.</param>
    /// <param name="map">Columns that a person has named.</param>
    /// <param name="intoPeople">Whether it may name them in an object of their own (<c>user.username</c>).</param>
    public static bool IsRecord(JsonElement item, IReadOnlyList<FieldMapping> map, bool intoPeople)
    {
        if (item.ValueKind != JsonValueKind.Object) return false;
        // Names whose value is an object hold no field of ours, unless it is somebody.
        List<string> names = [];
        foreach (JsonProperty one in item.EnumerateObject())
        {
            if (one.Value.ValueKind != JsonValueKind.Object) names.Add(one.Name);
            else if (intoPeople && ColumnWords.IsPerson(one.Name)) names.AddRange(one.Value.EnumerateObject().Where(inner => inner.Value.ValueKind is not JsonValueKind.Object).Select(inner => $"{one.Name}.{inner.Name}"));
            else names.AddRange(map.Where(m => m.Column.StartsWith(one.Name + ".", StringComparison.OrdinalIgnoreCase)).Select(m => m.Column));
        }
        return ColumnMap.Suffices(ColumnMap.Assign(names, map));
    }

    // Three columns or more on the first two lines: a table whose header says nothing yet.
    private static bool IsDelimited(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> first = FirstLine(text), second = FirstLine(text[first.Length..].TrimStart("\r\n"));
        foreach (char delimiter in ",;\t|")
            if (first.Count(delimiter) is > 0 and var count && (second.IsEmpty || second.Count(delimiter) >= count)) return true;
        return false;
    }
}
