using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Discourse;

/// <summary>Topics in the markup of Discourse: what crawlers see, and what browsers build.</summary>
internal static class DiscourseMarkup
{
    /// <summary>The view for crawlers and browsers without scripts.</summary>
    public static EngineProfile Crawler { get; } = new()
    {
        Id = "discourse-html",
        Version = 3,
        Marks = ["crawler-post", "topic-body", "crawler-post-meta"],
        Post = Selector.Parse(".crawler-post, div.topic-body, article.boxed[data-post-id], article[id^=post_]"),
        Author = Pick.Parse(".creator [itemprop=name] || [itemprop=author] [itemprop=name] || .names .username || .creator"),
        AuthorLink = Pick.Parse(".creator a@href || [itemprop=author] [itemprop=url]@href || .names a@href"),
        Avatar = Pick.Parse("img.avatar@src"),
        Time = Pick.Parse("time.post-time || .post-date .relative-date || .relative-date || time || [itemprop=datePublished]"),
        CommentId = Pick.Parse(":self@data-post-number || :self@id || [id^=post_]@id || [itemprop=position]@content || [itemprop=position]"),
        Permalink = Pick.Parse("a.post-date@href || .crawler-post-infos a@href"),
        Content = Pick.Parse("div.post[itemprop=text] || [itemprop=text] || .cooked || .post"),
        Quote = Selector.Parse("aside.quote"),
        Drop = Selector.Parse(".meta, .lightbox .informations, .quote .title, .onebox .source, .onebox .site-icon, .clicks, .post-links, .crawler-linkback-list, .embedded-posts"),
        Void = Selector.Parse(".small-action, .deleted"),
        OpensThread = true,
    };
}
