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
    public static List<Comment>? Read(string corpus)
    {
        if (RealCorpora.Find($"corpora/{corpus}/comments.jsonl.gz") is not { } path) return null;
        using StreamReader lines = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        List<Comment> comments = [];
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement row = json.RootElement;
            comments.Add(new Comment
            {
                Platform = Text(row, "platform"),
                Site = Text(row, "site"),
                Thread = Text(row, "thread"),
                CommentId = Text(row, "comment_id") ?? $"{comments.Count}",
                Parent = Text(row, "parent"),
                Account = Text(row, "account") ?? "",
                AccountCreated = Time(row, "account_created"),
                Text = Text(row, "text"),
                PostedAt = Time(row, "created_utc"),
            });
        }
        return comments;
    }

    private static string? Text(JsonElement row, string field) =>
        row.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PostedAt Time(JsonElement row, string field) =>
        Text(row, field) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out DateTimeOffset time)
            ? PostedAt.FromUnixSeconds(time.ToUnixTimeSeconds())
            : PostedAt.Unknown;
}
