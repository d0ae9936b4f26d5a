using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Frontier;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Tests.Fetching.Rig;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching;

/// <summary>Pages made to hurt whoever reads them, from a real server to the real extractors: each is a recorded outcome, and the crawl goes on to the good page.</summary>
public sealed class HostilePagesCrawlTests
{
    private static readonly Dictionary<string, (string Type, Func<byte[]> Body)> Pages = new()
    {
        ["/unclosed"] = ("text/html", () => Ascii(Many("<div>", 80_000))),
        ["/unclosed-formatting"] = ("text/html", () => Ascii(Many("<b><i><a>", 40_000))),
        ["/tables"] = ("text/html", () => Ascii(Many("<table><tr><td>", 20_000))),
        ["/nodes"] = ("text/html", () => Ascii(Many("<p>x", 900_000))),
        ["/attributes"] = ("text/html", () => Ascii("<div " + string.Concat(Enumerable.Range(0, 60_000).Select(i => $" a{i}=1")) + ">x</div>")),
        ["/deep-json"] = ("application/json", () => Ascii(Many("[", 200_000))),
        ["/feed-bomb"] = ("application/rss+xml", () => Ascii("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '" + Many("&a;", 1_000) + "'><!ENTITY c '" + Many("&b;", 1_000) + "'><!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><item><title>&c;</title><description>&x;</description></item></channel></rss>")),
        ["/lies"] = ("text/html; charset=utf-16", () => Encoding.Latin1.GetBytes("<html><meta charset=utf-8>" + Comment("déjà vu") + "</html>")),
        ["/nonsense-charset"] = ("text/html; charset=klingon-8", () => Encoding.UTF8.GetBytes(Comment("déjà vu"))),
        ["/zeros"] = ("text/html", () => new byte[500_000]),
        ["/quotes"] = ("text/html", () => Ascii(Comment(Many("<blockquote>", 5_000) + "deep"))),
        ["/dates"] = ("text/html", () => Ascii(Many("<li class=comment><a class=fn>x</a><time>" + new string('9', 5_000) + " ago</time><p>words words</p></li>", 400))),
    };

    public static TheoryData<string> Paths => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task RunAsync_HostilePage_CostsLittleAndTheCrawlGoesOn(string path)
    {
        (string type, Func<byte[]> body) = Pages[path];
        byte[] bad = RawServer.Response($"Content-Type: {type}\r\n", body());
        byte[] good = RawServer.Html(Comment("all is well"));
        await using RawServer server = new((asked, socket, _) => SendAsync(socket, asked == "/robots.txt" ? RawServer.Response("", [], 404) : asked == path ? bad : good));
        using CaseInTemp place = new();
        using HttpMessageInvoker http = HttpTransport.Create(new AddressGuard([server.Authority]), new FetchLimits());
        CrawlOptions options = new() { Delay = TimeSpan.Zero, Attempts = 1 };
        Stopwatch clock = Stopwatch.StartNew();

        CrawlSummary summary = await new Crawler(options, http, new ExtractingPageReader(), TimeProvider.System)
            .RunAsync(place.Folder, [server.Uri(path), server.Uri("/good")], again: false, progress: null, TestContext.Current.CancellationToken);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(25), $"took {clock.Elapsed}");
        string[] texts = [.. File.ReadLines(place.Folder.Comments).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)];
        Assert.Contains("all is well", texts);
        Assert.Equal(0, summary.Waiting);
        Assert.Contains(Done(place.Folder), done => done.Url.EndsWith(path, StringComparison.Ordinal) && done.Outcome.Length > 0);
        Assert.DoesNotContain(texts, text => text.Contains("root:", StringComparison.Ordinal) || text.Contains("aaaaaaaaaaaaaaaaaaaa", StringComparison.Ordinal));
        if (path is "/lies" or "/nonsense-charset") Assert.Contains("déjà vu", texts);
        if (path is "/unclosed" or "/unclosed-formatting" or "/tables" or "/nodes") Assert.NotNull(Done(place.Folder).First(done => done.Url.EndsWith(path, StringComparison.Ordinal)).Detail);
        Assert.True(CaseVerifier.Check(place.Folder, TestContext.Current.CancellationToken).IsWhole);
    }

    private static List<DoneLine> Done(CaseFolder folder)
    {
        List<DoneLine> done = [];
        FrontierJournal.Replay(folder.Frontier, _ => true, (line, _, _) => { if (line.Done is { } one) done.Add(one); });
        return done;
    }

    private static string Comment(string words) =>
        $"<article class='message' data-author='anna' data-content='post-7'><time class='u-dt' datetime='2020-01-02T03:04:05+0000'>Jan 2, 2020</time><div class='message-body'><div class='bbWrapper'>{words}</div></div></article>";

    private static string Many(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static async Task SendAsync(Socket socket, byte[] bytes)
    {
        for (int sent = 0; sent < bytes.Length;) sent += await socket.SendAsync(bytes.AsMemory(sent));
    }
}
