using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Json;

/// <summary>The interfaces whose answers are known. A new one is an entry here and a page in docs/extractors.</summary>
internal static class JsonCatalog
{
    /// <summary>All profiles.</summary>
    public static IReadOnlyList<JsonProfile> Profiles { get; } =
    [
        new()
        {
            Id = "wordpress-api", Version = 3, Requires = Paths("author_name", "content.rendered", "post"), CommentId = Path("id"), Parent = Path("parent"),
            Account = Path("author_name"), AccountUrl = Path("author_url"), Avatar = Path("author_avatar_urls.96 || author_avatar_urls.48"), Time = Path("date_gmt"), TimesAreUtc = true,
            Content = Path("content.rendered"), Url = Path("link"), Thread = Path("link"), Name = Path("author_name"), NamesAreMarkup = true, AccountSpelling = WordPress.AccountSpelling.Plain,
            IsTrackback = comment => JsonValues.Text(comment, "type") is "pingback" or "trackback",
        },
        new()
        {
            Id = "discourse-api", Version = 3, Requires = Paths("cooked", "username", "post_number"), CommentId = Path("post_number"), Parent = Path("reply_to_post_number"),
            Account = Path("username"), Name = Path("display_username || name"), Avatar = Path("avatar_template"), Time = Path("created_at"), Content = Path("cooked"), Url = Path("post_url"), ThreadOf = DiscourseTopic, CarriedBy = CarriedJson.InDiscourseStore,
            IsOpener = post => JsonValues.Text(post, "post_number") == "1", IsVoid = post => JsonValues.Text(post, "post_type") is "3" || JsonValues.Text(post, "action_code") is { Length: > 0 } || JsonValues.Text(post, "deleted_at") is { Length: > 0 } || IsSet(post, "hidden") || IsSet(post, "user_deleted"),
        },
        new()
        {
            Id = "reddit-api", Version = 1, Requires = Paths("author", "body || selftext", "created_utc"), CommentId = Path("name || id"), ParentOf = RedditParent, Account = Path("author"),
            Time = Path("created_utc"), Content = Path("body || selftext || title"), IsPlain = true, Url = Path("permalink"), IsOpener = post => post.TryGetProperty("selftext", out _) && !post.TryGetProperty("body", out _),
        },
        new()
        {
            Id = "hackernews-api", Version = 3, Requires = Paths("by", "time", "type"), CommentId = Path("id"), Parent = Path("parent"), Account = Path("by"), Time = Path("time"),
            Content = Path("text || title"), IsOpener = item => JsonValues.Text(item, "type") == "story", IsVoid = item => IsSet(item, "deleted") || IsSet(item, "dead"),
        },
        new()
        {
            Id = "hackernews-search", Version = 2, Requires = Paths("author", "created_at_i", "text || comment_text || title"), CommentId = Path("id || objectID"), Parent = Path("parent_id"), Account = Path("author"),
            Time = Path("created_at_i"), Content = Path("text || comment_text || title"), IsOpener = item => JsonValues.Text(item, "type") == "story",
        },
        new()
        {
            Id = "lemmy-api", Version = 2, Requires = Paths("comment.content", "creator.name"), CommentId = Path("comment.id"), ParentOf = LemmyParent, Account = Path("creator.actor_id || creator.name"),
            Name = Path("creator.display_name || creator.name"), AccountUrl = Path("creator.actor_id"), Avatar = Path("creator.avatar"), Joined = Path("creator.published"), Time = Path("comment.published"),
            Content = Path("comment.content"), IsPlain = true, Url = Path("comment.ap_id"),
            IsVoid = view => IsSet(JsonValues.At(view, "comment"), "deleted") || IsSet(JsonValues.At(view, "comment"), "removed"),
        },
        new()
        {
            Id = "mastodon-api", Version = 2, Requires = Paths("account.acct", "content", "created_at"), CommentId = Path("id"), Parent = Path("in_reply_to_id"), Account = Path("account.acct"),
            Name = Path("account.display_name || account.username"), AccountUrl = Path("account.url"), Avatar = Path("account.avatar_static || account.avatar"), Joined = Path("account.created_at"),
            Posts = Path("account.statuses_count"), Time = Path("created_at"), Content = Path("content"), Url = Path("url || uri"), IsOpener = status => !JsonPath.Parse("in_reply_to_id").Exists(status),
        },
        new()
        {
            Id = "nodebb-api", Version = 3, Requires = Paths("pid", "content", "user.username"), CommentId = Path("pid"), Parent = Path("toPid"), Account = Path("user.username"), Name = Path("user.displayname || user.username"),
            Avatar = Path("user.picture"), Joined = Path("user.joindateISO || user.joindate"), Posts = Path("user.postcount"), Time = Path("timestampISO || timestamp"), Content = Path("content"),
            IsOpener = post => JsonValues.Text(post, "index") == "0", IsVoid = post => JsonValues.Text(post, "deleted") is "1" or "true",
        },
        new()
        {
            Id = "flarum-api", Version = 2, Requires = Paths("attributes.contentHtml", "attributes.createdAt"), CommentId = Path("id"), Account = Path("relationships.user.data.id"), Time = Path("attributes.createdAt"),
            Content = Path("attributes.contentHtml"), HasIncluded = true, CarriedBy = CarriedJson.InScripts, IsOpener = post => JsonPath.Parse("attributes.number").Text(post) == "1",
        },
        new()
        {
            Id = "youtube-api", Version = 1, Requires = Paths("snippet.authorDisplayName", "snippet.publishedAt", "snippet.textOriginal || snippet.textDisplay"), CommentId = Path("id"), Parent = Path("snippet.parentId"),
            Account = Path("snippet.authorChannelId.value || snippet.authorChannelUrl || snippet.authorDisplayName"), Name = Path("snippet.authorDisplayName"), AccountUrl = Path("snippet.authorChannelUrl"),
            Avatar = Path("snippet.authorProfileImageUrl"), Time = Path("snippet.publishedAt"), Content = Path("snippet.textOriginal || snippet.textDisplay"), IsPlain = true,
        },
        new()
        {
            Id = "disqus-api", Version = 2, Requires = Paths("author.name", "message || raw_message", "createdAt"), CommentId = Path("id"), Parent = Path("parent"), Account = Path("author.username || author.id || author.name"),
            Name = Path("author.name"), AccountUrl = Path("author.profileUrl"), Avatar = Path("author.avatar.permalink"), Joined = Path("author.joinedAt"), Time = Path("createdAt"),
            Content = Path("message || raw_message"), Url = Path("url"),
        },
        new()
        {
            Id = "isso-api", Version = 2, AnchorPrefix = "isso-", Requires = Paths("text", "hash", "mode", "created"), CommentId = Path("id"), Parent = Path("parent"), Account = Path("author"), Name = Path("author"), AccountUrl = Path("website"),
            AuthorDigest = Path("hash"), Time = Path("created"), Content = Path("text"), IsVoid = comment => JsonValues.Text(comment, "mode") == "4",
        },
        new()
        {
            Id = "waline-api", Version = 2, AnchorPrefix = "", Requires = Paths("comment", "nick", "objectId", "time || insertedAt"), CommentId = Path("objectId"), Parent = Path("pid"), Account = Path("nick"), Name = Path("nick"), AccountUrl = Path("link"),
            Avatar = Path("avatar"), Time = Path("time || insertedAt"), Content = Path("comment"),
        },
        new()
        {
            Id = "artalk-api", Version = 1, Requires = Paths("nick", "email_encrypted", "content_marked || content", "rid"), CommentId = Path("id"), Parent = Path("rid"), Account = Path("nick"), Name = Path("nick"), AccountUrl = Path("link"),
            AuthorDigest = Path("email_encrypted"), Time = Path("date"), HasLocalTimes = true, Content = Path("content_marked || content"), Thread = Path("page_url"),
        },
        new()
        {
            Id = "twikoo-api", Version = 2, AnchorPrefix = "", Requires = Paths("nick", "comment", "created", "mailMd5 || avatar"), CommentId = Path("id || _id"), Parent = Path("pid"), Account = Path("nick"), Name = Path("nick"), AccountUrl = Path("link"),
            AuthorDigest = Path("mailMd5"), Avatar = Path("avatar"), Time = Path("created"), Content = Path("comment"), Thread = Path("href"),
        },
        new()
        {
            Id = "remark42-api", Version = 1, Requires = Paths("text", "user.id", "locator.url", "time"), CommentId = Path("id"), Parent = Path("pid"), Account = Path("user.id"), Name = Path("user.name"), Avatar = Path("user.picture"),
            Time = Path("time"), Content = Path("text"), Thread = Path("locator.url"), IsVoid = comment => IsSet(comment, "delete"),
        },
        new()
        {
            Id = "commento-api", Version = 1, Requires = Paths("commentHex", "commenterHex", "html || markdown", "creationDate"), CommentId = Path("commentHex"), ParentOf = comment => JsonValues.Text(comment, "parentHex") is { } hex and not "root" ? hex : null,
            Account = Path("commenterHex"), Time = Path("creationDate"), Content = Path("html || markdown"), IsVoid = comment => IsSet(comment, "deleted"),
        },
        new()
        {
            Id = "coral-api", Version = 1, Requires = Paths("author.username", "body", "createdAt", "id"), CommentId = Path("id"), Parent = Path("parent.id"), Account = Path("author.id || author.username"), Name = Path("author.username"),
            Avatar = Path("author.avatar"), Time = Path("createdAt"), Content = Path("body"),
        },
        new()
        {
            Id = "ghost-api", Version = 1, Requires = Paths("html", "member", "created_at", "status"), CommentId = Path("id"), Parent = Path("in_reply_to_id || parent_id"), Account = Path("member.uuid || member.id || member.name"), Name = Path("member.name"),
            Avatar = Path("member.avatar_image"), Time = Path("created_at"), Content = Path("html"), IsVoid = comment => JsonValues.Text(comment, "status") is "deleted" or "hidden",
        },
        new()
        {
            Id = "bluesky-api", Version = 1, Requires = Paths("uri", "author.handle", "record.text", "record.createdAt"), CommentId = Path("uri"), Parent = Path("record.reply.parent.uri"), Account = Path("author.handle"), Name = Path("author.displayName || author.handle"),
            Avatar = Path("author.avatar"), Joined = Path("author.createdAt"), Time = Path("record.createdAt"), Content = Path("record.text"), IsPlain = true, IsOpener = post => !JsonPath.Parse("record.reply").Exists(post),
        },
    ];

    private static bool IsSet(JsonElement item, string name) => JsonValues.Text(item, name) == "true";

    private static JsonPath Path(string text) => JsonPath.Parse(text);

    private static JsonPath[] Paths(params string[] texts) => [.. texts.Select(JsonPath.Parse)];

    // The address that the topic's pages name as their own, so that a post is the same comment there and here.
    private static string? DiscourseTopic(JsonElement post) =>
        JsonValues.Text(post, "topic_slug") is { Length: > 0 } slug && JsonValues.Text(post, "topic_id") is { } topic ? $"/t/{slug}/{topic}" : null;

    // Comments on the post itself name the post (t3_…), which is no comment.
    private static string? RedditParent(JsonElement comment) =>
        JsonValues.Text(comment, "parent_id") is { } parent && !parent.StartsWith("t3_", StringComparison.Ordinal) ? parent : null;

    // "0.12.34": the comment before the last is the one that is answered.
    private static string? LemmyParent(JsonElement view)
    {
        string[] steps = (JsonValues.Text(JsonValues.At(view, "comment", "path")) ?? "").Split('.');
        return steps.Length > 2 ? steps[^2] : null;
    }
}
