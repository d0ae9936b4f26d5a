using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.App.Rendering;

namespace CoordDetect.App.DemoSites.XenForo;

/// <summary>A forum as XenForo 2 serves it: forums, threads in pages of twenty messages, short links to single messages.</summary>
internal sealed partial class XenForoSite(DemoSite site, ComponentPages pages) : IDemoEngine
{
    /// <summary>Messages on a page of a thread.</summary>
    public const int PostsPerPage = 20;

    private const int ThreadsPerPage = 20;

    private readonly DemoThread _longest = site.Threads.MaxBy(thread => (thread.Posts.Count, thread.Id))!;

    /// <inheritdoc/>
    public IReadOnlyList<string> Disallowed { get; } = ["/admin.php", "/members/", "/login/", "/goto/"];

    /// <inheritdoc/>
    public string SitemapPath => "/sitemap.xml";

    /// <inheritdoc/>
    public string PathOf(DemoThread thread) => ThreadPath(thread);

    /// <summary>The path of a thread.</summary>
    public static string ThreadPath(DemoThread thread) => string.Create(CultureInfo.InvariantCulture, $"/threads/{Slug(thread.Title)}.{thread.Id}/");

    /// <summary>The path of a member.</summary>
    public static string MemberPath(DemoMember member) => string.Create(CultureInfo.InvariantCulture, $"/members/{Slug(member.Handle)}.{member.Id}/");

    /// <inheritdoc/>
    public async Task<DemoAnswer?> AnswerAsync(DemoRequest request)
    {
        if (request.Path == "/sitemap.xml") return DemoSitemap.Index($"{request.Origin}/sitemap-1.xml");
        if (request.Path == "/sitemap-1.xml") return DemoSitemap.Threads(site, this, request.Origin);
        if (request.Path == "/") return DemoAnswer.Html(await pages.RenderAsync<BoardPage>((nameof(BoardPage.Site), site), (nameof(BoardPage.Origin), request.Origin)));
        if (Forum().Match(request.Path) is { Success: true } forum) return await ForumAsync(request, Number(forum.Groups[1], 1));
        if (Thread().Match(request.Path) is { Success: true } match && site.Thread(Number(match.Groups["id"], 0)) is { } thread) return await ThreadAsync(request, thread, match);
        if (Message().Match(request.Path) is { Success: true } message && site.Post(Number(message.Groups[1], 0)) is { } found) return Jump(request, found.Thread, found.Post);
        return Member().Match(request.Path) is { Success: true } named && site.Members.TryGetValue(Number(named.Groups[1], 0), out DemoMember? member)
            ? DemoAnswer.Html(await pages.RenderAsync<MemberPage>((nameof(MemberPage.Site), site), (nameof(MemberPage.Origin), request.Origin), (nameof(MemberPage.Member), member))) : null;
    }

    /// <inheritdoc/>
    public async Task<DemoAnswer> NotFoundAsync(DemoRequest request) =>
        DemoAnswer.Html(await pages.RenderAsync<ErrorPage>((nameof(ErrorPage.Site), site), (nameof(ErrorPage.Origin), request.Origin)), 404);

    private async Task<DemoAnswer?> ForumAsync(DemoRequest request, int page)
    {
        if (PageStrip.Of(page, site.Latest.Count, ThreadsPerPage) is not { } strip) return null;
        return DemoAnswer.Html(await pages.RenderAsync<ForumPage>(
            (nameof(ForumPage.Site), site), (nameof(ForumPage.Origin), request.Origin), (nameof(ForumPage.Strip), strip), (nameof(ForumPage.Threads), strip.Slice(site.Latest, ThreadsPerPage))));
    }

    private async Task<DemoAnswer?> ThreadAsync(DemoRequest request, DemoThread thread, Match match)
    {
        if (match.Groups["latest"].Success) return Jump(request, thread, thread.Last);
        if (match.Groups["post"].Success) return site.Post(Number(match.Groups["post"], 0)) is { } found && found.Thread == thread ? Jump(request, thread, found.Post) : null;
        if (PageStrip.Of(Number(match.Groups["page"], 1), thread.Posts.Count, PostsPerPage) is not { } strip) return null;
        string html = await pages.RenderAsync<ThreadPage>(
            (nameof(ThreadPage.Site), site), (nameof(ThreadPage.Origin), request.Origin), (nameof(ThreadPage.Thread), thread), (nameof(ThreadPage.Strip), strip));
        return DemoAnswer.Html(html) with { IsSlow = thread == _longest && strip.Next is null };
    }

    private static DemoAnswer Jump(DemoRequest request, DemoThread thread, DemoPost post)
    {
        int page = 1 + ((post.Number - 1) / PostsPerPage);
        return DemoAnswer.Redirect(301, string.Create(CultureInfo.InvariantCulture, $"{request.Origin}{ThreadPath(thread)}{(page > 1 ? $"page-{page}" : "")}#post-{post.Id}"));
    }

    private static int Number(Group group, int missing) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : missing;

    // Addresses of XenForo hold plain letters, digits and hyphens.
    private static string Slug(string text)
    {
        StringBuilder slug = new();
        foreach (char c in text.Replace("œ", "oe", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }

    [GeneratedRegex(@"^/forums/discussions\.2/(?:page-(\d{1,4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Forum();

    [GeneratedRegex(@"^/threads/(?:[a-z0-9-]*\.)?(?<id>\d{1,7})/(?:page-(?<page>\d{1,4})|post-(?<post>\d{1,9})|(?<latest>latest))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Thread();

    [GeneratedRegex(@"^/posts/(\d{1,9})/$", RegexOptions.CultureInvariant)]
    private static partial Regex Message();

    [GeneratedRegex(@"^/members/(?:[a-z0-9-]*\.)?(\d{1,7})/$", RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
