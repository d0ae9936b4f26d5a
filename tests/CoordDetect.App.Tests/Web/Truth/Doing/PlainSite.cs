using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>A site on loopback with the pages that it is given; <c>/private/</c> is closed to crawlers and <c>/away</c> leads on.</summary>
internal sealed class PlainSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, string> _pages;

    private PlainSite(Dictionary<string, string> pages)
    {
        _pages = pages;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public string Authority => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;

    /// <summary>How many pages were answered with what they hold.</summary>
    public int Served { get; private set; }

    public static async Task<PlainSite> StartAsync(Dictionary<string, string> pages)
    {
        PlainSite site = new(pages);
        await site._app.StartAsync();
        return site;
    }

    /// <summary>The address of a page.</summary>
    public string Of(string path) => $"http://{Authority}{path}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A page in the mark-up of WordPress with so many comments, and links to so many pages of them.</summary>
    public static string Thread(int comments, int pages = 0) =>
        "<!DOCTYPE html><html lang=en><head><title>T</title><meta name=generator content='WordPress 6.5'></head><body class='single single-post'>"
        + "<article class='post'><h1>T</h1></article><div id='comments' class='comments-area'><ol class='comment-list'>"
        + string.Concat(Enumerable.Range(1, comments).Select(Comment)) + "</ol><nav class='navigation comment-navigation'>"
        + string.Concat(Enumerable.Range(2, pages).Select(p => $"<a class='page-numbers' href='/pages/comment-page-{p}/'>{p}</a>")) + "</nav></div></body></html>";

    private static string Comment(int i) =>
        $"<li id='comment-{i}' class='comment even depth-1'><article id='div-comment-{i}' class='comment-body'><footer class='comment-meta'>"
        + $"<div class='comment-author vcard'><b class='fn'>Reader {i}</b></div><div class='comment-metadata'><a href='/thread/#comment-{i}'>"
        + $"<time datetime='2026-03-02T10:{i % 60:D2}:00+00:00'>March</time></a></div></footer>"
        + $"<div class='comment-content'><p>Comment number {i} has words of its own.</p></div></article></li>";

    private async Task AnswerAsync(HttpContext http)
    {
        string path = http.Request.Path.Value!;
        if (path == "/robots.txt") await http.Response.WriteAsync("User-agent: *\nDisallow: /private/\n");
        else if (path == "/away") http.Response.Redirect("/thread/");
        else if (path == "/broken") http.Response.StatusCode = 500;
        else if (_pages.TryGetValue(path, out string? page))
        {
            Served++;
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(page);
        }
        else http.Response.StatusCode = 404;
    }
}
