using System.Text.Json;
using CoordDetect.App.Tests.Crawling;
using CoordDetect.Collect.Cases;
using Xunit;

namespace CoordDetect.App.Tests.Commands;

public sealed class CrawlCommandTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("coorddetect-crawl-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Crawl_ThenVerify_ReportsAndFindsAChangedByte()
    {
        await using LoopbackBlog blog = await LoopbackBlog.StartAsync(articles: 1, pages: 3);
        string[] place = ["--case", "blog", "--data", _data];
        (int code, string output, string error) = await ChildProcess.RunAsync(
            ["crawl", .. blog.ArticleUrls, .. place, "--delay", "0", "--allow-private", blog.Authority, "--contact", "https://example.org/about", "--json"]);
        Assert.True(code == 0, error);
        JsonElement summary = JsonDocument.Parse(output).RootElement;
        Assert.Equal(30, summary.GetProperty("comments").GetInt32());
        Assert.Contains("coorddetect detect --case blog", error);

        (code, output, _) = await ChildProcess.RunAsync(["verify", .. place]);
        Assert.Equal((0, true), (code, output.StartsWith("Whole:", StringComparison.Ordinal)));

        string warc = Path.Combine(CaseFolder.Of(_data, "blog").Archive, "00001.warc.gz");
        byte[] bytes = File.ReadAllBytes(warc);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(warc, bytes);
        (code, output, _) = await ChildProcess.RunAsync(["verify", .. place]);
        Assert.Equal(1, code);
        Assert.Matches("BROKEN: record [0-9]+ in 00001.warc.gz at byte [0-9]+ \\(urn:uuid:", output);
    }

    [Theory]
    [InlineData("not an address", "javascript:alert(1)", "--case", "x")]
    [InlineData("a name is made of", "http://example.org/", "--case", "../x")]
    [InlineData("at least 1", "http://example.org/", "--case", "x", "--max-pages", "0")]
    [InlineData("write a date", "http://example.org/", "--case", "x", "--since", "soon")]
    [InlineData("127.0.0.1:8080", "http://example.org/", "--case", "x", "--allow-private", "a b")]
    [InlineData("name a URL to begin with", "--case", "x")]
    public async Task Crawl_WrongUsage_SaysWhatToWrite(string message, params string[] arguments)
    {
        (int code, _, string error) = await ChildProcess.RunAsync(["crawl", .. arguments, "--data", _data]);
        Assert.Equal(2, code);
        Assert.Contains(message, error);
    }

    [Fact]
    public async Task Crawl_PrivateHost_IsRefusedAndSaysHowToAllowIt()
    {
        (int code, string output, string error) = await ChildProcess.RunAsync("crawl", "http://127.0.0.1:9/", "--case", "x", "--data", _data);
        Assert.True(code == 1, output + error);
        Assert.Contains("--allow-private 127.0.0.1:9", output);
    }
}
