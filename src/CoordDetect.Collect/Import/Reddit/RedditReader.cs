using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Collect.Import.Layouts;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Reddit;

/// <summary>Reads dumps of Reddit comments and submissions, one object a line.</summary>
internal sealed class RedditReader : IExportReader
{
    private const int HeadBytes = 1 << 18;

    /// <inheritdoc/>
    public string Id => "reddit";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) =>
        head.IsJson && head.Outline is var fields && fields.Contains("created_utc") && fields.Contains("subreddit") && fields.Contains("author") && (fields.Contains("body") || fields.Contains("selftext"));

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        using HeadStream lines = new(new LentStream(stream), HeadBytes);
        foreach ((JsonElement element, string where) in JsonObjects.Of(lines, log, cancellation))
        {
            string? body = JsonValues.Text(element, "body");
            string? text = body ?? Submission(element);
            string? id = JsonValues.Text(element, "name") ?? (JsonValues.Text(element, "id") is { } bare ? (body is null ? "t3_" : "t1_") + bare : null);
            if (id is null) log.LeaveOut("no identifier", where);
            else if (text is null or "" or "[deleted]" or "[removed]") log.LeaveOut("deleted or removed", where);
            else yield return new Comment
            {
                Platform = "reddit",
                Site = JsonValues.Text(element, "subreddit"),
                Thread = JsonValues.Text(element, "link_id") ?? (body is null ? id : null),
                CommentId = id,
                Parent = JsonValues.Text(element, "parent_id") is { } parent && parent.StartsWith("t1_", StringComparison.Ordinal) ? parent : null,
                Account = JsonValues.Text(element, "author") ?? "",
                AccountCreated = ExportFields.Time(JsonValues.Text(element, "author_created_utc")),
                Text = text,
                Links = body is null && JsonValues.Text(element, "is_self") != "true" ? JsonValues.Text(element, "url") : null,
                PostedAt = ExportFields.Time(JsonValues.Text(element, "created_utc")),
                Url = JsonValues.Text(element, "permalink") is { Length: > 0 } permalink ? "https://www.reddit.com" + permalink : null,
                Extra = JsonValues.Text(element, "score") is { } score ? $"{{\"likes\":\"{score}\"}}" : null,
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
