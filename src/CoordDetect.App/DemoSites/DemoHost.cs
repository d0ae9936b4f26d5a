using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CoordDetect.App.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoordDetect.App.DemoSites;

/// <summary>Serves one demo site on a free port of the loopback interface. It answers to every name.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    /// <summary>The part of each site that robots.txt closes, and that its sitemap names all the same.</summary>
    public const string ClosedPath = "/espace-redaction/";

    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan CrawlDelay = TimeSpan.FromSeconds(0.02);
    private readonly WebApplication _app;
    private readonly IDemoEngine _engine;
    private int _served, _trespasses;

    private DemoHost(DemoSite site, IDemoEngine engine)
    {
        (Site, _engine) = (site, engine);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(ServeAsync);
    }

    /// <summary>What is served.</summary>
    public DemoSite Site { get; }

    /// <summary>Where it is served.</summary>
    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    /// <summary>How often it was asked for anything.</summary>
    public int Served => Volatile.Read(ref _served);

    /// <summary>How often it was asked for what its robots.txt forbids.</summary>
    public int Trespasses => Volatile.Read(ref _trespasses);

    /// <summary>Begins to serve a site.</summary>
    public static async Task<DemoHost> StartAsync(DemoSite site, ComponentPages pages)
    {
        DemoHost host = new(site, DemoEngines.For(site, pages));
        await host._app.StartAsync();
        string address = host._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        host.EndPoint = new IPEndPoint(IPAddress.Loopback, new Uri(address).Port);
        return host;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        Interlocked.Increment(ref _served);
        string path = context.Request.Path.Value is { Length: > 0 } asked ? asked : "/";
        if (path == ClosedPath || _engine.Disallowed.Any(rule => path.StartsWith(rule, StringComparison.Ordinal))) Interlocked.Increment(ref _trespasses);
        DemoRequest request = new($"{context.Request.Scheme}://{context.Request.Host}", path, context.Request.Query);
        DemoAnswer answer = Common(request) ?? await _engine.AnswerAsync(request) ?? await _engine.NotFoundAsync(request);
        if (answer.IsSlow) await Task.Delay(Slowness, context.RequestAborted);
        await SendAsync(context, answer);
    }

    // What every engine has in the same place.
    private DemoAnswer? Common(DemoRequest request) => request.Path switch
    {
        "/robots.txt" => DemoAnswer.Text("text/plain; charset=UTF-8", Robots(request.Origin)),
        "/style.css" => DemoStyle.Of(Site.Engine),
        "/favicon.ico" => new DemoAnswer(204, "image/x-icon", ReadOnlyMemory<byte>.Empty),
        ClosedPath => DemoAnswer.Html("<!DOCTYPE html><title>Rédaction</title><p>Cette partie du site n’est pas pour les robots."),
        _ when request.Path.StartsWith("/avatar/", StringComparison.Ordinal) || request.Path.StartsWith("/avatars/", StringComparison.Ordinal) => DemoPicture.At(request.Path),
        _ => null,
    };

    private string Robots(string origin)
    {
        StringBuilder rules = new("User-agent: *\n");
        foreach (string path in _engine.Disallowed.Append(ClosedPath)) rules.Append("Disallow: ").Append(path).Append('\n');
        return rules.Append(CultureInfo.InvariantCulture, $"Crawl-delay: {CrawlDelay.TotalSeconds}\n\nSitemap: {origin}{_engine.SitemapPath}\n").ToString();
    }

    private static async Task SendAsync(HttpContext context, DemoAnswer answer)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers) response.Headers[name] = value;
        if (answer.Status == 200)
        {
            string tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Body.Span).AsSpan(0, 8))}\"";
            response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                response.StatusCode = 304;
                return;
            }
        }
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Status is 204 ? null : answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
