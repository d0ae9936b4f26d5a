using System.Net;
using System.Text;

namespace CoordDetect.Collect.Tests.Fetching.Rig;

/// <summary>
/// A web of generated sites on a simulated clock that writes down who asked for what and when. Each host has a listing of threads, each
/// thread has pages, some paths are disallowed, and each host answers at its own pace.
/// </summary>
internal sealed class SimulatedWeb(SimulatedClock clock, int threads, int pages) : HttpMessageHandler
{
    public List<(string Host, string Path, DateTimeOffset Begin, DateTimeOffset End)> Asked { get; } = [];

    /// <summary>Answers that stand before those of the sites: null leaves it to the site.</summary>
    public Func<HttpRequestMessage, int, HttpResponseMessage?>? Instead { get; init; }

    /// <summary>The lines of a host's robots.txt.</summary>
    public Func<string, string> Robots { get; init; } = _ => "User-agent: *\nDisallow: /private/\n";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri uri = request.RequestUri!;
        DateTimeOffset begin = clock.GetUtcNow();
        await Task.Delay(TimeSpan.FromMilliseconds(20 + (uri.Host.Length * 37 % 400)), clock, cancellationToken);
        Asked.Add((uri.Host, uri.PathAndQuery, begin, clock.GetUtcNow()));
        return Instead?.Invoke(request, Asked.Count) ?? Answer(uri);
    }

    public static HttpResponseMessage Html(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "text/html") };

    private HttpResponseMessage Answer(Uri uri)
    {
        string[] parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (uri.AbsolutePath == "/robots.txt") return new(HttpStatusCode.OK) { Content = new StringContent(Robots(uri.Host), Encoding.UTF8, "text/plain") };
        StringBuilder html = new("<html><body>");
        if (parts.Length == 0)
            for (int i = 1; i <= threads; i++) html.Append($"<a rel=thread href='/t/{i}/1'></a><a rel=thread href='/private/{i}'></a>");
        else if (parts[0] == "t")
        {
            int page = int.Parse(parts[2]);
            for (int i = 0; i < 3; i++) html.Append($"<article id='{parts[1]}-{page}-{i}' data-by='u{i}'>text {page}</article>");
            if (page < pages) html.Append($"<a rel=next href='/t/{parts[1]}/{page + 1}'></a>");
        }
        return Html(html.ToString());
    }
}
