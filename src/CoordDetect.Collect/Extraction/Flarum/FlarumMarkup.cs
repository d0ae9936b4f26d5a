using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Flarum;

/// <summary>Discussions in the markup that Flarum builds.</summary>
internal static class FlarumMarkup
{
    /// <summary>Posts of the stream.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "flarum",
        Version = 2,
        Marks = ["PostStream", "PostStream-item", "Post-body", "#flarum-content"],
        Post = Selector.Parse(".PostStream-item[data-type=comment], div.Post[data-id], #flarum-content article"),
        Author = Pick.Parse(".PostUser-name .username || .PostUser-name || .username || .PostUser h3"),
        AuthorLink = Pick.Parse(".PostUser-name a@href || .PostUser a@href"),
        Avatar = Pick.Parse("img.Avatar@src"),
        Time = Pick.Parse(".PostMeta time || time"),
        CommentId = Pick.Parse(":self@data-id || :self@data-number"),
        ReplyTo = Pick.Parse(".Post-body a.PostMention@data-id"),
        Content = Pick.Parse(".Post-body"),
        OpensThread = true,
    };
}
