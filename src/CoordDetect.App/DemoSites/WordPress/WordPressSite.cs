using System.Globalization;
using System.Text.RegularExpressions;
using CoordDetect.App.Rendering;

namespace CoordDetect.App.DemoSites.WordPress;

/// <summary>A blog as WordPress serves it: listings, articles with nested comments over several pages, feeds, the REST interface, sitemaps.</summary>
internal sealed partial class WordPressSite : IDemoEngine
{
    private const int ArticlesPerPage = 10;
    private readonly DemoSite _site;
    private readonly ComponentPages _pages;
    private readonly Dictionary<string, WordPressArticle> _bySlug;
    private readonly WordPressApi _api;
    private readonly WordPressFeed _feed;
    private readonly WordPressArticle _longest;

    public WordPressSite(DemoSite site, ComponentPages pages)
    {
        (_site, _pages) = (site, pages);
        _bySlug = site.Threads.ToDictionary(thread => thread.Slug, thread => new WordPressArticle(site, thread), StringComparer.Ordinal);
        _api = new WordPressApi(site, _bySlug);
        _feed = new WordPressFeed(site, _bySlug);
        _longest = _bySlug.Values.MaxBy(article => (article.PageCount, article.Thread.Id))!;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Disallowed { get; } = ["/wp-admin/", "/wp-login.php"];

    /// <inheritdoc/>
    public string SitemapPath => "/wp-sitemap.xml";

    /// <inheritdoc/>
    public string PathOf(DemoThread thread) => $"/{thread.Slug}/";

    /// <inheritdoc/>
    public async Task<DemoAnswer?> AnswerAsync(DemoRequest request)
    {
        if (request.Path == "/wp-sitemap.xml") return DemoSitemap.Index($"{request.Origin}/wp-sitemap-posts-post-1.xml");
        if (request.Path == "/wp-sitemap-posts-post-1.xml") return DemoSitemap.Threads(_site, this, request.Origin);
        if (request.Path.StartsWith("/wp-json/", StringComparison.Ordinal)) return _api.Answer(request);
        if (Home().Match(request.Path) is { Success: true } home) return await HomeAsync(request, Number(home, 1));
        if (Feed().Match(request.Path) is { Success: true } feed) return _feed.Answer(request, feed.Groups[1].Value);
        if (Author().Match(request.Path) is { Success: true } author) return await AuthorAsync(request, int.Parse(author.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        return Article().Match(request.Path) is { Success: true } article && _bySlug.TryGetValue(article.Groups["slug"].Value, out WordPressArticle? found)
            ? await ArticleAsync(request, found, Number(article, 1)) : null;
    }

    /// <inheritdoc/>
    public async Task<DemoAnswer> NotFoundAsync(DemoRequest request) =>
        DemoAnswer.Html(await _pages.RenderAsync<NotFoundPage>((nameof(NotFoundPage.Site), _site), (nameof(NotFoundPage.Origin), request.Origin)), 404);

    private async Task<DemoAnswer?> HomeAsync(DemoRequest request, int page)
    {
        if (PageStrip.Of(page, _site.Latest.Count, ArticlesPerPage) is not { } strip) return null;
        return DemoAnswer.Html(await _pages.RenderAsync<HomePage>(
            (nameof(HomePage.Site), _site), (nameof(HomePage.Origin), request.Origin), (nameof(HomePage.Strip), strip), (nameof(HomePage.Articles), strip.Slice(_site.Latest, ArticlesPerPage))));
    }

    private async Task<DemoAnswer?> ArticleAsync(DemoRequest request, WordPressArticle article, int page)
    {
        if (page < 1 || page > article.PageCount) return null;
        string html = await _pages.RenderAsync<ArticlePage>(
            (nameof(ArticlePage.Site), _site), (nameof(ArticlePage.Origin), request.Origin), (nameof(ArticlePage.Article), article), (nameof(ArticlePage.Strip), new PageStrip(page, article.PageCount)));
        return DemoAnswer.Html(html) with { IsSlow = article == _longest && page == article.PageCount };
    }

    private async Task<DemoAnswer?> AuthorAsync(DemoRequest request, int id) => _site.Members.TryGetValue(id, out DemoMember? member)
        ? DemoAnswer.Html(await _pages.RenderAsync<AuthorPage>((nameof(AuthorPage.Site), _site), (nameof(AuthorPage.Origin), request.Origin), (nameof(AuthorPage.Member), member)))
        : null;

    private static int Number(Match match, int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"^/(?:page/(\d{1,4})/)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Home();

    [GeneratedRegex(@"^/(?:([^/]+)/)?feed/$", RegexOptions.CultureInvariant)]
    private static partial Regex Feed();

    [GeneratedRegex(@"^/lecteur/(\d{1,6})/$", RegexOptions.CultureInvariant)]
    private static partial Regex Author();

    [GeneratedRegex(@"^/(?<slug>[^/]+)/(?:comment-page-(\d{1,4})/)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
