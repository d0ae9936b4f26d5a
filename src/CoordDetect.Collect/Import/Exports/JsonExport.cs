using System.Text.Json;
using CoordDetect.Core;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>Opens JSON exports, whole or line by line.</summary>
internal static class JsonExport
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512 };

    /// <summary>Whether a text begins as JSON does.</summary>
    public static bool Looks(string head) => head.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>The document in a stream.</summary>
    /// <exception cref="UserFacingException">It is no JSON.</exception>
    public static JsonElement Open(Stream stream)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(stream, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException problem)
        {
            throw new UserFacingException($"The export is not valid JSON at line {problem.LineNumber + 1}: {problem.Message}", problem);
        }
    }

    /// <summary>The objects of a stream of lines; broken lines are counted.</summary>
    public static IEnumerable<(JsonElement Value, long Line)> Lines(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        using StreamReader reader = new(stream, leaveOpen: true);
        long line = 0;
        while (reader.ReadLine() is { } text)
        {
            cancellation.ThrowIfCancellationRequested();
            line++;
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (Extraction.Reading.JsonValues.TryParse(text) is { ValueKind: JsonValueKind.Object } value) yield return (value, line);
            else log.LeaveOut("not a JSON object", $"line {line}");
        }
    }
}
