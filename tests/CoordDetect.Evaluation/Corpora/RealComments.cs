using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using CoordDetect.Core.Corpus;
using CoordDetect.Tests;

namespace CoordDetect.Evaluation.Corpora;

/// <summary>Reads the common JSONL of the real corpora as comments that can be changed and planted elsewhere.</summary>
internal static class RealComments
{
    /// <summary>The comments of a corpus by the name of its folder; null where it is not on this machine.</summary>
    public static List<Comment>? Read(string corpus) => ReadFile($"corpora/{corpus}/comments.jsonl.gz");

    /// <summary>The comments of a file below the shared folder; null where it is not on this machine.</summary>
    public static List<Comment>? ReadFile(string file)
    {
        if (RealCorpora.Find(file) is not { } path) return null;
        using Stream stream = File.OpenRead(path);
        using StreamReader lines = new(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        List<Comment> comments = [];
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            comments.Add(Comment(json.RootElement, comments.Count));
        }
        return comments;
    }

    private static Comment Comment(JsonElement row, int position) => new()
    {
        Platform = Text(row, "platform"),
        Site = Text(row, "site"),
        Thread = Text(row, "thread"),
        CommentId = Text(row, "comment_id") ?? $"{position}",
        Parent = Text(row, "parent"),
        Account = Text(row, "account") ?? "",
        AccountCreated = Time(row, "account_created", TimePrecision.Second),
        Text = Text(row, "text"),
        PostedAt = Time(row, "created_utc", Text(row, "precision") == "minute" ? TimePrecision.Minute : TimePrecision.Second),
        Label = row.TryGetProperty("label", out JsonElement label) && label.ValueKind == JsonValueKind.Object && label.TryGetProperty("y", out JsonElement y)
            ? new CommentLabel(y.GetInt32() == 1, Text(label, "cluster"))
            : null,
    };

    private static string? Text(JsonElement row, string field) =>
        row.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PostedAt Time(JsonElement row, string field, TimePrecision precision) =>
        Text(row, field) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out DateTimeOffset time)
            ? PostedAt.FromUnixSeconds(time.ToUnixTimeSeconds(), precision)
            : PostedAt.Unknown;
}
