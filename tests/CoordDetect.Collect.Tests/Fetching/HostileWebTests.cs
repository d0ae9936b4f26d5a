using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Tests.Fetching.Rig;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching;

/// <summary>What a hostile server does ends as a recorded outcome, and the crawl goes on to the good page.</summary>
public sealed class HostileWebTests
{
    private static readonly FetchLimits Tight = new()
    {
        WireBytes = 300_000,
        BodyBytes = 3 << 20,
        Ratio = 100,
        RatioFrom = 1 << 20,
        Headers = TimeSpan.FromSeconds(2),
        Silence = TimeSpan.FromMilliseconds(500),
        Total = TimeSpan.FromSeconds(3),
        BytesPerSecond = 2_000,
    };

    private static readonly byte[] Good = RawServer.Html("<article id=ok data-by=ann>all is well</article>");

    public static TheoryData<string, string> Answers => new()
    {
        { "hang", "timeout-headers" },
        { "hang-in-headers", "timeout-headers" },
        { "hang-in-body", "timeout-silence" },
        { "drip", "timeout-drip" },
        { "reset", "cut-off" },
        { "reset-in-body", "cut-off" },
        { "too-short-body", "cut-off" },
        { "rubbish", "protocol" },
        { "endless-headers", "too-large-headers" },
        { "endless-informing", "timeout-headers" },
        { "one-long-header", "too-large-headers" },
        { "endless-chunk-extension", "protocol" },
        { "endless-body", "too-large-wire" },
        { "gzip-bomb", "too-large-ratio" },
        { "double-gzip-bomb", "too-large-ratio" },
        { "big-gzip", "too-large-body" },
        { "unknown-coding", "encoding" },
        { "broken-gzip", "encoding" },
        { "image", "not-text" },
        { "redirect-to-file", "redirect-to-nothing" },
        { "redirect-to-script", "redirect-to-nothing" },
        { "redirect-without-location", "redirect-to-nothing" },
        { "error-with-200", "soft-error" },
        { "not-found", "http-404" },
        { "gone-wrong", "http-500" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task RunAsync_HostileAnswer_IsRecordedAndTheCrawlGoesOn(string path, string outcome)
    {
        // Made beforehand: a slow answer would be another outcome.
        byte[]? whole = Whole(path);
        await using RawServer server = new((p, socket, stop) => p == "/bad/" + path ? (whole is null ? BadAsync(path, socket, stop) : SendAsync(socket, whole)) : SendAsync(socket, p == "/robots.txt" ? RawServer.Response("", [], 404) : Good));
        using CaseInTemp place = new();
        CrawlSummary summary = await CrawlAsync(place, server, [server.Uri("/bad/" + path), server.Uri("/good")]);
        Assert.True(summary.Outcomes.ContainsKey(outcome), $"Expected {outcome}, got {string.Join(", ", summary.Outcomes.Keys)}.");
        Assert.Equal(1, summary.Comments);
        Assert.Equal(0, summary.Waiting);
        Assert.True(CaseVerifier.Check(place.Folder, default).IsWhole);
    }

    [Fact]
    public async Task RunAsync_RobotsOfHundredMegabytes_IsCutAndHeeded()
    {
        long sent = 0;
        await using RawServer server = new(async (path, socket, stop) =>
        {
            if (path != "/robots.txt")
            {
                await SendAsync(socket, Good);
                return;
            }
            await SendAsync(socket, Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\nUser-agent: *\nDisallow: /bad\n"));
            byte[] filler = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("# nothing\n", 1_000)));
            for (int i = 0; i < 10_000; i++) sent += await socket.SendAsync(filler, stop);
        });
        using CaseInTemp place = new();
        CrawlSummary summary = await CrawlAsync(place, server, [server.Uri("/bad/1"), server.Uri("/good")]);
        Assert.Equal(1, summary.Outcomes["refused-by-robots"]);
        Assert.Equal(1, summary.Comments);
        Assert.InRange(sent, 400_000, 30_000_000);
    }

    [Fact]
    public async Task RunAsync_RedirectLoops_End()
    {
        await using RawServer server = new((path, socket, _) => SendAsync(socket, path switch
        {
            "/robots.txt" => RawServer.Response("", [], 404),
            "/a" => RawServer.Response("Location: /b\r\n", [], 302),
            "/b" => RawServer.Response("Location: /a\r\n", [], 302),
            "/self" => RawServer.Response("Location: /self\r\nSet-Cookie: x=y\r\n", [], 302),
            "/good" => Good,
            _ => RawServer.Response($"Location: /n{path.Length}{path[1..]}\r\n", [], 307),
        }));
        using CaseInTemp place = new();
        CrawlSummary summary = await CrawlAsync(place, server, [server.Uri("/a"), server.Uri("/self"), server.Uri("/n"), server.Uri("/good")]);
        Assert.Equal(2, summary.Outcomes["too-many-redirects"]);
        Assert.Equal(1, summary.Comments);
        Assert.Contains(server.Requests, r => r.Contains("Cookie: x=y", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_RedirectIntoThePrivateNetwork_IsRefusedAtConnectTime()
    {
        await using RawServer secret = new((_, socket, _) => SendAsync(socket, RawServer.Html("<article id=secret>credentials</article>")));
        await using RawServer server = new((path, socket, _) => SendAsync(socket, path switch
        {
            "/robots.txt" => RawServer.Response("", [], 404),
            "/good" => Good,
            "/meta" => RawServer.Response("Location: http://169.254.169.254/latest/meta-data/\r\n", [], 302),
            _ => RawServer.Response($"Location: {secret.Uri("/secret")}\r\n", [], 302),
        }));
        using CaseInTemp place = new();
        CrawlSummary summary = await CrawlAsync(place, server, [server.Uri("/away"), server.Uri("/meta"), server.Uri("/good")]);
        Assert.Equal(2, summary.ClosedHosts.Count);
        Assert.All(summary.ClosedHosts.Values, reason => Assert.Contains("refused-address", reason));
        Assert.Empty(secret.Requests);
        Assert.Equal(1, summary.Comments);
    }

    [Fact]
    public async Task RunAsync_NameThatIsBoundAgainToLoopback_IsRefused()
    {
        await using RawServer server = new((path, socket, _) => SendAsync(socket, path == "/robots.txt" ? RawServer.Response("", [], 404) : Good));
        // The first answer of the name server is allowed, every later one is not.
        int asked = 0;
        Task<IPAddress[]> Resolve(string host, CancellationToken _) => Task.FromResult(new[] { IPAddress.Parse(asked++ == 0 ? "127.0.0.1" : "127.0.0.2") });
        using HttpMessageInvoker http = HttpTransport.Create(new AddressGuard(["127.0.0.1"]), Tight, Resolve);
        using CaseInTemp place = new();
        CrawlSummary summary = await CrawlAsync(place, http, [new Uri($"http://rebind.example:{server.Port}/good")]);
        Assert.Equal(2, asked);
        Assert.Equal(1, summary.Outcomes["refused-address"]);
        Assert.Equal(0, summary.Comments);
    }

    [Fact]
    public async Task RunAsync_LinksThatAreNoWebAddresses_AreLeft()
    {
        await using RawServer server = new((path, socket, _) => SendAsync(socket, path == "/robots.txt" ? RawServer.Response("", [], 404)
            : RawServer.Html("<a rel=thread href='javascript:alert(1)'></a><a rel=thread href='data:text/html,x'></a><a rel=next href='file:///etc/passwd'></a><a rel=thread href='//user:pw@/x'></a><article id=ok>x</article>")));
        using CaseInTemp place = new();
        CrawlSummary summary = await CrawlAsync(place, server, [server.Uri("/good")]);
        Assert.Equal(1, summary.Pages);
        Assert.Equal(3, summary.LinksLeft["no-web-address"]);
    }

    [Fact]
    public async Task RunAsync_CookiesWithoutEnd_StayFewAndSmall()
    {
        string many = string.Concat(Enumerable.Range(0, 200).Select(i => $"Set-Cookie: c{i}={new string('x', 150)}\r\n")) + $"Set-Cookie: big={new string('y', 9_000)}\r\n";
        await using RawServer server = new((path, socket, _) => SendAsync(socket, path == "/robots.txt" ? RawServer.Response("", [], 404) : RawServer.Html("<a rel=next href='/2'></a><article id=ok>x</article>", many)));
        using CaseInTemp place = new();
        Assert.Equal(2, (await CrawlAsync(place, server, [server.Uri("/1")])).Pages);
        Assert.InRange(server.Requests.Last().Length, 200, 8_000);
    }

    [Fact]
    public async Task RunAsync_SitemapWithEntities_IsNotExpanded()
    {
        string bomb = "<?xml version='1.0'?><!DOCTYPE s [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>http://h/&b;&x;</loc></url></urlset>";
        await using RawServer server = new((path, socket, _) => SendAsync(socket, path switch
        {
            "/robots.txt" => RawServer.Response("", [], 404),
            "/good" => Good,
            _ => RawServer.Response("Content-Type: application/xml\r\n", Encoding.UTF8.GetBytes(bomb)),
        }));
        using CaseInTemp place = new();
        CrawlSummary summary = await CrawlAsync(place, server, [server.Uri("/sitemap.xml"), server.Uri("/good")]);
        Assert.Equal(2, summary.Pages);
        Assert.Empty(summary.LinksLeft);
    }

    [Fact]
    public async Task RunAsync_CalendarWithoutEnd_IsGivenUp()
    {
        await using RawServer server = new((path, socket, _) =>
        {
            if (path is "/robots.txt" or "/good") return SendAsync(socket, path == "/good" ? Good : RawServer.Response("", [], 404));
            string[] parts = path.Trim('/').Split('/');
            int month = int.Parse(parts[1]), day = parts.Length > 2 ? int.Parse(parts[2]) : 0;
            return SendAsync(socket, RawServer.Html($"<a rel=next href='/calendar/{month + 1}'></a><a rel=page href='/calendar/{month}/{day + 1}'></a>"));
        });
        using CaseInTemp place = new();
        CrawlSummary summary = await CrawlAsync(place, server, [server.Uri("/calendar/1"), server.Uri("/good")]);
        Assert.Equal(0, summary.Waiting);
        Assert.InRange(summary.Pages, 40, 200);
        Assert.Equal(1, summary.Comments);
    }

    private static async Task BadAsync(string kind, Socket socket, CancellationToken stop)
    {
        switch (kind)
        {
            case "hang": await Task.Delay(Timeout.Infinite, stop); break;
            case "hang-in-headers": await SendAsync(socket, "HTTP/1.1 200 OK\r\nContent-Ty"u8.ToArray()); await Task.Delay(Timeout.Infinite, stop); break;
            case "hang-in-body": await SendAsync(socket, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<p>"u8.ToArray()); await Task.Delay(Timeout.Infinite, stop); break;
            case "drip":
                await SendAsync(socket, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n"u8.ToArray());
                for (int i = 0; i < 900; i++, await Task.Delay(50, stop)) await SendAsync(socket, "x"u8.ToArray());
                break;
            case "reset": socket.LingerState = new LingerOption(true, 0); socket.Close(); break;
            case "reset-in-body":
                await SendAsync(socket, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<p>"u8.ToArray());
                await Task.Delay(100, stop);
                socket.LingerState = new LingerOption(true, 0);
                socket.Close();
                break;
            case "endless-headers":
                await SendAsync(socket, "HTTP/1.1 200 OK\r\n"u8.ToArray());
                for (int i = 0; i < 100_000; i++) await SendAsync(socket, Encoding.ASCII.GetBytes($"X-{i}: {new string('x', 500)}\r\n"));
                break;
            case "endless-informing":
                for (int i = 0; i < 100_000; i++, await Task.Delay(1, stop)) await SendAsync(socket, "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"u8.ToArray());
                break;
            case "one-long-header":
                await SendAsync(socket, "HTTP/1.1 200 OK\r\nX: "u8.ToArray());
                for (int i = 0; i < 100_000; i++) await SendAsync(socket, Encoding.ASCII.GetBytes(new string('x', 10_000)));
                break;
            case "endless-chunk-extension":
                await SendAsync(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n5;x="u8.ToArray());
                for (int i = 0; i < 100_000; i++) await SendAsync(socket, Encoding.ASCII.GetBytes(new string('x', 10_000)));
                break;
            case "endless-body":
                await SendAsync(socket, "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());
                for (int i = 0; i < 100_000; i++) await SendAsync(socket, new byte[10_000]);
                break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such answer");
        }
    }

    private static byte[]? Whole(string kind) => kind switch
    {
        "too-short-body" => "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<p>"u8.ToArray(),
        "rubbish" => "\u0000\u0001\u0002 no HTTP at all\r\n\r\n"u8.ToArray(),
        "gzip-bomb" => RawServer.Response("Content-Type: text/html\r\n" + "Content-Encoding: gzip\r\n", Gzip(new byte[40 << 20])),
        "double-gzip-bomb" => RawServer.Response("Content-Type: text/html\r\n" + "Content-Encoding: gzip, gzip\r\n", Gzip(Gzip(new byte[40 << 20]))),
        "big-gzip" => RawServer.Response("Content-Type: text/html\r\n" + "Content-Encoding: gzip\r\n", Gzip(Patterned(6 << 20))),
        "unknown-coding" => RawServer.Response("Content-Type: text/html\r\n" + "Content-Encoding: zstd\r\n", [1, 2, 3]),
        "broken-gzip" => RawServer.Response("Content-Type: text/html\r\n" + "Content-Encoding: gzip\r\n", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 254, 253, 1, 2, 3, 4]),
        "image" => RawServer.Response("Content-Type: image/png\r\n", new byte[100]),
        "redirect-to-file" => RawServer.Response("Location: file:///etc/passwd\r\n", [], 302),
        "redirect-to-script" => RawServer.Response("Location: javascript:alert(1)\r\n", [], 302),
        "redirect-without-location" => RawServer.Response("", [], 301),
        "error-with-200" => RawServer.Html("<html><title>Page introuvable</title><p>Erreur"),
        "not-found" => RawServer.Response("", [], 404),
        "gone-wrong" => RawServer.Response("", [], 500),
        _ => null,
    };

    // Compresses about thirtyfold: under the limit of ratio, over that of size.
    private static byte[] Patterned(int length)
    {
        byte[] bytes = new byte[length];
        Random random = new(1);
        for (int i = 0; i < length; i++) bytes[i] = i % 64 == 0 ? (byte)random.Next(256) : (byte)'x';
        return bytes;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return compressed.ToArray();
    }

    private static async Task SendAsync(Socket socket, byte[] bytes)
    {
        for (int sent = 0; sent < bytes.Length;) sent += await socket.SendAsync(bytes.AsMemory(sent));
    }

    private static async Task<CrawlSummary> CrawlAsync(CaseInTemp place, RawServer server, Uri[] seeds)
    {
        using HttpMessageInvoker http = HttpTransport.Create(new AddressGuard([server.Authority]), Tight);
        return await CrawlAsync(place, http, seeds);
    }

    private static Task<CrawlSummary> CrawlAsync(CaseInTemp place, HttpMessageInvoker http, Uri[] seeds)
    {
        CrawlOptions options = new() { Delay = TimeSpan.Zero, Backoff = TimeSpan.FromMilliseconds(10), Attempts = 1, Limits = Tight };
        return new Crawler(options, http, new MarkedPageReader(), TimeProvider.System).RunAsync(place.Folder, seeds, again: false, progress: null, default);
    }
}
