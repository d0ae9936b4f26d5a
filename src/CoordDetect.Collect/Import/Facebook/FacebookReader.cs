using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Facebook;

/// <summary>Reads Facebook's exports: posts and comments of a page from the Graph interface, and the comments of "download your information".</summary>
internal sealed class FacebookReader : IExportReader
{
    /// <inheritdoc/>
    public string Id => "facebook";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) => head.IsJson
        && (head.Holds("\"comments_v2\"") || head.Holds("\"group_comments_v2\"") || (head.Holds("\"created_time\"") && (head.Holds("\"message\"") || head.Holds("\"story\""))));

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        JsonElement export = JsonExport.Open(stream);
        foreach (string list in (string[])["comments_v2", "group_comments_v2"])
            foreach (JsonElement entry in JsonValues.Items(JsonValues.At(export, list)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (Own(entry, log) is { } comment) yield return comment;
            }
        foreach (Comment comment in Graph(export, null, null, log, 0)) yield return comment;
    }

    // Download your information: {"timestamp", "title", "data": [{"comment": {"timestamp", "comment", "author", "group"}}]}.
    private static Comment? Own(JsonElement entry, ExportLog log)
    {
        string title = ExportFields.Mended(JsonValues.Text(entry, "title") ?? "");
        JsonElement data = JsonValues.Items(JsonValues.At(entry, "data")).FirstOrDefault();
        JsonElement comment = JsonValues.At(data, "comment");
        string where = $"entry of {JsonValues.Text(entry, "timestamp")}";
        if (JsonValues.Text(comment, "comment") is not { Length: > 0 } text || JsonValues.Text(comment, "author") is not { } author)
        {
            log.LeaveOut("no text or author", where);
            return null;
        }
        string time = JsonValues.Text(comment, "timestamp") ?? JsonValues.Text(entry, "timestamp") ?? "";
        string clean = ExportFields.Mended(text);
        return new Comment
        {
            Platform = "facebook",
            Site = JsonValues.Text(comment, "group") is { } group ? ExportFields.Mended(group) : null,
            Thread = title.Length > 0 ? title : null,
            CommentId = $"{time}-{(uint)clean.Length}-{clean[..Math.Min(12, clean.Length)]}",
            Account = ExportFields.Mended(author),
            Text = clean,
            PostedAt = ExportFields.Time(time),
        };
    }

    // The Graph interface: {"id", "message", "from": {"id", "name"}, "created_time", "comments": {"data": […]}}, nested.
    private static IEnumerable<Comment> Graph(JsonElement element, string? thread, string? parent, ExportLog log, int depth)
    {
        if (depth > 64) yield break;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
                foreach (Comment comment in Graph(item, thread, parent, log, depth + 1)) yield return comment;
            yield break;
        }
        if (element.ValueKind != JsonValueKind.Object) yield break;
        string? id = JsonValues.Text(element, "id");
        bool isRecord = id is not null && element.TryGetProperty("created_time", out _);
        if (isRecord && Record(element, id!, thread ?? id!, parent, log) is { } own) yield return own;
        string? nextThread = isRecord ? thread ?? id : thread;
        string? nextParent = isRecord && thread is not null ? id : null;
        foreach (string list in (string[])["data", "comments", "replies", "posts", "feed"])
            if (element.TryGetProperty(list, out JsonElement inner))
                foreach (Comment comment in Graph(inner, nextThread, isRecord ? nextParent : parent, log, depth + 1)) yield return comment;
    }

    private static Comment? Record(JsonElement element, string id, string thread, string? parent, ExportLog log)
    {
        JsonElement from = JsonValues.At(element, "from");
        string? text = JsonValues.Text(element, "message") ?? JsonValues.Text(element, "story");
        // The interface hides who wrote what from those who do not own the page: people unknown.
        string account = JsonValues.Text(from, "id") ?? JsonValues.Text(from, "name") ?? "";
        if (string.IsNullOrEmpty(text))
        {
            log.LeaveOut("no text", $"record {id}");
            return null;
        }
        return new Comment
        {
            Platform = "facebook",
            Thread = thread,
            CommentId = id,
            Parent = parent,
            Account = account,
            AccountName = JsonValues.Text(from, "name"),
            Text = text,
            PostedAt = ExportFields.Time(JsonValues.Text(element, "created_time")),
            Url = JsonValues.Text(element, "permalink_url"),
            Links = JsonValues.Text(element, "link"),
            Extra = JsonValues.Text(element, "like_count") is { } likes ? $"{{\"likes\":\"{likes}\"}}" : null,
        };
    }
}
