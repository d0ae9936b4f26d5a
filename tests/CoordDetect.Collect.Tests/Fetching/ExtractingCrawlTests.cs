using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Tests.Fetching.Rig;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using Xunit;

namespace CoordDetect.Collect.Tests.Fetching;

/// <summary>Crawls with the real extractors over a real connection.</summary>
public sealed class ExtractingCrawlTests
{
    private const int Posts = 45;

    [Fact]
    public async Task RunAsync_DiscourseTopic_FollowsTheStreamInChunks()
    {
        await using RawServer server = new(AnswerAsync);
        using CaseInTemp place = new();
        CrawlSummary summary = await CrawlAsync(server, place, "/t/pont/77.json");
        JsonElement[] comments = [.. File.ReadLines(place.Folder.Comments).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(Enumerable.Range(1, Posts).Select(number => number.ToString(CultureInfo.InvariantCulture)), comments.Select(c => c.GetProperty("comment_id").GetString()!).OrderBy(int.Parse));
        Assert.All(comments, comment => Assert.Equal(server.Uri("/t/pont/77").AbsoluteUri, comment.GetProperty("thread").GetString()));
        Assert.Equal(3, summary.Pages);
    }

    [Fact]
    public async Task ReadAsync_ArchiveOfACrawl_GivesTheSameRecords()
    {
        await using RawServer server = new(AnswerAsync);
        using CaseInTemp place = new();
        await CrawlAsync(server, place, "/t/pont/77.json");
        List<string> again = [];
        foreach (string file in Directory.GetFiles(place.Folder.Archive, "*.warc.gz"))
        {
            using FileStream warc = File.OpenRead(file);
            await foreach (ArchivedPage page in ArchivedPage.ReadAsync(warc, problem => Assert.Fail(problem)))
                again.AddRange((await new ExtractingPageReader().ReadAsync(page.Page, page.Thread!, default)).Comments.Select(Line));
        }
        Assert.Equal(File.ReadLines(place.Folder.Comments).Select(WithoutRecord).Order(StringComparer.Ordinal), again.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_ArticleWithAFunctionOfTwikoo_PostsTheCallsForItsListAndKeepsThem()
    {
        await using RawServer server = new(TwikooAsync);
        using CaseInTemp place = new();
        CrawlSummary summary = await CrawlAsync(server, place, "/semis.html");
        JsonElement[] comments = [.. File.ReadLines(place.Folder.Comments).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["a1", "a2"], comments.Select(comment => comment.GetProperty("comment_id").GetString()).Order(StringComparer.Ordinal));
        Assert.All(comments, comment => Assert.Equal(server.Uri("/semis.html").AbsoluteUri, comment.GetProperty("thread").GetString()));
        Assert.Equal(3, summary.Asked);
        Assert.Equal(2, server.Requests.Count(head => head.StartsWith("POST /talk?event=COMMENT_GET&url=%2Fsemis.html", StringComparison.Ordinal)));
        Assert.Contains("""{"event":"COMMENT_GET","url":"/semis.html","before":1330455000000}""", await ArchivedTextAsync(place), StringComparison.Ordinal);
    }

    private static async Task<string> ArchivedTextAsync(CaseInTemp place)
    {
        await using FileStream file = File.OpenRead(Assert.Single(Directory.GetFiles(place.Folder.Archive, "*.warc.gz")));
        await using System.IO.Compression.GZipStream members = new(file, System.IO.Compression.CompressionMode.Decompress);
        using StreamReader text = new(members, Encoding.Latin1);
        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<CrawlSummary> CrawlAsync(RawServer server, CaseInTemp place, string path)
    {
        CrawlOptions options = new() { Delay = TimeSpan.Zero, SameThread = true, AllowPrivate = [server.Authority] };
        using HttpMessageInvoker http = HttpTransport.Create(new AddressGuard(options.AllowPrivate), options.Limits);
        return await new Crawler(options, http, new ExtractingPageReader(), TimeProvider.System).RunAsync(place.Folder, [server.Uri(path)], again: false, progress: null, TestContext.Current.CancellationToken);
    }

    private static string Line(Comment comment)
    {
        using MemoryStream line = new();
        using (CommentJsonLines lines = new(line)) lines.Write(comment);
        return Encoding.UTF8.GetString(line.ToArray()).TrimEnd('\n');
    }

    private static string WithoutRecord(string line) => Regex.Replace(line, ",\"archive_record\":\"[^\"]*\"", "");

    // The interface of Discourse: the first twenty posts with the topic, the others by their identifiers; all of it marked for search engines.
    private static async Task AnswerAsync(string path, Socket socket, CancellationToken cancellation)
    {
        string? json = path switch
        {
            "/t/pont/77.json" => $$$"""{"id":77,"slug":"pont","post_stream":{"posts":[{{{Joined(Enumerable.Range(1, 20))}}}],"stream":[{{{string.Join(',', Enumerable.Range(1, Posts).Select(number => 900 + number))}}}]}}""",
            _ when path.StartsWith("/t/77/posts.json?", StringComparison.Ordinal) => $$$"""{"id":77,"post_stream":{"posts":[{{{Joined(Asked(path))}}}]}}""",
            _ => null,
        };
        byte[] answer = json is null ? RawServer.Response("Content-Type: text/html\r\n", "not found"u8, 404) : RawServer.Response("Content-Type: application/json; charset=utf-8\r\nX-Robots-Tag: noindex\r\n", Encoding.UTF8.GetBytes(json));
        await socket.SendAsync(answer, cancellation);
    }

    private static async Task TwikooAsync(string path, Socket socket, CancellationToken cancellation)
    {
        string one = """{"id":"a2","nick":"Anna","mailMd5":"","comment":"<p>Oui.</p>","created":1330455000000,"replies":[]}""", other = one.Replace("a2", "a1", StringComparison.Ordinal).Replace("5000000", "4000000", StringComparison.Ordinal);
        byte[] answer = path switch
        {
            "/semis.html" => RawServer.Html("<p>Les tomates.</p><div id=tk></div><script>twikoo.init({ envId: 'http://AUTHORITY/talk', el: '#tk' })</script>".Replace("AUTHORITY", socket.LocalEndPoint!.ToString(), StringComparison.Ordinal)),
            _ when path.StartsWith("/talk?", StringComparison.Ordinal) => RawServer.Response("Content-Type: application/json\r\n", Encoding.UTF8.GetBytes(path.Contains("before", StringComparison.Ordinal) ? $$"""{"data":[{{other}}],"more":false,"count":2}""" : $$"""{"data":[{{one}}],"more":true,"count":2}""")),
            _ => RawServer.Response("Content-Type: text/html\r\n", "not found"u8, 404),
        };
        await socket.SendAsync(answer, cancellation);
    }

    private static IEnumerable<int> Asked(string path) => Regex.Matches(Uri.UnescapeDataString(path), @"post_ids\[\]=(\d+)").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 900);

    private static string Joined(IEnumerable<int> numbers) => string.Join(',', numbers.Select(number =>
        $$"""{"id":{{900 + number}},"username":"u{{number % 7}}","cooked":"<p>Mot {{number}}</p>","post_number":{{number}},"created_at":"2012-02-28T18:{{number}}:00.000Z","reply_to_post_number":{{(number > 1 ? number - 1 : "null")}},"topic_id":77,"topic_slug":"pont"}"""));
}
