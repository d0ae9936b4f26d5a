using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Reddit;

/// <summary>Reads dumps of Reddit comments and submissions, one object a line.</summary>
internal sealed class RedditReader : IExportReader
{
    /// <inheritdoc/>
    public string Id => "reddit";

    /// <inheritdoc/>
    public bool Recognises(string head, string name) =>
        JsonExport.Looks(head) && head.Contains("\"created_utc\"", StringComparison.Ordinal) && head.Contains("\"subreddit\"", StringComparison.Ordinal) && head.Contains("\"author\"", StringComparison.Ordinal)
        && (head.Contains("\"body\"", StringComparison.Ordinal) || head.Contains("\"selftext\"", StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        foreach ((JsonElement element, long line) in JsonExport.Lines(stream, log, cancellation))
        {
            string? body = JsonValues.Text(element, "body");
            string? text = body ?? Submission(element);
            string? id = JsonValues.Text(element, "name") ?? (JsonValues.Text(element, "id") is { } bare ? (body is null ? "t3_" : "t1_") + bare : null);
            string? author = JsonValues.Text(element, "author");
            if (author is null or "[deleted]" || id is null) log.LeaveOut("no author or identifier", $"line {line}");
            else if (text is null or "" or "[deleted]" or "[removed]") log.LeaveOut("deleted or removed", $"line {line}");
            else yield return new Comment
            {
                Platform = "reddit",
                Site = JsonValues.Text(element, "subreddit"),
                Thread = JsonValues.Text(element, "link_id") ?? (body is null ? id : null),
                CommentId = id,
                Parent = JsonValues.Text(element, "parent_id") is { } parent && parent.StartsWith("t1_", StringComparison.Ordinal) ? parent : null,
                Account = author,
                AccountCreated = ExportFields.Time(JsonValues.Text(element, "author_created_utc")),
                Text = text,
                Links = body is null && JsonValues.Text(element, "is_self") != "true" ? JsonValues.Text(element, "url") : null,
                PostedAt = ExportFields.Time(JsonValues.Text(element, "created_utc")),
                Url = JsonValues.Text(element, "permalink") is { Length: > 0 } permalink ? "https://www.reddit.com" + permalink : null,
            };
        }
    }

    private static string? Submission(JsonElement element)
    {
        string? title = JsonValues.Text(element, "title");
        string? self = JsonValues.Text(element, "selftext");
        if (self is "[removed]" or "[deleted]") self = null;
        return title is null ? self : string.IsNullOrEmpty(self) ? title : $"{title}\n\n{self}";
    }
}
