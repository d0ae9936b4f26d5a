using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.PhpBb;

/// <summary>Topics in the markup of phpBB.</summary>
internal static class PhpBbMarkup
{
    /// <summary>phpBB 3 and its styles derived from prosilver.</summary>
    public static EngineProfile ProSilver { get; } = new()
    {
        Id = "phpbb",
        Version = 4,
        Marks = ["postbody", "postprofile"],
        Post = Selector.Parse("div.post[id^=p], article.post[id^=p]"),
        Author = Pick.Parse(".postprofile .username-coloured || .postprofile .username || .author .username-coloured || .author .username || .postprofile dt a[href*=memberlist] || .postprofile dt strong || .author strong || .postauthor || .postprofile dt"),
        AuthorLink = Pick.Parse(".postprofile a.username@href || .postprofile a.username-coloured@href || .author a.username@href || .author a.username-coloured@href || .author a[href*=viewprofile]@href || .author strong a@href || .postprofile dt strong a@href"),
        Avatar = Pick.Parse("img.avatar@src || .postprofile dt img@src"),
        Time = Pick.Parse(".author time || p.author || .author || .post-date || time"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse(".postbody h3 a@href || .author a[href*=#p]@href || a[href*=#p]@href"),
        Content = Pick.Parse(".content || .postbody-content"),
        Facts = Pick.Parse(".postprofile"),
        Signature = Selector.Parse(".signature"),
        Drop = Selector.Parse(".notice, dl.attachbox, .inline-attachment dl, .codebox p"),
        OpensThread = true,
    };

    /// <summary>phpBB 2 and the subSilver style: table rows.</summary>
    public static EngineProfile SubSilver { get; } = new()
    {
        Id = "phpbb2",
        Version = 2,
        Marks = ["postbody", "postdetails", "forumline"],
        Post = Selector.Parse("span.name, b.postauthor"),
        Climb = Selector.Parse("tr"),
        Author = Pick.Parse("span.name || b.postauthor"),
        Time = Pick.Parse("table span.postdetails || span.postdetails || td.gensmall"),
        Content = Pick.Parse("table td[colspan=2] || td > span.postbody || div.postbody || .postbody"),
        CommentId = Pick.Parse("a[name]@name"),
        Facts = Pick.Parse("span.postdetails || .postdetails"),
        Quote = Selector.Parse("table[width^=90], td.quote, .quotecontent"),
        Drop = Selector.Parse("td.quotetitle, .quotetitle, span.gensmall"),
        OpensThread = true,
    };
}
