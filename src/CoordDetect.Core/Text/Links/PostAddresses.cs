namespace CoordDetect.Core.Text.Links;

/// <summary>Knows the many addresses of one post on the large services: old and new names, mirrors, mobile editions, with and without the author's name.</summary>
internal static class PostAddresses
{
    private static readonly string[] XNames =
        ["twitter.com", "x.com", "fxtwitter.com", "vxtwitter.com", "fixupx.com", "fixvx.com", "twittpr.com", "xcancel.com", "mobile.twitter.com", "mobile.x.com"];

    // Parameters by which Facebook and X tell who shared a post, and which mean something on other sites.
    private static readonly string[] SharedBy = ["ref", "refid", "refsrc", "s", "t", "locale", "rdid", "share_url", "extid", "paipv", "eav", "type", "comment_tracking", "__so__", "__rv__"];

    /// <summary>The one address of the post that a link leads to; null where nothing is known of it.</summary>
    public static string? Of(LinkParts link)
    {
        if (XNames.Contains(link.Host) || link.Host.StartsWith("nitter.", StringComparison.Ordinal)) return X(link);
        if (link.IsBelow("facebook.com") || link.Host == "fb.com") return Facebook(link);
        if (link.IsBelow("reddit.com") || link.Host == "redd.it") return Reddit(link);
        if (link.Host.Contains(".blogspot.", StringComparison.Ordinal)) return Blogspot(link);
        if (link.Host.StartsWith("amazon.", StringComparison.Ordinal)) return Amazon(link);
        return link.Host switch
        {
            "instagram.com" or "instagr.am" or "ddinstagram.com" or "mobile.instagram.com" => Instagram(link),
            "t.me" or "telegram.me" or "telegram.dog" => Telegram(link),
            _ => null,
        };
    }

    private static string X(LinkParts link)
    {
        string[] path = link.Segments();
        for (int i = 0; i + 1 < path.Length; i++)
            if (path[i] is "status" or "statuses" && IsNumber(path[i + 1])) return $"x.com/i/status/{path[i + 1]}";
        return Renamed(link, "x.com", path.Length == 1);
    }

    private static string Facebook(LinkParts link)
    {
        if (link.Host is "l.facebook.com" or "lm.facebook.com" or "developers.facebook.com" or "business.facebook.com" or "about.facebook.com") return link.ToString();
        string[] path = link.Segments();
        string? post = path switch
        {
            ["story.php"] or ["permalink.php"] when link.Parameter("story_fbid") is { } story && link.Parameter("id") is { } id => $"{id}/posts/{story}",
            ["groups", var group, "permalink" or "posts", var id, ..] => $"groups/{group}/posts/{id}",
            ["groups", var group] when link.Parameter("multi_permalinks") is { } id => $"groups/{group}/posts/{id}",
            ["watch" or "video.php", ..] when link.Parameter("v") is { } id => $"watch?v={id}",
            [_, "videos", .., var id] when IsNumber(id) => $"watch?v={id}",
            ["reel", var id, ..] when IsNumber(id) => $"watch?v={id}",
            _ => null,
        };
        return post is null ? Renamed(link, "facebook.com", path.Length == 1 && !path[0].Contains(".php", StringComparison.Ordinal)) : "facebook.com/" + post;
    }

    private static string? Instagram(LinkParts link) => link.Segments() switch
    {
        ["p" or "reel" or "reels" or "tv", var id, ..] => $"instagram.com/p/{id}",
        [_, "p" or "reel" or "tv", var id, ..] => $"instagram.com/p/{id}",
        var path => Renamed(link, "instagram.com", path.Length == 1),
    };

    private static string? Reddit(LinkParts link)
    {
        string[] path = link.Segments();
        if (link.Host == "redd.it") return path is [var shortened] ? $"reddit.com/comments/{shortened}" : null;
        // "/r/community/comments/…" and "/comments/…" are one.
        if (path is ["r" or "user" or "u", _, "comments", ..]) path = path[2..];
        return path switch
        {
            ["comments", var id] => $"reddit.com/comments/{id}",
            ["comments", var id, _] => $"reddit.com/comments/{id}",
            ["comments", var id, _, var comment, ..] => $"reddit.com/comments/{id}/_/{comment}",
            _ when link.Host is "old.reddit.com" or "new.reddit.com" or "np.reddit.com" or "i.reddit.com" or "sh.reddit.com" => (link with { Host = "reddit.com" }).ToString(),
            _ => null,
        };
    }

    private static string? Telegram(LinkParts link) => link.Segments() switch
    {
        ["s", var name] => $"t.me/{name.ToLowerInvariant()}",
        ["s", var name, var post] => $"t.me/{name.ToLowerInvariant()}/{post}",
        ["share" or "proxy" or "joinchat" or "addstickers" or "c", ..] => null,
        [var name] when !name.StartsWith('+') => $"t.me/{name.ToLowerInvariant()}",
        [var name, var post] when IsNumber(post) => $"t.me/{name.ToLowerInvariant()}/{post}",
        _ => null,
    };

    // One blog answers below every country's name.
    private static string Blogspot(LinkParts link)
    {
        string host = link.Host[..link.Host.IndexOf(".blogspot.", StringComparison.Ordinal)] + ".blogspot.com";
        string query = string.Join('&', link.Query.Split('&').Where(parameter => parameter is not ("m=0" or "m=1" or "m")));
        return (link with { Host = host, Query = query }).ToString();
    }

    private static string? Amazon(LinkParts link)
    {
        string[] path = link.Segments();
        for (int i = 0; i + 1 < path.Length; i++)
        {
            string id = path[i] == "product" && i > 0 && path[i - 1] == "gp" || path[i] == "dp" ? path[i + 1] : "";
            if (id.Length == 10 && id.All(char.IsAsciiLetterOrDigit)) return $"{link.Host}/dp/{id.ToUpperInvariant()}";
        }
        return null;
    }

    private static string Renamed(LinkParts link, string host, bool isProfile)
    {
        IEnumerable<string> kept = link.Query.Split('&').Where(parameter => !SharedBy.Contains(parameter.Split('=')[0], StringComparer.OrdinalIgnoreCase));
        return new LinkParts(host, isProfile ? link.Path.ToLowerInvariant() : link.Path, string.Join('&', kept)).ToString();
    }

    private static bool IsNumber(string id) => id.Length > 0 && id.All(char.IsAsciiDigit);
}
