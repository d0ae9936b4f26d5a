namespace CoordDetect.Collect.Import.Layouts.Makers;

/// <summary>Tools that fetch posts and comments of Instagram: Apify's scrapers, Instaloader, Zeeschuimer.</summary>
internal static class InstagramTools
{
    /// <summary>The layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } =
    [
        // One layout for posts ("caption") with their latest comments inside, and for comments with their answers inside.
        new("apify-instagram", "instagram")
        {
            Needs = ["ownerUsername|owner.username", "timestamp", "text|caption", "postUrl|shortCode|likesCount|ownerProfilePicUrl|repliesCount|inputUrl"],
            Thread = "postUrl|postId",
            CommentId = "id",
            Account = "ownerId|owner.id|ownerUsername|owner.username",
            Name = "ownerFullName|owner.full_name|ownerUsername|owner.username",
            Avatar = "ownerProfilePicUrl|owner.profile_pic_url",
            Text = "text|caption",
            Time = "timestamp",
            Url = "commentUrl|url",
            Replies = "latestComments|replies",
            Kept = [("likes", "likesCount"), ("handle", "ownerUsername|owner.username")],
        },
        // The file of comments that Instaloader writes beside a post.
        new("instaloader", "instagram")
        {
            Needs = ["created_at", "text", "owner.username", "owner.id", "likes_count|answers"],
            CommentId = "id",
            Account = "owner.id",
            Name = "owner.full_name|owner.username",
            Avatar = "owner.profile_pic_url",
            Text = "text",
            Time = "created_at",
            Replies = "answers",
            Kept = [("likes", "likes_count"), ("handle", "owner.username")],
        },
        new("instaloader-post", "instagram")
        {
            Needs = ["node.shortcode|node.code", "node.owner.id|node.user.pk|node.owner.username", "instaloader.version|instaloader.node_type|node.taken_at_timestamp|node.date"],
            Thread = "node.shortcode|node.code",
            CommentId = "node.id|node.shortcode",
            Account = "node.owner.id|node.user.pk|node.owner.username",
            Name = "node.owner.full_name|node.user.full_name|node.owner.username",
            Avatar = "node.owner.profile_pic_url",
            Text = "node.edge_media_to_caption.edges.node.text|node.caption.text|node.caption",
            Time = "node.taken_at_timestamp|node.taken_at|node.date",
            Kept = [("likes", "node.edge_media_preview_like.count"), ("handle", "node.owner.username")],
        },
        new("zeeschuimer-instagram", "instagram")
        {
            Needs = ["source_platform", "data.user.username|data.owner.username", "data.taken_at|data.taken_at_timestamp|data.created_at"],
            Thread = "data.code|data.shortcode|data.media_id",
            CommentId = "data.id|data.pk|item_id",
            Account = "data.user.pk|data.user.id|data.owner.id",
            Name = "data.user.full_name|data.user.username|data.owner.username",
            Avatar = "data.user.profile_pic_url",
            Text = "data.caption.text|data.text|data.edge_media_to_caption.edges.node.text",
            Time = "data.taken_at|data.taken_at_timestamp|data.created_at",
            Kept = [("likes", "data.like_count"), ("handle", "data.user.username|data.owner.username")],
        },
    ];
}
