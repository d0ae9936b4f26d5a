using System.Text.Json;
using CoordDetect.App.Tests.Crawling;
using CoordDetect.Collect.Cases;
using Xunit;

namespace CoordDetect.App.Tests.Commands;

public sealed class ExtractCommandTests
{
    [Fact]
    public async Task Extract_Address_WritesTheCommentsOfThePage()
    {
        await using LoopbackBlog blog = await LoopbackBlog.StartAsync(articles: 1, pages: 2);
        using Cli cli = new();
        CliResult result = cli.Run("extract", blog.ArticleUrls.First(), "--allow-private", blog.Authority);
        Assert.Equal(0, result.ExitCode);
        JsonElement[] comments = [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(10, comments.Length);
        Assert.All(comments, comment => Assert.Equal("wordpress", comment.GetProperty("extractor").GetString()));
        Assert.All(comments, comment => Assert.NotEqual("", comment.GetProperty("account").GetString()));
        CliResult links = cli.Run("extract", "--links", blog.ArticleUrls.First(), "--allow-private", blog.Authority);
        Assert.NotNull(JsonDocument.Parse(links.Output).RootElement.GetProperty("next").GetString());
    }

    [Fact]
    public async Task Extract_PrivateAddress_IsRefusedUnlessNamed()
    {
        await using LoopbackBlog blog = await LoopbackBlog.StartAsync(articles: 1, pages: 1);
        using Cli cli = new();
        CliResult result = cli.Run("extract", blog.ArticleUrls.First());
        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("refused-address", result.Error);
        Assert.Equal(0, blog.Served);
    }

    [Fact]
    public async Task Extract_ArchiveOfACrawl_GivesWhatTheCrawlGave()
    {
        await using LoopbackBlog blog = await LoopbackBlog.StartAsync(articles: 2, pages: 2);
        using Cli cli = new();
        string data = cli.Path("data");
        CliResult crawl = cli.Run(["crawl", .. blog.ArticleUrls, "--case", "blog", "--data", data, "--delay", "0", "--allow-private", blog.Authority]);
        Assert.Equal(0, crawl.ExitCode);
        CaseFolder folder = CaseFolder.Of(data, "blog");
        string[] archives = Directory.GetFiles(folder.Archive, "*.warc.gz");
        CliResult extracted = cli.Run(["extract", .. archives]);
        Assert.Equal(Keys(File.ReadLines(folder.Comments)), Keys(extracted.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static List<string> Keys(IEnumerable<string> lines) =>
        [.. lines.Select(line => JsonDocument.Parse(line).RootElement)
            .Select(comment => string.Join('|', new[] { "comment_id", "account", "created_utc", "text", "html_digest", "url" }.Select(name => comment.GetProperty(name).GetString())))
            .Distinct().Order(StringComparer.Ordinal)];
}
