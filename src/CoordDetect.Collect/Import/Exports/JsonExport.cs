using System.Text;
using System.Text.Json;
using CoordDetect.Core;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>Opens JSON exports, whole or line by line.</summary>
internal static class JsonExport
{
    private const int LongestLine = 16 << 20;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512 };

    /// <summary>Whether a text begins as JSON does.</summary>
    public static bool Looks(string head) => head.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>The document in a stream.</summary>
    /// <exception cref="UserFacingException">It is no JSON.</exception>
    public static JsonElement Open(Stream stream)
    {
        try
        {
            // Not disposed, for what is handed out lives in it; a copy would need the memory twice.
            return JsonDocument.Parse(stream, Lenient).RootElement;
        }
        catch (JsonException problem)
        {
            throw new UserFacingException($"The export is not valid JSON at line {problem.LineNumber + 1}: {problem.Message}", problem);
        }
    }

    /// <summary>The objects of a stream of lines; broken lines are counted.</summary>
    public static IEnumerable<(JsonElement Value, long Line)> Lines(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        LineReader reader = new(stream, LongestLine);
        for (long line = 1; reader.TryRead(out ArraySegment<byte> bytes, out bool tooLong); line++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (tooLong) log.LeaveOut("longer than any comment", $"line {line}");
            string text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
            if (tooLong || string.IsNullOrWhiteSpace(text)) continue;
            if (Extraction.Reading.JsonValues.TryParse(text) is { ValueKind: JsonValueKind.Object } value) yield return (value, line);
            else log.LeaveOut("not a JSON object", $"line {line}");
        }
    }
}
