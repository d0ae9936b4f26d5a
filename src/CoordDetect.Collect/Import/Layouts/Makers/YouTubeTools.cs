using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts.Makers;

/// <summary>Tools that fetch the comments of YouTube: yt-dlp, youtube-comment-downloader, YouTube Data Tools, Apify.</summary>
internal static class YouTubeTools
{
    /// <summary>The layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } =
    [
        // yt-dlp: the comments stand in the file about the video. Times are counted back from words such as "2 days ago".
        new("yt-dlp", "youtube")
        {
            Records = "comments",
            Needs = ["text", "author|author_id", "parent|timestamp|time_text|_time_text", "$.id", "$.webpage_url|$.extractor|$.extractor_key|$.uploader|$.title"],
            Site = "$.channel_id|$.uploader_id|$.uploader",
            Thread = "$.id",
            CommentId = "id",
            Parent = "parent",
            Account = "author_id",
            Name = "author",
            Avatar = "author_thumbnail",
            Text = "text",
            Time = "timestamp",
            TimeInWords = "_time_text|time_text",
            Kept = [("likes", "like_count"), ("by_uploader", "author_is_uploader")],
            Finish = Watched,
        },
        new("youtube-comment-downloader", "youtube")
        {
            Records = "comments|",
            Needs = ["cid", "text", "author", "votes|photo|heart|channel", "time|time_parsed"],
            CommentId = "cid",
            Account = "channel",
            Name = "author",
            Avatar = "photo",
            Text = "text",
            Time = "time_parsed",
            TimeInWords = "time",
            Kept = [("likes", "votes")],
            Finish = (comment, _) => Answering(comment),
        },
        new("apify-youtube", "youtube")
        {
            Needs = ["cid", "comment", "author", "videoId|pageUrl"],
            Thread = "videoId|pageUrl",
            CommentId = "cid",
            Parent = "replyToCid",
            Account = "authorChannelId|channelId",
            Name = "author",
            Avatar = "authorThumbnail|avatar",
            Text = "comment",
            Time = "publishedAt|date|publishedTime",
            TimeInWords = "publishedTimeText",
            Kept = [("likes", "voteCount")],
            Finish = (comment, _) => Answering(comment) with { Url = comment.Thread is { Length: 11 } id ? Address(id, comment.CommentId) : comment.Thread },
        },
        new("youtube-data-tools", "youtube")
        {
            Needs = ["id", "publishedAt", "authorName", "text", "isReply|isReplyTo|authorChannelId"],
            Thread = "videoId",
            CommentId = "id",
            Parent = "isReplyTo",
            Account = "authorChannelId|authorChannelUrl",
            Name = "authorName",
            Text = "text",
            Time = "publishedAt",
            IsUtc = true,
            Kept = [("likes", "likeCount")],
            Finish = (comment, _) => Answering(comment),
        },
    ];

    // yt-dlp reads other services as well: their comments are theirs.
    private static Comment Watched(Comment comment, IExportRecord record)
    {
        string address = record.All("$.webpage_url").FirstOrDefault() ?? "";
        string service = record.All("$.extractor_key").Concat(record.All("$.extractor")).FirstOrDefault() ?? address;
        if (service.Length == 0 || service.Contains("youtube", StringComparison.OrdinalIgnoreCase) || service.Contains("youtu.be", StringComparison.OrdinalIgnoreCase))
            return Answering(comment) with { Url = comment.Thread is { } id ? Address(id, comment.CommentId) : null };
        string platform = address == service ? Exports.ExportFields.HostOf(address) ?? service : service.ToLowerInvariant().Split(':')[0];
        return comment with { Platform = platform, Thread = address.Length > 0 ? address : comment.Thread };
    }

    // The identifier of an answer begins with that of the comment which it answers.
    private static Comment Answering(Comment comment)
    {
        int dot = comment.CommentId.IndexOf('.', StringComparison.Ordinal);
        return comment.Parent is null && dot > 0 && comment.CommentId[0] != '~' ? comment with { Parent = comment.CommentId[..dot] } : comment;
    }

    private static string Address(string video, string comment) => $"https://www.youtube.com/watch?v={video}&lc={comment}";
}
