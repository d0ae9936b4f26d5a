using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.YouTube;

/// <summary>Reads saved answers of the YouTube interface: <c>commentThreads</c> and <c>comments</c>, one or several in a file.</summary>
internal sealed class YouTubeReader : IExportReader
{
    /// <inheritdoc/>
    public string Id => "youtube";

    /// <inheritdoc/>
    public bool Recognises(string head, string name) =>
        JsonExport.Looks(head) && (head.Contains("youtube#comment", StringComparison.Ordinal) || (head.Contains("\"topLevelComment\"", StringComparison.Ordinal) && head.Contains("\"snippet\"", StringComparison.Ordinal)));

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation) => Visit(JsonExport.Open(stream), null, null, log, 0);

    private static IEnumerable<Comment> Visit(JsonElement element, string? video, string? channel, ExportLog log, int depth)
    {
        if (depth > 64) yield break;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
                foreach (Comment comment in Visit(item, video, channel, log, depth + 1)) yield return comment;
            yield break;
        }
        if (element.ValueKind != JsonValueKind.Object) yield break;
        JsonElement snippet = JsonValues.At(element, "snippet");
        video = JsonValues.Text(snippet, "videoId") ?? video;
        channel = JsonValues.Text(snippet, "channelId") ?? channel;
        if (JsonValues.Text(snippet, "authorDisplayName") is { } name && One(element, snippet, name, video, channel, log) is { } own) yield return own;
        foreach (JsonElement inner in (JsonElement[])[JsonValues.At(element, "items"), JsonValues.At(snippet, "topLevelComment"), JsonValues.At(element, "replies", "comments")])
            foreach (Comment comment in Visit(inner, video, channel, log, depth + 1)) yield return comment;
    }

    private static Comment? One(JsonElement element, JsonElement snippet, string name, string? video, string? channel, ExportLog log)
    {
        string id = JsonValues.Text(element, "id") ?? "";
        string text = JsonValues.Text(snippet, "textOriginal") is { Length: > 0 } original ? original : ExportFields.Markup(JsonValues.Text(snippet, "textDisplay")).Text;
        if (id.Length == 0 || text.Length == 0)
        {
            log.LeaveOut("no text or identifier", $"comment {id}");
            return null;
        }
        return new Comment
        {
            Platform = "youtube",
            Site = channel,
            Thread = video,
            CommentId = id,
            Parent = JsonValues.Text(snippet, "parentId"),
            Account = JsonValues.Text(JsonValues.At(snippet, "authorChannelId", "value")) ?? JsonValues.Text(snippet, "authorChannelUrl") ?? name,
            AccountName = name,
            Avatar = JsonValues.Text(snippet, "authorProfileImageUrl"),
            Text = text,
            PostedAt = ExportFields.Time(JsonValues.Text(snippet, "publishedAt")),
            Url = video is null ? null : $"https://www.youtube.com/watch?v={video}&lc={id}",
        };
    }
}
