using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.FacebookMobile;

/// <summary>Posts of brand pages in the markup of Facebook for telephones.</summary>
internal static class FacebookMobileMarkup
{
    /// <summary>Comments below a post.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "facebook-mobile",
        Version = 2,
        Marks = ["_2a_i", "_14v5", "_2b06"],
        Post = Selector.Parse("[data-sigil~=comment]"),
        Author = Pick.Parse("._2b05"),
        AccountId = Pick.Parse("[data-sigil^=feed_story_ring]@data-sigil"),
        AccountPrefix = "feed_story_ring",
        AuthorLink = Pick.Parse("._2b05 a@href"),
        Avatar = Pick.Parse("img.profpic@src || i.profpic@style"),
        Time = Pick.Parse("abbr"),
        CommentId = Pick.Parse(":self@id"),
        Content = Pick.Parse("[data-sigil=comment-body]"),
    };
}
