using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Smf;

/// <summary>Topics in the markup of Simple Machines Forum 2.</summary>
internal static class SmfMarkup
{
    /// <summary>SMF 2.0 and 2.1.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "smf",
        Version = 4,
        Marks = ["post_wrapper", "keyinfo", "postarea"],
        Post = Selector.Parse(".post_wrapper"),
        // A link to a private message may stand before the name.
        Author = Pick.Parse(".poster h4 a[href*=action=profile] || .poster h4 a[title] || .poster h4 a || .poster h4"),
        AuthorLink = Pick.Parse(".poster h4 a[href*=action=profile]@href || .poster h4 a@href"),
        Avatar = Pick.Parse(".poster .avatar img@src"),
        Time = Pick.Parse(".keyinfo .smalltext || .postinfo .smalltext || .keyinfo"),
        CommentId = Pick.Parse(".inner@data-msgid || .inner@id || [id^=subject_]@id || [id^=msg_]@id"),
        Permalink = Pick.Parse(".keyinfo h5 a@href || .postinfo a@href"),
        Content = Pick.Parse(".inner"),
        Facts = Pick.Parse(".poster ul || .poster"),
        Quote = Selector.Parse(".bbc_standard_quote"),
        Drop = Selector.Parse(".quoteheader, .quotefooter, .topslice_quote, .botslice_quote, .codeheader"),
        Signature = Selector.Parse(".signature"),
        OpensThread = true,
    };
}
