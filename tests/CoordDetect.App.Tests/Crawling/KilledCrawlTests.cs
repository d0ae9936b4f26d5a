using System.Diagnostics;
using System.Text.Json;
using CoordDetect.App.DemoSites;
using CoordDetect.App.Tests.DemoSites;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using Xunit;

namespace CoordDetect.App.Tests.Crawling;

[Trait("Speed", "Slow")]
public sealed class KilledCrawlTests : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("coorddetect-kill-").FullName;
    private DemoWeb _web = null!;

    public async ValueTask DisposeAsync()
    {
        if (_web is not null) await _web.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Crawl_KilledAtRandomMoments_ResumesWithoutLosingOrDoublingAComment()
    {
        bool thorough = Environment.GetEnvironmentVariable("COORDDETECT_SLOW") == "1" || Environment.GetEnvironmentVariable("CI") == "true";
        int kills = thorough ? 20 : 5;
        _web = await DemoWeb.StartAsync(DemoSitesInTests.Small(threads: thorough ? 50 : 12));
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
        Assert.Equal(_web.Hosts.Sum(host => host.Site.Threads.Sum(thread => thread.Posts.Count)), expected.Count);
        Assert.Equal(expected, found);
        Assert.Equal(found, await FromArchiveAsync("killed"));
    }

    private async Task<bool> CrawlAndKillAsync(int requests, int milliseconds)
    {
        int before = _web.Served;
        using Process process = ChildProcess.Start(Arguments("crawl", "killed"));
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        while (_web.Served < before + requests && !process.HasExited) await Task.Delay(1);
        await Task.Delay(milliseconds);
        bool running = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return running;
    }

    private IEnumerable<string> Arguments(string command, string name) =>
    [
        command, .. _web.Hosts.Select(host => host.Site.Address.AbsoluteUri), "--case", name, "--data", _data, "--delay", "0", "--max-pages", "100000",
        .. _web.Hosts.SelectMany(host => new[] { "--allow-private", host.EndPoint.ToString(), "--connect-to", $"{host.Site.Host}={host.EndPoint}" }),
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
