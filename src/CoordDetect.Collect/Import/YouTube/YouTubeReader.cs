using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Collect.Import.Layouts;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.YouTube;

/// <summary>Reads saved answers of the YouTube interface: <c>commentThreads</c> and <c>comments</c>, one or several in a file.</summary>
internal sealed class YouTubeReader : IExportReader
{
    private const int HeadBytes = 1 << 18;

    /// <inheritdoc/>
    public string Id => "youtube";

    /// <inheritdoc/>
    public bool Recognises(ExportHead head) => head.IsJson && (head.Holds("youtube#comment") || (head.Holds("\"topLevelComment\"") && head.Holds("\"snippet\"")));

    /// <inheritdoc/>
    public IEnumerable<Comment> Read(Stream stream, ExportLog log, CancellationToken cancellation)
    {
        using HeadStream text = new(new LentStream(stream), HeadBytes);
        // Programs that page through the answers write them one after the other.
        foreach ((JsonElement answer, _) in JsonObjects.Of(text, log, cancellation))
            foreach (Comment comment in Visit(answer, null, null, log, 0)) yield return comment;
    }

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
        bool isComment = snippet.ValueKind == JsonValueKind.Object && (snippet.TryGetProperty("textDisplay", out _) || snippet.TryGetProperty("textOriginal", out _) || snippet.TryGetProperty("authorDisplayName", out _));
        if (isComment && One(element, snippet, video, channel, log) is { } own) yield return own;
        Missing(element, snippet, log);
        foreach (JsonElement inner in (JsonElement[])[JsonValues.At(element, "items"), JsonValues.At(snippet, "topLevelComment"), JsonValues.At(element, "replies", "comments")])
            foreach (Comment comment in Visit(inner, video, channel, log, depth + 1)) yield return comment;
    }

    // The service counts the answers, and hands out the first few.
    private static void Missing(JsonElement element, JsonElement snippet, ExportLog log)
    {
        if (JsonValues.Number(snippet, "totalReplyCount") is not { } counted) return;
        long given = JsonValues.Items(JsonValues.At(element, "replies", "comments")).Count();
        log.LeaveOut("an answer that the service counts and the file does not hold", $"thread {JsonValues.Text(element, "id")}", counted - given);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static Comment? One(JsonElement element, JsonElement snippet, string? video, string? channel, ExportLog log)
    {
        string id = JsonValues.Text(element, "id") ?? "";
        string? name = Given(JsonValues.Text(snippet, "authorDisplayName"));
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
            // Where nobody is named, whoever takes the comment makes a person unknown of it.
            Account = Given(JsonValues.Text(JsonValues.At(snippet, "authorChannelId", "value"))) ?? Given(JsonValues.Text(snippet, "authorChannelUrl")) ?? name ?? "",
            AccountName = name,
            Avatar = JsonValues.Text(snippet, "authorProfileImageUrl"),
            Text = text,
            PostedAt = ExportFields.Time(JsonValues.Text(snippet, "publishedAt")),
            Extra = JsonValues.Text(snippet, "likeCount") is { } likes ? $"{{\"likes\":\"{likes}\"}}" : null,
            Url = video is null ? null : $"https://www.youtube.com/watch?v={video}&lc={id}",
        };
    }
}
