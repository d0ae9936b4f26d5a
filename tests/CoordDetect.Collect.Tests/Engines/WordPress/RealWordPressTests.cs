using System.Text.Json;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Tests.Fetching.Rig;
using Xunit;

namespace CoordDetect.Collect.Tests.WordPress;

/// <summary>Crawls a real WordPress: every comment, author, time and parent must be right whichever way is open.</summary>
[Trait("Speed", "Slow")]
public sealed class RealWordPressTests(RealWordPress blog) : IClassFixture<RealWordPress>
{
    private const int FeedLength = 60;

    [Fact]
    public async Task Crawl_RestInterface_FindsEveryCommentAsWritten()
    {
        RealWordPress.Require();
        blog.Open(true);
        IReadOnlyList<JsonElement> comments = await CrawlAsync("wp-json/");
        Assert.All(comments, comment => Assert.Equal("wordpress-api", comment.GetProperty("extractor").GetString()));
        AssertAsWritten(comments);
    }

    [Theory]
    [InlineData("twentytwentyone", true)]
    [InlineData("twentytwentythree", true)]
    [InlineData("twentytwentyone", false)]
    [InlineData("twentytwentythree", false)]
    public async Task Crawl_FrontPage_FindsEveryCommentAsWritten(string theme, bool open)
    {
        RealWordPress.Require();
        await blog.UseThemeAsync(theme);
        blog.Open(open);
        IReadOnlyList<JsonElement> comments = await CrawlAsync("");
        if (!open) Assert.All(comments, comment => Assert.Equal("wordpress", comment.GetProperty("extractor").GetString()));
        AssertAsWritten(comments);
    }

    [Theory]
    [InlineData("comments/feed/atom/")]
    [InlineData("comments/feed/")]
    public async Task Crawl_CommentFeed_FindsTheLatestAsWritten(string path)
    {
        RealWordPress.Require();
        blog.Open(true);
        IReadOnlyList<JsonElement> comments = await CrawlAsync(path, sameThread: true);
        TrueComment[] latest = [.. blog.Truth.OrderByDescending(comment => comment.Time).Take(FeedLength).Where(comment => comment.Kind == "comment")];
        Assert.InRange(latest.Length, 20, FeedLength - 1);
        AssertEqual(latest, comments);
    }

    private async Task<IReadOnlyList<JsonElement>> CrawlAsync(string path, bool sameThread = false)
    {
        using CaseInTemp place = new();
        CrawlOptions options = new() { Delay = TimeSpan.Zero, SameThread = sameThread, AllowPrivate = [blog.Home.Authority] };
        using HttpMessageInvoker http = HttpTransport.Create(new AddressGuard(options.AllowPrivate), options.Limits);
        Crawler crawler = new(options, http, new ExtractingPageReader(), TimeProvider.System);
        CrawlSummary summary = await crawler.RunAsync(place.Folder, [new Uri(blog.Home, path)], again: false, progress: null, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{summary.Pages} pages, {summary.Comments} comments; {string.Join(", ", summary.Outcomes)}");
        return [.. File.ReadLines(place.Folder.Comments).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private void AssertAsWritten(IReadOnlyList<JsonElement> comments)
    {
        AssertEqual(blog.Truth.Where(comment => comment.Kind == "comment"), comments);
        Assert.All(comments, comment => Assert.False(comment.TryGetProperty("time_zone", out _)));
    }

    private static void AssertEqual(IEnumerable<TrueComment> truth, IReadOnlyList<JsonElement> comments)
    {
        IEnumerable<string> written = truth.Select(comment =>
            Line(comment.Id, comment.Parent, comment.Author, DateTimeOffset.FromUnixTimeSeconds(comment.Time), comment.Thread, comment.Text));
        IEnumerable<string> found = comments.Select(comment => Line(Text(comment, "comment_id"), Text(comment, "parent"), Text(comment, "account"),
            comment.GetProperty("created_utc").GetDateTimeOffset(), Text(comment, "thread"), Text(comment, "text")));
        Assert.Equal(written.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static string? Text(JsonElement comment, string name) => comment.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    // WordPress shows straight quotes as curly ones: words are compared by their letters and digits.
    private static string Line(string? id, string? parent, string? author, DateTimeOffset time, string? thread, string? text) =>
        $"{id} < {parent ?? "-"} | {author} | {time.UtcDateTime:s} | {thread} | {string.Concat((text ?? "").Where(char.IsLetterOrDigit))}";
}
