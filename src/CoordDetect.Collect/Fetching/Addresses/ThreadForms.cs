using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Fetching.Addresses;

/// <summary>
/// The forms that the addresses of threads have on known software, and the one form of each: whatever names a page, a post, an order or
/// a session of it is left out, so that one thread is one thread under all its addresses.
/// </summary>
internal static partial class ThreadForms
{
    /// <summary>Path and query of the thread that an address is of; null where its form is of no known software.</summary>
    public static string? Of(Uri address)
    {
        string path = address.AbsolutePath, query = address.Query;
        return ByQuery(path, query) ?? ByPath(path);
    }

    /// <summary>The address of a page of a thread without the post that it was met by, which says nothing beside the number of the page.</summary>
    public static Uri WithoutPost(Uri page) => NodeBbPage().Match(page.PathAndQuery) is { Success: true } match ? new Uri(page, match.Result("$1$2")) : page;

    // The names of the parameter that says which thread, per script; what else stands in the query says only how it is shown.
    private static string? ByQuery(string path, string query)
    {
        if (query.Length < 2) return null;
        string script = path[(path.LastIndexOf('/') + 1)..];
        if (query[1] == '/' || BareForm().IsMatch(query)) return Bare(path, query);
        return script switch
        {
            "viewtopic.php" => Keeping(path, query, "t") ?? Keeping(path, query, "id"),
            "showthread.php" => Keeping(path, query, "tid") ?? Keeping(path, query, "t") ?? Keeping(path, query, "threadid"),
            "item" => Keeping(path, query, "id"),
            "index.php" or "" => Topic(path, query) ?? Titled(path, query),
            "topic.php" or "discussion.php" or "thread.php" => Keeping(path, query, "id") ?? Keeping(path, query, "threadid"),
            _ => null,
        };
    }

    private static string? Keeping(string path, string query, string name)
    {
        Match match = Regex.Match(query, $"[?&;]{name}=([^&;#]+)", RegexOptions.CultureInvariant);
        return match.Success ? $"{path}?{name}={match.Groups[1].Value}" : null;
    }

    // MediaWiki; where its script lies in /w/, pages lie in /wiki/, as its manual advises.
    private static string? Titled(string path, string query) =>
        Keeping(path, query, "title") is not { } thread ? null : path == "/w/index.php" ? "/wiki/" + thread[(path.Length + "?title=".Length)..] : thread;

    // SMF: "topic=2.0", "topic=2.10", "topic=2.msg31", with what to show behind semicolons.
    private static string? Topic(string path, string query)
    {
        Match match = Numbered().Match(query);
        return match.Success ? $"{path}?topic={match.Groups[1].Value}.0" : null;
    }

    // "index.php?threads/x.12/page-2", "showthread.php?5-Title/page2", "read.php?1,234,page=2".
    private static string? Bare(string path, string query)
    {
        int end = query.IndexOfAny(['&', ';', '#']);
        string bare = query[1..(end < 0 ? query.Length : end)];
        Match phorum = Phorum().Match(bare);
        if (phorum.Success) return $"{path}?{phorum.Groups[1].Value}";
        string rooted = bare.StartsWith('/') ? bare : "/" + bare;
        string thread = ByPath(rooted) ?? PathMark().Replace(rooted, "$1");
        return $"{path}?{(bare.StartsWith('/') ? thread : thread[1..])}";
    }

    private static string? ByPath(string path)
    {
        foreach ((Regex form, string thread) in Paths)
        {
            Match match = form.Match(path);
            if (match.Success) return match.Result(thread);
        }
        return null;
    }

    private static readonly (Regex Form, string Thread)[] Paths =
    [
        (DiscourseBare(), "$1"), (Discourse(), "$1"), (NodeBb(), "$1$2$3"), (Invision(), "$1/"), (Flarum(), "$1"), (XenForo(), "$1/"), (VBulletin(), "$1"),
        (MyBb(), "$1.html"), (MesDiscussions(), "${1}_1$2"), (JeuxVideo(), "$1-1$2"), (Forumactif(), "$1$2"), (Reddit(), "$1/"), (StackExchange(), "$1"),
        (SmfPath(), "$1.0$2"), (OverBlog(), "$1$2"), (WikiScript(), "$1?title=$2"), (WikiPath(), "$1"),
    ];

    [GeneratedRegex(@"^\?(?:threads/|topic/|d/|\d+-[^=&/]+(?:/page\d+)?(?:&|$)|\d+,\d+|post/|article\d+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareForm();

    [GeneratedRegex(@"^(/(?:.*/)?index\.php)/([^/:]+:.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WikiScript();

    [GeneratedRegex(@"^(/wiki/[^/:]+:.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WikiPath();

    [GeneratedRegex(@"[?&;]topic=(\d+)(?:\.|&|;|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(\d+,\d+)(?:,[^&]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Phorum();

    [GeneratedRegex(@"/(?:page[-/]?\d{1,6})(/?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PathMark();

    // "/t/77", "/t/77/3", "/t/77.json", "/t/77/posts.json".
    [GeneratedRegex(@"^(.*/t/\d+)(?:/(?:\d+|posts|print))?(?:\.(?:json|rss))?/?$", RegexOptions.CultureInvariant)]
    private static partial Regex DiscourseBare();

    [GeneratedRegex(@"^(.*/t/[^/]*[^/\d][^/]*/\d+)(?:/(?:\d+|print))?(?:\.(?:json|rss))?/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Discourse();

    // "/topic/12/title/34", "/api/topic/12/title".
    [GeneratedRegex(@"^(.*?)(?:/api)?(/topic/\d+)(/[^/]+)?(?:/\d+)?/?$", RegexOptions.CultureInvariant)]
    private static partial Regex NodeBb();

    // "/topic/12/title/34?page=2".
    [GeneratedRegex(@"^(.*/topic/\d+/[^/?]+)/\d+(\?page=\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex NodeBbPage();

    [GeneratedRegex(@"^(.*/topic/\d+-[^/]+)(?:/.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Invision();

    [GeneratedRegex(@"^(.*/d/\d+(?:-[^/]*)?)(?:/(?:\d+|near|reply))?/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Flarum();

    [GeneratedRegex(@"^(.*/threads/(?:[^/]+\.)?\d+)(?:/.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex XenForo();

    [GeneratedRegex(@"^(.*/(?:threads/|showthread\.php/|)\d+-[^/]+?)(?:/page\d+)(?:\.html?)?/?$", RegexOptions.CultureInvariant)]
    private static partial Regex VBulletin();

    [GeneratedRegex(@"^(.*/thread-\d+)(?:-(?!next)[a-z].*)?\.html$", RegexOptions.CultureInvariant)]
    private static partial Regex MyBb();

    [GeneratedRegex(@"^(.*sujet_\d+)_\d+(\.htm.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex MesDiscussions();

    [GeneratedRegex(@"^(/forums/\d+-\d+-\d+)-\d+(-.*\.htm)$", RegexOptions.CultureInvariant)]
    private static partial Regex JeuxVideo();

    // "/t12-titre", "/t12p15-titre".
    [GeneratedRegex(@"^(/t\d+)(?:p\d+)?(-[^/]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Forumactif();

    [GeneratedRegex(@"^(/r/[^/]+/comments/\w+)(?:[/.].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Reddit();

    [GeneratedRegex(@"^(/questions/\d+/[^/]+)(?:/\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex StackExchange();

    [GeneratedRegex(@"^(.*/topic,\d+)\.[^/]*(\.html)$", RegexOptions.CultureInvariant)]
    private static partial Regex SmfPath();

    [GeneratedRegex(@"^(.*/article-.*\d)-comments(\.html)$", RegexOptions.CultureInvariant)]
    private static partial Regex OverBlog();
}
