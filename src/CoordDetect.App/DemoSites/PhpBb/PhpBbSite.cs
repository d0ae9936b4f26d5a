using System.Globalization;
using CoordDetect.App.Rendering;

namespace CoordDetect.App.DemoSites.PhpBb;

/// <summary>
/// A forum as phpBB 3.2 serves it with its own style: a front page, forums, topics in pages of fifteen posts. Times are shown to the
/// minute in the board's zone, which is phpBB's default, UTC.
/// </summary>
internal sealed class PhpBbSite(DemoSite site, ComponentPages pages) : IDemoEngine
{
    /// <summary>Posts on a page of a topic.</summary>
    public const int PostsPerPage = 15;

    private const int TopicsPerPage = 25;

    private readonly DemoThread _longest = site.Threads.MaxBy(thread => (thread.Posts.Count, thread.Id))!;

    /// <inheritdoc/>
    public IReadOnlyList<string> Disallowed { get; } = ["/adm/", "/memberlist.php", "/ucp.php"];

    /// <inheritdoc/>
    public string SitemapPath => "/sitemap.xml";

    /// <inheritdoc/>
    public string PathOf(DemoThread thread) => "/" + TopicPath(thread, 1)[2..];

    /// <summary>The forum that a topic lies in; its number is part of addresses.</summary>
    public static int ForumOf(DemoThread thread) => 2 + (thread.Id % 2);

    /// <summary>The address of a page of a topic, relative to the board.</summary>
    public static string TopicPath(DemoThread thread, int page) => string.Create(CultureInfo.InvariantCulture,
        $"./viewtopic.php?f={ForumOf(thread)}&t={thread.Id}{(page > 1 ? $"&start={(page - 1) * PostsPerPage}" : "")}");

    /// <summary>The names of the two forums.</summary>
    public static string ForumTitle(int forum) => forum == 2 ? "Discussions générales" : "Le coin des habitués";

    /// <inheritdoc/>
    public async Task<DemoAnswer?> AnswerAsync(DemoRequest request) => request.Path switch
    {
        "/" or "/index.php" => DemoAnswer.Html(await pages.RenderAsync<IndexPage>((nameof(IndexPage.Site), site))),
        "/viewforum.php" => await ForumAsync(request),
        "/viewtopic.php" => await TopicAsync(request),
        "/memberlist.php" => await MemberAsync(request),
        "/sitemap.xml" => DemoSitemap.Threads(site, this, request.Origin),
        _ => null,
    };

    /// <inheritdoc/>
    public async Task<DemoAnswer> NotFoundAsync(DemoRequest request) => await MessageAsync("Le sujet que vous recherchez n’existe pas.", 404);

    private async Task<DemoAnswer?> ForumAsync(DemoRequest request)
    {
        int forum = request.Number("f", 0);
        if (forum is not (2 or 3)) return null;
        IReadOnlyList<DemoThread> topics = [.. site.Latest.Where(thread => ForumOf(thread) == forum)];
        if (PageStrip.Of(1 + (request.Number("start", 0) / TopicsPerPage), topics.Count, TopicsPerPage) is not { } strip) return null;
        return DemoAnswer.Html(await pages.RenderAsync<ForumPage>(
            (nameof(ForumPage.Site), site), (nameof(ForumPage.Forum), forum), (nameof(ForumPage.Strip), strip), (nameof(ForumPage.Topics), strip.Slice(topics, TopicsPerPage)),
            (nameof(ForumPage.TopicCount), topics.Count), (nameof(ForumPage.PageSize), TopicsPerPage)));
    }

    // A topic is named by its number, or by one of its posts.
    private async Task<DemoAnswer?> TopicAsync(DemoRequest request)
    {
        int start = request.Number("start", 0);
        DemoThread? thread = site.Thread(request.Number("t", 0));
        if (thread is null && site.Post(request.Number("p", 0)) is { } named) (thread, start) = (named.Thread, named.Post.Number - 1);
        if (thread is null || PageStrip.Of(1 + (start / PostsPerPage), thread.Posts.Count, PostsPerPage) is not { } strip) return null;
        string html = await pages.RenderAsync<TopicPage>(
            (nameof(TopicPage.Site), site), (nameof(TopicPage.Origin), request.Origin), (nameof(TopicPage.Topic), thread), (nameof(TopicPage.Strip), strip));
        return DemoAnswer.Html(html) with { IsSlow = thread == _longest && strip.Next is null };
    }

    private async Task<DemoAnswer?> MemberAsync(DemoRequest request) => site.Members.TryGetValue(request.Number("u", 0), out DemoMember? member)
        ? DemoAnswer.Html(await pages.RenderAsync<MemberPage>((nameof(MemberPage.Site), site), (nameof(MemberPage.Member), member)))
        : await MessageAsync("L’utilisateur demandé n’existe pas.", 404);

    private async Task<DemoAnswer> MessageAsync(string message, int status) =>
        DemoAnswer.Html(await pages.RenderAsync<MessagePage>((nameof(MessagePage.Site), site), (nameof(MessagePage.Message), message)), status);
}
