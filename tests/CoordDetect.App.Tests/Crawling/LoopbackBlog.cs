using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Tests.Crawling;

/// <summary>A blog on loopback with comment pages in the markup of WordPress: every article has pages of ten comments.</summary>
internal sealed class LoopbackBlog : IAsyncDisposable
{
    private const int CommentsPerPage = 10;
    private readonly WebApplication _app;
    private readonly int _articles, _pages;
    private readonly ConcurrentBag<TimeSpan> _asked = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _served;

    private LoopbackBlog(int articles, int pages)
    {
        (_articles, _pages) = (articles, pages);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public string Authority => new Uri(_app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;

    /// <summary>How many pages were asked for.</summary>
    public int Served => Volatile.Read(ref _served);

    /// <summary>When anything was asked for, robots.txt among it.</summary>
    public IReadOnlyCollection<TimeSpan> Asked => _asked;

    public IEnumerable<string> ArticleUrls => Enumerable.Range(1, _articles).Select(a => $"http://{Authority}/article-{a}/");

    public int Comments => _articles * _pages * CommentsPerPage;

    public static async Task<LoopbackBlog> StartAsync(int articles, int pages)
    {
        LoopbackBlog blog = new(articles, pages);
        await blog._app.StartAsync();
        return blog;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        _asked.Add(_watch.Elapsed);
        string path = context.Request.Path.Value!;
        if (path == "/robots.txt")
        {
            await context.Response.WriteAsync("User-agent: *\nDisallow: /wp-admin/\n");
            return;
        }
        Interlocked.Increment(ref _served);
        string[] parts = path.Trim('/').Split('/');
        if (!int.TryParse(parts[0].Replace("article-", "", StringComparison.Ordinal), out int article) || article > _articles)
        {
            context.Response.StatusCode = 404;
            return;
        }
        int page = parts.Length > 1 ? int.Parse(parts[1].Replace("comment-page-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) : 1;
        await Task.Delay(8);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Html(article, page));
    }

    private string Html(int article, int page)
    {
        StringBuilder html = new($"<!DOCTYPE html><html lang=en><head><title>Article {article}</title><meta name=generator content='WordPress 6.5'></head><body class='single single-post'><article class='post'><h1>Article {article}</h1><p>What the author of article {article} wrote.</p></article><div id='comments' class='comments-area'><ol class='comment-list'>");
        for (int i = 0; i < CommentsPerPage; i++)
        {
            int id = (article * 1_000) + ((page - 1) * CommentsPerPage) + i;
            html.Append(CultureInfo.InvariantCulture, $"<li id='comment-{id}' class='comment even depth-1'><article id='div-comment-{id}' class='comment-body'><footer class='comment-meta'><div class='comment-author vcard'><b class='fn'>Reader {id % 17}</b> <span class='says'>says:</span></div><div class='comment-metadata'><a href='/article-{article}/#comment-{id}'><time datetime='2026-03-{1 + (id % 28):D2}T10:{id % 60:D2}:00+00:00'>March</time></a></div></footer><div class='comment-content'><p>Comment number {id} says something of its own about article {article}, page {page}.</p></div></article></li>");
        }
        html.Append("</ol><nav class='navigation comment-navigation'>");
        if (page > 1) html.Append(CultureInfo.InvariantCulture, $"<a class='prev page-numbers' rel='prev' href='/article-{article}/comment-page-{page - 1}/'>Older</a>");
        if (page < _pages) html.Append(CultureInfo.InvariantCulture, $"<a class='next page-numbers' rel='next' href='/article-{article}/comment-page-{page + 1}/'>Newer</a>");
        return html.Append("</nav></div></body></html>").ToString();
    }
}
