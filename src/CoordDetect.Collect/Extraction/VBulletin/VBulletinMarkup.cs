using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.VBulletin;

/// <summary>Threads in the markup of vBulletin 3, 4 and 5.</summary>
internal static class VBulletinMarkup
{
    /// <summary>vBulletin 3: one table a post.</summary>
    public static EngineProfile Version3 { get; } = new()
    {
        Id = "vbulletin3",
        Version = 2,
        Marks = ["bigusername", "tborder", "#posts"],
        Post = Selector.Parse("table[id^=post], .tpost, div[id^=edit]"),
        Author = Pick.Parse(".bigusername || a[href*=member.php] || .username"),
        AuthorLink = Pick.Parse("a.bigusername@href || a[href*=member.php]@href"),
        Avatar = Pick.Parse("img[src*=avatar]@src"),
        Time = Pick.Parse("td.thead || .thead || .smallfont || time || .date"),
        CommentId = Pick.Parse(":self@id || [id^=post_message_]@id"),
        Permalink = Pick.Parse("a[id^=postcount]@href || a[href*=showpost]@href"),
        Content = Pick.Parse("[id^=post_message_]"),
        Facts = Pick.Parse(".alt2 || .smallfont"),
        Drop = Selector.Parse(".smallfont"),
        Quote = Selector.Parse("div[style*=margin:20px], div[style*=margin:1rem], .bbcode_container"),
        OpensThread = true,
    };

    /// <summary>vBulletin 4: lists of <c>li.postcontainer</c>.</summary>
    public static EngineProfile Version4 { get; } = new()
    {
        Id = "vbulletin4",
        Version = 2,
        Marks = ["postcontainer", "postbit", "postbitlegacy", "posthead"],
        Post = Selector.Parse("li.postcontainer, li.postbit, li.postbitlegacy, li.postbitim, .postbit[id^=post_]"),
        Author = Pick.Parse(".username_container .username || .username strong || a.username || .username || .bigusername"),
        AuthorLink = Pick.Parse("a.username@href || .username_container a@href"),
        Avatar = Pick.Parse(".postuseravatar img@src"),
        Time = Pick.Parse(".posthead .postdate || .postdate || .posthead .date || .date || .posthead"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse("a.postcounter@href"),
        Content = Pick.Parse("blockquote.postcontent || .postcontent || [id^=post_message_]"),
        Facts = Pick.Parse(".userinfo_extra || .userinfo"),
        Quote = Selector.Parse(".bbcode_container"),
        Signature = Selector.Parse(".signaturecontainer"),
        OpensThread = true,
    };

    /// <summary>vBulletin 5: <c>li.b-post</c>.</summary>
    public static EngineProfile Version5 { get; } = new()
    {
        Id = "vbulletin5",
        Version = 2,
        Marks = ["b-post", "b-post__content"],
        Post = Selector.Parse("li.b-post, div.b-post[data-node-id], .b-comment-thread__item"),
        Author = Pick.Parse(".b-userinfo__rank_name || .author || [itemprop=author] [itemprop=name] || .b-post__author || .b-userinfo a"),
        AuthorLink = Pick.Parse(".author a@href || .b-userinfo a@href"),
        Avatar = Pick.Parse(".b-avatar img@src || img.b-avatar__image@src"),
        Time = Pick.Parse(".b-post__timestamp time || time || .b-post__timestamp"),
        CommentId = Pick.Parse(":self@data-node-id"),
        Permalink = Pick.Parse("a.b-post__count@href"),
        Content = Pick.Parse(".js-post__content-text || .b-post__content .restore || .b-post__content"),
        Facts = Pick.Parse(".b-userinfo__additional-info-container || .b-userinfo"),
        Quote = Selector.Parse(".bbcode_container"),
        OpensThread = true,
    };
}
