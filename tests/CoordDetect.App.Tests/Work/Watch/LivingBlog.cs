using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.Tests.Work.Watch;

/// <summary>A blog on loopback whose comments appear as its clock goes on.</summary>
internal sealed class LivingBlog : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ILookup<int, Post> _posts;

    private LivingBlog(TimeProvider clock, IEnumerable<Post> posts)
    {
        (_clock, _posts) = (clock, posts.ToLookup(p => p.Thread));
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>How often each thread was asked for.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = [];

    public string Authority => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;

    public IEnumerable<string> Threads => _posts.Select(t => $"http://{Authority}/fil-{t.Key}/").Order(StringComparer.Ordinal);

    public static async Task<LivingBlog> StartAsync(TimeProvider clock, IEnumerable<Post> posts)
    {
        LivingBlog blog = new(clock, posts);
        await blog._app.StartAsync();
        return blog;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        string path = http.Request.Path.Value!;
        if (path == "/robots.txt")
        {
            await http.Response.WriteAsync("User-agent: *\nAllow: /\n");
            return;
        }
        Asked.AddOrUpdate(path, 1, (_, n) => n + 1);
        if (!int.TryParse(path.Trim('/').Replace("fil-", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out int thread) || !_posts.Contains(thread))
        {
            http.Response.StatusCode = 404;
            return;
        }
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(Html(thread));
    }

    private string Html(int thread)
    {
        StringBuilder html = new($"<!DOCTYPE html><html lang=fr><head><title>Fil {thread}</title><meta name=generator content='WordPress 6.5'></head><body class='single single-post'><article class='post'><h1>Fil {thread}</h1><p>Article {thread}.</p></article><div id='comments' class='comments-area'><ol class='comment-list'>");
        foreach (Post post in _posts[thread].Where(p => p.At <= _clock.GetUtcNow()).OrderBy(p => p.At))
        {
            html.Append(CultureInfo.InvariantCulture, $"<li id='comment-{post.Id}' class='comment even depth-1'><article id='div-comment-{post.Id}' class='comment-body'><footer class='comment-meta'><div class='comment-author vcard'><b class='fn'>{WebUtility.HtmlEncode(post.Account)}</b> <span class='says'>dit :</span></div><div class='comment-metadata'><a href='/fil-{thread}/#comment-{post.Id}'><time datetime='{post.At:yyyy-MM-ddTHH:mm:ss}+00:00'>date</time></a></div></footer><div class='comment-content'><p>{WebUtility.HtmlEncode(post.Text)}</p></div></article></li>");
        }
        return html.Append("</ol></div></body></html>").ToString();
    }

    internal sealed record Post(int Id, int Thread, string Account, string Text, DateTimeOffset At);
}
