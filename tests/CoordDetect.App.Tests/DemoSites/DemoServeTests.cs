using System.Diagnostics;
using System.Text.Json;
using CoordDetect.App.Tests.Crawling;
using CoordDetect.Collect.Cases;
using Xunit;

namespace CoordDetect.App.Tests.DemoSites;

[Trait("Speed", "Slow")]
public sealed class DemoServeTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("coorddetect-serve-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Serve_Json_TellsWhereEachSiteCanBeCrawled()
    {
        using Process serving = ChildProcess.Start("demo", "--serve", "--json");
        try
        {
            string? line = await serving.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            JsonElement[] sites = [.. JsonDocument.Parse(line!).RootElement.EnumerateArray()];
            Assert.Equal(9, sites.Length);
            Assert.All(sites, site => Assert.True(new Uri(site.GetProperty("address").GetString()!).IsLoopback));
            JsonElement forum = sites.First(site => site.GetProperty("engine").GetString() == "XenForo");
            string host = forum.GetProperty("host").GetString()!, connectTo = forum.GetProperty("connect_to").GetString()!;
            (int code, string output, string error) = await ChildProcess.RunAsync("crawl", $"http://{host}/", "--connect-to", connectTo,
                "--allow-private", connectTo.Split('=')[1], "--delay", "0", "--max-pages", "12", "--case", "forum", "--data", _data, "--contact", "test@site.example");
            Assert.True(code == 0, error);
            Assert.Matches("^[0-9]+ pages fetched, [1-9][0-9]* new comments", output);
            Assert.Contains($"\"site\":\"{host}\"", File.ReadLines(CaseFolder.Of(_data, "forum").Comments).First(), StringComparison.Ordinal);
        }
        finally
        {
            serving.Kill();
            await serving.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("leave out --from-files", "--serve", "--from-files")]
    [InlineData("write it with --serve", "--json")]
    public async Task Demo_WrongUsage_SaysWhatToWrite(string message, params string[] arguments)
    {
        (int code, _, string error) = await ChildProcess.RunAsync(["demo", .. arguments]);
        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
