using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Structured;

/// <summary>Comments that a page marks up for machines in its elements.</summary>
internal static class StructuredMarkup
{
    /// <summary>schema.org types in <c>itemscope</c> elements.</summary>
    public static EngineProfile Microdata { get; } = new()
    {
        Id = "microdata",
        Version = 2,
        Trust = 0.9,
        Marks = ["@Comment", "@DiscussionForumPosting", "@UserComments", "@Answer", "@Question", "@Review", "@SocialMediaPosting"],
        Post = Selector.Parse("[itemtype$=/Comment], [itemtype$=/DiscussionForumPosting], [itemtype$=/UserComments], [itemtype$=/Answer], [itemtype$=/Question], [itemtype$=/Review], [itemtype$=/SocialMediaPosting]"),
        Author = Pick.Parse("[itemprop=author] [itemprop=name] || [itemprop=author] [itemprop=name]@content || [itemprop=creator] [itemprop=name] || [itemprop=author] || [itemprop=creator]"),
        AuthorLink = Pick.Parse("[itemprop=author] [itemprop=url]@href || [itemprop=author] [itemprop=url]@content || [itemprop=author] a@href || a[itemprop=author]@href"),
        Avatar = Pick.Parse("[itemprop=author] [itemprop=image]@src || [itemprop=author] img@src"),
        Time = Pick.Parse("[itemprop=datePublished] || [itemprop=dateCreated] || [itemprop=commentTime] || time"),
        CommentId = Pick.Parse(":self@id || [itemprop=identifier]@content || [itemprop=position]@content"),
        Permalink = Pick.Parse("[itemprop=url]@href || [itemprop=url]@content"),
        Content = Pick.Parse("[itemprop=text] || [itemprop=commentText] || [itemprop=reviewBody] || [itemprop=articleBody] || [itemprop=description]"),
        Opener = Selector.Parse("[itemtype$=/DiscussionForumPosting], [itemtype$=/Question]"),
    };

    /// <summary>h-entry and hAtom.</summary>
    public static EngineProfile Microformats { get; } = new()
    {
        Id = "microformats",
        Version = 2,
        Trust = 0.85,
        Marks = ["u-comment", "p-comment", "h-cite", "h-entry"],
        Post = Selector.Parse(".u-comment, .p-comment, .h-cite"),
        Author = Pick.Parse(".p-author .p-name || .p-author || .h-card .p-name || .h-card"),
        AuthorLink = Pick.Parse(".p-author@href || .p-author .u-url@href || .h-card@href || .u-author@href"),
        Avatar = Pick.Parse(".u-photo@src"),
        Time = Pick.Parse(".dt-published || time"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse(".u-url@href"),
        Content = Pick.Parse(".e-content || .p-content || .p-summary"),
    };
}
