using System.Diagnostics;
using System.Text.Json;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using Xunit;

namespace CoordDetect.App.Tests.Crawling;

public sealed class KilledCrawlTests : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("coorddetect-kill-").FullName;
    private readonly List<LoopbackBlog> _blogs = [];

    public async ValueTask DisposeAsync()
    {
        foreach (LoopbackBlog blog in _blogs) await blog.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Crawl_KilledAtRandomMoments_ResumesWithoutLosingOrDoublingAComment()
    {
        int kills = Environment.GetEnvironmentVariable("COORDDETECT_SLOW") == "1" ? 20 : 5;
        int pages = kills > 5 ? 60 : 15;
        for (int i = 0; i < 3; i++) _blogs.Add(await LoopbackBlog.StartAsync(articles: 4, pages));
        Random random = new(20_26);
        int killed = 0;
        for (int i = 0; i < kills; i++) killed += await CrawlAndKillAsync(random.Next(2, 30), random.Next(0, 40)) ? 1 : 0;
        Assert.Equal(kills, killed);

        (int code, string output, string error) = await ChildProcess.RunAsync(Arguments("crawl", "killed"));
        Assert.True(code == 0, error + output);
        Assert.Contains("coorddetect detect --case killed", output);

        (code, output, error) = await ChildProcess.RunAsync("verify", "--case", "killed", "--data", _data);
        Assert.True(code == 0, error + output);

        (code, output, error) = await ChildProcess.RunAsync(Arguments("crawl", "undisturbed"));
        Assert.True(code == 0, error + output);
        List<string> expected = Comments("undisturbed"), found = Comments("killed");
        Assert.Equal(_blogs.Sum(b => b.Comments), expected.Count);
        Assert.Equal(expected, found);
        Assert.Equal(found, await FromArchiveAsync("killed"));
    }

    private async Task<bool> CrawlAndKillAsync(int requests, int milliseconds)
    {
        int before = _blogs.Sum(b => b.Served);
        using Process process = ChildProcess.Start(Arguments("crawl", "killed"));
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        while (_blogs.Sum(b => b.Served) < before + requests && !process.HasExited) await Task.Delay(1);
        await Task.Delay(milliseconds);
        bool running = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return running;
    }

    private IEnumerable<string> Arguments(string command, string name) =>
    [
        command, .. _blogs.SelectMany(b => b.ArticleUrls), "--case", name, "--data", _data, "--delay", "0", "--max-pages", "100000",
        .. _blogs.SelectMany(b => new[] { "--allow-private", b.Authority }),
    ];

    // All that was said, without the record in which it was seen first: that differs from crawl to crawl.
    private List<string> Comments(string name) =>
        [.. File.ReadLines(CaseFolder.Of(_data, name).Comments).Select(Key).Order(StringComparer.Ordinal)];

    private static string Key(string line)
    {
        JsonElement comment = JsonDocument.Parse(line).RootElement;
        return string.Join('|', new[] { "site", "thread", "comment_id", "account", "created_utc", "text", "page" }.Select(f => comment.GetProperty(f).GetString()));
    }

    private async Task<List<string>> FromArchiveAsync(string name)
    {
        ExtractingPageReader reader = new();
        // A comment that stands on two pages counts as it was seen first.
        Dictionary<(string?, string?, string), string> comments = [];
        foreach (string file in Directory.EnumerateFiles(CaseFolder.Of(_data, name).Archive, "*.warc.gz").Order(StringComparer.Ordinal))
        {
            using FileStream warc = File.OpenRead(file);
            await foreach (ArchivedPage page in ArchivedPage.ReadAsync(warc, d => Assert.Fail(d)))
                foreach (Core.Corpus.Comment comment in (await reader.ReadAsync(page.Page, page.Thread!, default)).Comments)
                {
                    using MemoryStream line = new();
                    using (Core.Export.CommentJsonLines lines = new(line)) lines.Write(comment);
                    comments.TryAdd((comment.Site, comment.Thread, comment.CommentId), Key(System.Text.Encoding.UTF8.GetString(line.ToArray())));
                }
        }
        return [.. comments.Values.Order(StringComparer.Ordinal)];
    }
}
