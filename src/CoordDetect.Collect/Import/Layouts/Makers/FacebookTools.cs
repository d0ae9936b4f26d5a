using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Layouts.Makers;

/// <summary>Tools and programmes that hand out posts and comments of Facebook: CrowdTangle, the Meta Content Library, Apify, Facepager.</summary>
internal static class FacebookTools
{
    /// <summary>The layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } =
    [
        // "Facebook Id" is the page's: a post is known by its address. The table for Instagram names no page but an account.
        new("crowdtangle", "facebook")
        {
            Needs = ["Post Created", "URL", "Message|Description|Link", "Facebook Id|Page Name|Group Name|Account|User Name"],
            CommentId = "Post Id|URL",
            Account = "Facebook Id|Page Id|User Name|Page Name|Group Name|Account",
            Name = "Page Name|Group Name|Account|User Name",
            Joined = "Page Created",
            Text = "Message|Description|Link Text",
            Shared = "Final Link|Link",
            Time = "Post Created",
            Url = "URL",
            Kept = [("likes", "Likes"), ("interactions", "Total Interactions"), ("followers", "Followers at Posting|Likes at Posting"), ("handle", "User Name"), ("kind", "Type")],
            Finish = OnInstagram,
        },
        new("crowdtangle-api", "facebook")
        {
            Records = "result.posts|posts|",
            Needs = ["platformId|postUrl", "date", "account.id|account.platformId", "message|description|type|link"],
            PlatformPath = "platform",
            CommentId = "platformId|postUrl",
            Account = "account.platformId|account.id",
            Name = "account.name",
            Joined = "account.pageCreatedDate",
            Avatar = "account.profileImage",
            Text = "message|description|title",
            Shared = "expandedLinks.expanded|link",
            Time = "date",
            IsUtc = true,
            Url = "postUrl",
            Language = "languageCode",
            Kept = [("likes", "statistics.actual.likeCount"), ("handle", "account.handle"), ("kind", "type")],
        },
        new("meta-content-library", "facebook")
        {
            Records = "|data",
            // Comments of people who are no public figures come without their author.
            Needs =
            [
                "creation_time", "text|caption", "id", "post_owner.id|post_owner.name|post_owner.username|owner.id|comment_owner.id|mcl_url|post_id|parent_id",
                "mcl_url|surface.id|modified_time|content_type|lang|statistics.views|statistics.reaction_count|statistics.like_count|statistics.top_level_reply_count|post_owner.type|owner.type",
            ],
            Site = "surface.name|surface.id",
            Thread = "parent_post_id|post_id|media_id",
            CommentId = "id",
            Parent = "parent_comment_id|parent_id",
            Account = "post_owner.id|comment_owner.id|owner.id|author.id|post_owner.username|owner.username|post_owner.name",
            Name = "post_owner.name|comment_owner.name|owner.name|post_owner.username|owner.username",
            Joined = "post_owner.creation_time",
            Text = "text|caption",
            Shared = "link_attachment.link",
            Repost = "shared_post_id",
            Time = "creation_time",
            IsUtc = true,
            Url = "mcl_url",
            Language = "lang",
            Kept = [("likes", "statistics.reaction_count|statistics.like_count"), ("views", "statistics.views"), ("handle", "post_owner.username|owner.username")],
            Finish = (comment, record) => record.All("post_owner.type").Concat(record.All("owner.type")).Any(type => type.Contains("instagram", StringComparison.OrdinalIgnoreCase))
                || record.Has("media_type") ? comment with { Platform = "instagram" } : comment,
        },
        new("apify-facebook", "facebook")
        {
            Needs = ["text", "facebookUrl|commentUrl|feedbackId|facebookId|inputUrl", "profileName|profileId|user.id|user.name|pageName", "date|time|timestamp"],
            Site = "groupTitle|pageName",
            Thread = "postUrl|facebookUrl|inputUrl",
            CommentId = "id|postId|legacyId|commentUrl|url",
            Parent = "replyToCommentId|parentCommentId",
            Account = "profileId|user.id|profileUrl|user.profileUrl|pageId|facebookId",
            Name = "profileName|user.name|pageName",
            Avatar = "profilePicture|user.profilePic",
            Text = "text",
            Shared = "link",
            Time = "date|time|timestamp",
            Url = "commentUrl|url",
            Replies = "comments|replies|topComments",
            Kept = [("likes", "likesCount|likes|reactionLikeCount"), ("post", "postTitle")],
        },
        new("facepager", "facebook")
        {
            Needs = ["object_id", "object_type", "query_status", "message"],
            Thread = "post_id|parent_id",
            CommentId = "object_id",
            Account = "from.id|from.name",
            Name = "from.name",
            Text = "message",
            Time = "created_time",
            Kept = [("likes", "like_count|likes.summary.total_count")],
        },
    ];

    private static Comment OnInstagram(Comment comment, IExportRecord record) =>
        record.All("URL").Any(url => url.Contains("instagram.com", StringComparison.OrdinalIgnoreCase)) ? comment with { Platform = "instagram" } : comment;
}
