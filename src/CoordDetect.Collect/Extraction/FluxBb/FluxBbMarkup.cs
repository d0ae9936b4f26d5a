using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.FluxBb;

/// <summary>Topics in the markup of PunBB and FluxBB.</summary>
internal static class FluxBbMarkup
{
    /// <summary><c>div.blockpost</c>.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "fluxbb",
        Version = 3,
        Marks = ["blockpost", "postmsg"],
        Post = Selector.Parse(".blockpost"),
        Author = Pick.Parse(".postleft dt strong || .postleft dt || .post-author .username || .username"),
        AuthorLink = Pick.Parse(".postleft dt a@href"),
        Avatar = Pick.Parse(".postavatar img@src"),
        Time = Pick.Parse("h2 a || h2 || .post-link"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse("h2 a@href"),
        Content = Pick.Parse(".postmsg || .entry-content"),
        Facts = Pick.Parse(".postleft"),
        Drop = Selector.Parse(".postedit"),
        Signature = Selector.Parse(".postsignature"),
        Quote = Selector.Parse(".quotebox"),
        OpensThread = true,
    };
}
