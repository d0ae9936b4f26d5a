using System.Globalization;
using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>
/// The objects of a JSON text one by one, whichever way they stand in it: one a line, in a list, one after the other. What is broken or
/// cut off is counted, and the rest goes on.
/// </summary>
internal static class JsonObjects
{
    /// <summary>The objects, and where each stands.</summary>
    public static IEnumerable<(JsonElement Value, string Where)> Of(HeadStream text, ExportLog log, CancellationToken cancellation)
    {
        ReadOnlySpan<byte> head = text.Head.TrimStart(" \t\r\n"u8);
        int end = head.IndexOf((byte)'\n');
        bool isLines = head.Length > 0 && head[0] == (byte)'{' && end > 0 && JsonValues.TryParse(Encoding.UTF8.GetString(head[..end])) is not null;
        return isLines
            ? JsonExport.Lines(text, log, cancellation).Select(line => (line.Value, string.Create(CultureInfo.InvariantCulture, $"line {line.Line}")))
            : Split(text, log, cancellation);
    }

    private static IEnumerable<(JsonElement, string)> Split(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        using StreamReader text = new(stream, leaveOpen: true);
        JsonSplitter splitter = new(text);
        int item = 0;
        while (splitter.Next() is { } piece)
        {
            cancellation.ThrowIfCancellationRequested();
            string where = string.Create(CultureInfo.InvariantCulture, $"item {++item}");
            if (JsonValues.TryParse(piece) is { ValueKind: JsonValueKind.Object } value) yield return (value, where);
            else log.LeaveOut(splitter.IsCutOff ? "the file is damaged from here on" : "not a JSON object", where);
        }
    }
}
