using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts.Makers;

/// <summary>Tools that fetch videos and comments of TikTok: Zeeschuimer, Apify, the research interface, and the answers of TikTok itself.</summary>
internal static class TikTokTools
{
    /// <summary>The layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } =
    [
        Comments("zeeschuimer-tiktok-comments", "data.", "", ["source_platform", "item_id", "data.cid", "data.text"]),
        Comments("tiktok-comments", "", "comments|data.comments|", ["cid", "text", "create_time", "user.uid|user.unique_id|aweme_id"]),
        Videos("zeeschuimer-tiktok", "data.", "", ["source_platform", "data.desc", "data.createTime", "data.author.uniqueId|data.author.id"]),
        Videos("tiktok-videos", "", "itemList|items|", ["desc", "createTime", "author.uniqueId|author.id", "stats|video|music"]),
        new("apify-tiktok-comments", "tiktok")
        {
            Needs = ["cid", "text", "createTime|createTimeISO", "uniqueId|uid"],
            Thread = "videoWebUrl|submittedVideoUrl",
            CommentId = "cid",
            Parent = "repliesToId|replyToId|parentCommentId",
            Account = "uid|uniqueId",
            Name = "nickname|nickName|uniqueId",
            Avatar = "avatarThumbnail|avatar",
            Text = "text",
            Time = "createTimeISO|createTime",
            Kept = [("likes", "diggCount"), ("handle", "uniqueId")],
            Finish = (comment, _) => comment with { Thread = VideoOf(comment.Thread) },
        },
        new("apify-tiktok", "tiktok")
        {
            Needs = ["text", "createTime|createTimeISO", "authorMeta.name|authorMeta.id", "webVideoUrl|videoMeta|musicMeta"],
            Thread = "id",
            CommentId = "id",
            Account = "authorMeta.id|authorMeta.name",
            Name = "authorMeta.nickName|authorMeta.name",
            Avatar = "authorMeta.avatar",
            Bio = "authorMeta.signature",
            Text = "text",
            Time = "createTimeISO|createTime",
            Url = "webVideoUrl",
            Language = "textLanguage",
            Kept = [("likes", "diggCount"), ("handle", "authorMeta.name"), ("followers", "authorMeta.fans")],
        },
        // The research interface names the authors of videos, and nobody for comments.
        new("tiktok-research", "tiktok")
        {
            Records = "data.videos|data.comments|videos|comments|",
            Needs = ["id", "create_time", "video_description|video_id", "username|parent_comment_id|like_count"],
            Thread = "video_id|id",
            CommentId = "id",
            Parent = "parent_comment_id",
            Account = "username",
            Text = "text|video_description",
            Time = "create_time",
            Kept = [("likes", "like_count"), ("views", "view_count"), ("region", "region_code")],
            Finish = (comment, _) => comment.Parent == comment.Thread ? comment with { Parent = null } : comment,
        },
    ];

    private static ExportLayout Comments(string id, string below, string lists, IReadOnlyList<string> needs) => new(id, "tiktok")
    {
        Records = lists,
        Needs = needs,
        Thread = below + "aweme_id",
        CommentId = below + "cid",
        Parent = below + "reply_id",
        Account = $"{below}user.uid|{below}user.unique_id",
        Name = $"{below}user.nickname|{below}user.unique_id",
        Avatar = below + "user.avatar_thumb.url_list",
        Bio = below + "user.signature",
        Text = below + "text",
        Time = below + "create_time",
        Language = below + "comment_language",
        Url = "source_platform_url",
        Replies = below.Length == 0 ? "reply_comment" : "",
        Kept = [("likes", below + "digg_count"), ("handle", below + "user.unique_id")],
    };

    private static ExportLayout Videos(string id, string below, string lists, IReadOnlyList<string> needs) => new(id, "tiktok")
    {
        Records = lists,
        Needs = needs,
        Thread = below + "id",
        CommentId = $"{below}id|item_id",
        Account = $"{below}author.id|{below}author.uniqueId",
        Name = $"{below}author.nickname|{below}author.uniqueId",
        Joined = below + "author.createTime",
        Avatar = below + "author.avatarThumb",
        Bio = below + "author.signature",
        Text = below + "desc",
        Time = below + "createTime",
        Language = below + "textLanguage",
        Kept = [("likes", below + "stats.diggCount"), ("views", below + "stats.playCount"), ("handle", below + "author.uniqueId")],
        Finish = (comment, record) => record.All(below + "author.uniqueId").FirstOrDefault() is { } handle ? comment with { Url = $"https://www.tiktok.com/@{handle}/video/{comment.CommentId}" } : comment,
    };

    // ".../@name/video/7100…?lang=fr": other tools name the video by its number.
    private static string? VideoOf(string? address)
    {
        int at = address?.IndexOf("/video/", StringComparison.Ordinal) ?? -1;
        if (at < 0) return address;
        string id = new([.. address![(at + 7)..].TakeWhile(char.IsAsciiDigit)]);
        return id.Length > 0 ? id : address;
    }
}
