using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts.Makers;

/// <summary>Open and smaller networks: Bluesky, Telegram by its interface, VK, Discord, Reddit by Apify; 4CAT's tables of any of them.</summary>
internal static class Networks
{
    /// <summary>The layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } =
    [
        Bluesky("bluesky", "", "posts||thread"),
        Bluesky("bluesky-feed", "post.", "feed|thread|thread.replies|"),
        // The stream of everything that is posted.
        new("bluesky-jetstream", "bluesky")
        {
            Needs = ["did", "commit.record.text", "commit.rkey|commit.cid"],
            CommentId = "commit.rkey",
            Parent = "commit.record.reply.parent.uri",
            Thread = "commit.record.reply.root.uri",
            Account = "did",
            Text = "commit.record.text",
            Links = "commit.record.facets.features.uri|commit.record.embed.external.uri",
            Time = "commit.record.createdAt",
            Language = "commit.record.langs",
            Finish = (comment, _) => comment with { CommentId = $"at://{comment.Account}/app.bsky.feed.post/{comment.CommentId}" },
        },
        // Telethon and Pyrogram write what the interface of Telegram answers.
        new("telethon", "telegram")
        {
            Records = "messages|",
            Needs = ["id", "message", "date", "peer_id.channel_id|peer_id.chat_id|peer_id|from_id", "fwd_from|reply_to|_|out|mentioned|from_id.user_id"],
            Site = "chat.title|peer_id.channel_id|peer_id.chat_id",
            Thread = "peer_id.channel_id|peer_id.chat_id",
            CommentId = "id",
            Parent = "reply_to.reply_to_msg_id",
            Account = "from_id.user_id|from_id.channel_id|peer_id.channel_id",
            Name = "post_author|sender.username|sender.first_name",
            Text = "message",
            Links = "entities.url|media.webpage.url",
            Time = "date",
            Kept = [("views", "views")],
        },
        new("vk", "vk")
        {
            Records = "response.items|items|",
            Needs = ["from_id", "text", "date", "owner_id|post_id|likes.count"],
            Thread = "post_id",
            CommentId = "id",
            Parent = "reply_to_comment",
            Account = "from_id",
            Text = "text",
            Links = "attachments.link.url",
            Time = "date",
            Replies = "thread.items",
            Kept = [("likes", "likes.count")],
            Finish = OnVk,
        },
        new("discord", "discord")
        {
            Records = "messages",
            Needs = ["id", "content", "author.id", "author.name", "timestamp"],
            Site = "$.guild.name|$.guild.id",
            Thread = "$.channel.id",
            CommentId = "id",
            Parent = "reference.messageId",
            Account = "author.id",
            Name = "author.nickname|author.name",
            Avatar = "author.avatarUrl",
            Text = "content",
            Links = "embeds.url",
            Time = "timestamp",
            KindOfRecord = "type",
            SpokenKinds = ["Default", "Reply", "ChatInputCommand", "ContextMenuCommand", "ThreadStarterMessage"],
            Kept = [("handle", "author.name")],
        },
        new("slack", "slack")
        {
            Records = "messages|",
            Needs = ["type", "user|bot_id", "ts", "text"],
            Thread = "thread_ts|ts",
            CommentId = "client_msg_id|ts",
            Parent = "thread_ts",
            Account = "user|bot_id",
            Name = "user_profile.display_name|user_profile.real_name|user_profile.name|username",
            Avatar = "user_profile.avatar_hash",
            Text = "text",
            Time = "ts",
            KindOfRecord = "subtype",
            SpokenKinds = ["thread_broadcast", "me_message", "file_share", "bot_message"],
            Finish = (comment, record) => comment with { Parent = comment.Parent == record.All("ts").FirstOrDefault() ? null : comment.Parent },
        },
        new("twitch", "twitch")
        {
            Records = "comments",
            Needs = ["_id", "commenter._id|commenter.name", "message.body", "created_at"],
            Site = "$.streamer.name",
            Thread = "content_id|$.video.id",
            CommentId = "_id",
            Account = "commenter._id|commenter.name",
            Name = "commenter.display_name|commenter.name",
            Joined = "commenter.created_at",
            Avatar = "commenter.logo",
            Bio = "commenter.bio",
            Text = "message.body",
            Time = "created_at",
            Kept = [("handle", "commenter.name")],
        },
        new("apify-reddit", "reddit")
        {
            Needs = ["id", "username", "communityName|parsedCommunityName|category", "createdAt", "body|title"],
            Site = "parsedCommunityName|category|communityName",
            Thread = "postId",
            CommentId = "id",
            Parent = "parentId",
            Account = "username",
            Title = "title",
            Text = "body",
            Time = "createdAt",
            Url = "url",
            Kept = [("likes", "upVotes")],
            Finish = (comment, _) => comment with { Parent = comment.Parent?.StartsWith("t1_", StringComparison.Ordinal) == true ? comment.Parent : null },
        },
        new("4cat", "4cat")
        {
            Needs = ["thread_id", "timestamp|unix_timestamp", "body", "id"],
            Site = "subreddit|board|channel|chat",
            Thread = "thread_id",
            CommentId = "id",
            Parent = "parent_id|reply_to",
            Account = "author_id|author|author_name",
            Name = "author_fullname|author_name|author",
            Avatar = "author_avatar_url|author_avatar",
            Bio = "author_bio",
            Text = "body|subject",
            Shared = "url_in_post",
            Time = "unix_timestamp|timestamp",
            IsUtc = true,
            Url = "url|post_url|tiktok_url|link",
            Language = "language_guess|language",
            Kept = [("likes", "likes|score|like_count"), ("subject", "subject"), ("country", "country_code|country"), ("picture", "image_md5|image_file")],
            Finish = (comment, record) => Guests.Of(comment, record.All("author_hash").Concat(record.All("author_tripcode")).Concat(record.All("poster_id")).FirstOrDefault()),
        },
    ];

    private static ExportLayout Bluesky(string id, string below, string lists) => new(id, "bluesky")
    {
        Records = lists,
        Needs = [below + "uri", $"{below}author.did|{below}author.handle", $"{below}record.text|{below}record.createdAt"],
        Thread = $"{below}record.reply.root.uri|{below}uri",
        CommentId = below + "uri",
        Parent = below + "record.reply.parent.uri",
        Account = $"{below}author.did|{below}author.handle",
        Name = $"{below}author.displayName|{below}author.handle",
        Joined = below + "author.createdAt",
        Avatar = below + "author.avatar",
        Bio = below + "author.description",
        Text = below + "record.text",
        Links = $"{below}record.facets.features.uri|{below}record.embed.external.uri",
        Time = $"{below}record.createdAt|{below}indexedAt",
        Language = below + "record.langs",
        Replies = "replies",
        Kept = [("likes", below + "likeCount"), ("handle", below + "author.handle")],
        Finish = (comment, record) => comment with { Url = Address(comment.CommentId, record.All(below + "author.handle").FirstOrDefault()) },
    };

    private static string? Address(string uri, string? handle)
    {
        string[] parts = uri.Split('/');
        return uri.StartsWith("at://", StringComparison.Ordinal) && parts.Length > 4 ? $"https://bsky.app/profile/{handle ?? parts[2]}/post/{parts[^1]}" : null;
    }

    private static Comment OnVk(Comment comment, IExportRecord record)
    {
        JsonRecord? profile = (record as JsonRecord)?.Root.Find("response.profiles", "id", comment.Account) ?? (record as JsonRecord)?.Root.Find("profiles", "id", comment.Account);
        string name = profile is null ? "" : string.Join(' ', profile.All("first_name").Concat(profile.All("last_name")));
        string? owner = record.All("owner_id").FirstOrDefault();
        return comment with
        {
            Site = owner,
            Thread = comment.Thread is null ? comment.CommentId : comment.Thread,
            AccountName = name.Length > 0 ? name : null,
            Avatar = profile?.All("photo_100").Concat(profile.All("photo_50")).FirstOrDefault(),
        };
    }
}
