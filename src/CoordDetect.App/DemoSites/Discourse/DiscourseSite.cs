using System.Globalization;
using System.Text.RegularExpressions;
using CoordDetect.App.Rendering;

namespace CoordDetect.App.DemoSites.Discourse;

/// <summary>A forum as Discourse serves it to crawlers and to browsers without scripts: listings, topics in pages of twenty posts, and the JSON of both.</summary>
internal sealed partial class DiscourseSite : IDemoEngine
{
    /// <summary>Posts on a page of a topic, and in a chunk of its stream.</summary>
    public const int PostsPerPage = 20;

    /// <summary>Topics on a page of a listing.</summary>
    public const int TopicsPerPage = 30;

    private readonly DemoSite _site;
    private readonly ComponentPages _pages;
    private readonly DiscourseApi _api;
    private readonly DemoThread _longest;

    public DiscourseSite(DemoSite site, ComponentPages pages)
    {
        (_site, _pages, _api) = (site, pages, new DiscourseApi(site));
        _longest = site.Threads.MaxBy(thread => (thread.Posts.Count, thread.Id))!;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Disallowed { get; } = ["/admin/", "/u/", "/my/", "/search"];

    /// <inheritdoc/>
    public string SitemapPath => "/sitemap.xml";

    /// <inheritdoc/>
    public string PathOf(DemoThread thread) => TopicPath(thread);

    /// <summary>The path of a topic.</summary>
    public static string TopicPath(DemoThread thread) => string.Create(CultureInfo.InvariantCulture, $"/t/{Slug(thread)}/{thread.Id}");

    /// <summary>The name of a topic in addresses.</summary>
    public static string Slug(DemoThread thread) => Number().Replace(thread.Slug, "");

    /// <inheritdoc/>
    public async Task<DemoAnswer?> AnswerAsync(DemoRequest request)
    {
        if (request.Path == "/sitemap.xml") return DemoSitemap.Index($"{request.Origin}/sitemap_1.xml");
        if (request.Path == "/sitemap_1.xml") return DemoSitemap.Threads(_site, this, request.Origin);
        if (request.Path == "/latest.json") return _api.Latest(request);
        if (request.Path is "/" or "/latest") return await ListAsync(request);
        if (Profile().Match(request.Path) is { Success: true } profile) return await ProfileAsync(request, profile.Groups[1].Value);
        Match match = Topic().Match(request.Path);
        if (!match.Success || _site.Thread(int.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture)) is not { } thread) return null;
        if (match.Groups["posts"].Success) return DiscourseApi.Chunk(request, thread);
        if (match.Groups["json"].Success) return DiscourseApi.Topic(thread);
        int number = match.Groups["post"].Success ? int.Parse(match.Groups["post"].ValueSpan, CultureInfo.InvariantCulture) : 1;
        return await TopicAsync(request, thread, request.Number("page", 1 + ((number - 1) / PostsPerPage)));
    }

    /// <inheritdoc/>
    public async Task<DemoAnswer> NotFoundAsync(DemoRequest request) =>
        DemoAnswer.Html(await _pages.RenderAsync<MissingPage>((nameof(MissingPage.Site), _site), (nameof(MissingPage.Origin), request.Origin)), 404);

    private async Task<DemoAnswer?> ListAsync(DemoRequest request)
    {
        if (PageStrip.Of(1 + request.Number("page", 0), _site.Latest.Count, TopicsPerPage) is not { } strip) return null;
        return DemoAnswer.Html(await _pages.RenderAsync<ListPage>(
            (nameof(ListPage.Site), _site), (nameof(ListPage.Origin), request.Origin), (nameof(ListPage.Strip), strip), (nameof(ListPage.Topics), strip.Slice(_site.Latest, TopicsPerPage))));
    }

    private async Task<DemoAnswer?> TopicAsync(DemoRequest request, DemoThread thread, int page)
    {
        if (PageStrip.Of(page, thread.Posts.Count, PostsPerPage) is not { } strip) return null;
        string html = await _pages.RenderAsync<TopicPage>(
            (nameof(TopicPage.Site), _site), (nameof(TopicPage.Origin), request.Origin), (nameof(TopicPage.Topic), thread), (nameof(TopicPage.Strip), strip));
        return DemoAnswer.Html(html) with { IsSlow = thread == _longest && strip.Next is null };
    }

    private async Task<DemoAnswer?> ProfileAsync(DemoRequest request, string handle) => _site.Members.Values.FirstOrDefault(member => member.Handle == handle) is { } member
        ? DemoAnswer.Html(await _pages.RenderAsync<ProfilePage>((nameof(ProfilePage.Site), _site), (nameof(ProfilePage.Origin), request.Origin), (nameof(ProfilePage.Member), member)))
        : null;

    [GeneratedRegex(@"-\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^/u/([^/]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Profile();

    [GeneratedRegex(@"^/t/(?:(?=[^/]*[a-z])[a-z0-9-]+/)?(?<id>\d{1,7})(?:(?<json>\.json)|/(?<posts>posts\.json)|/(?<post>\d{1,6}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Topic();
}
