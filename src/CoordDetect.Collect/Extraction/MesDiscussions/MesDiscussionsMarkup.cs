using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.MesDiscussions;

/// <summary>Topics in the markup of MesDiscussions, the engine of big French forums.</summary>
internal static class MesDiscussionsMarkup
{
    /// <summary><c>table.messagetable</c>.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "mesdiscussions",
        Version = 2,
        Marks = ["messagetable", "messCase1", "messCase2"],
        Post = Selector.Parse("table.messagetable, .message"),
        Author = Pick.Parse(".messCase1 b.s2 || .messCase1 .s2 || .md-message__author || b.s2"),
        Avatar = Pick.Parse(".avatar_center img@src || .messCase1 img@src"),
        Time = Pick.Parse(".toolbar .left || .toolbar || .messCase2 .toolbar"),
        CommentId = Pick.Parse("a[name^=t]@name || [id^=para]@id"),
        Permalink = Pick.Parse("a[href*=#t]@href"),
        Content = Pick.Parse("div[id^=para] || .messCase2 .post_content"),
        Quote = Selector.Parse("table.citation, div.container, table.quote, table.oldcitation"),
        Signature = Selector.Parse("span.signature, .signature"),
        Drop = Selector.Parse(".edited"),
        OpensThread = true,
    };
}
