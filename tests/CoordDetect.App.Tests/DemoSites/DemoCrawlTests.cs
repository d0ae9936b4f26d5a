using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoordDetect.App.DemoSites;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Addresses;
using CoordDetect.Collect.Fetching.Http;
using CoordDetect.Collect.Import.Sources;
using Xunit;

namespace CoordDetect.App.Tests.DemoSites;

[Trait("Speed", "Slow")]
public sealed partial class DemoCrawlTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("coorddetect-sites-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task RunAsync_SitesOfEveryEngine_GivesEveryCommentOnceWithAllThatTheEngineShows()
    {
        IReadOnlyList<DemoSite> sites = DemoSitesInTests.Small(threads: 8);
        await using DemoWeb web = await DemoWeb.StartAsync(sites);
        CaseFolder folder = CaseFolder.Of(_data, "sites");

        CrawlSummary summary = await DemoCrawl.RunAsync(web.Hosts, folder, TestContext.Current.CancellationToken);

        string[] expected = [.. sites.SelectMany(site => site.Threads.SelectMany(thread => thread.Posts.Select(post => Expected(site, thread, post)))).Order(StringComparer.Ordinal)];
        string[] found = [.. File.ReadLines(folder.Comments).Select(line => Found(sites, JsonDocument.Parse(line).RootElement)).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, found);
        Assert.True(CaseVerifier.Check(folder, TestContext.Current.CancellationToken).IsWhole);
        Assert.Equal(0, web.Hosts.Sum(host => host.Trespasses));
        Assert.True(summary.Outcomes["refused-by-robots"] >= sites.Count);
        Assert.Equal(File.ReadAllLines(folder.Comments), await FromArchiveAsync(folder));
    }

    [Fact]
    public async Task RunAsync_FrontPageOfAForumWithoutItsSitemap_ReachesEveryThreadThroughTheBoards()
    {
        DemoSite site = DemoSitesInTests.Small(threads: 20).Single(one => one.Engine == DemoEngine.PhpBb);
        await using DemoWeb web = await DemoWeb.StartAsync([site]);
        string place = web.Hosts[0].EndPoint.ToString();
        CrawlOptions options = new() { Delay = TimeSpan.Zero, AllowPrivate = [place] };
        using HttpMessageInvoker http = HttpTransport.Create(new AddressGuard(options.AllowPrivate), options.Limits);

        // The site map is asked for at the root alone.
        CrawlSummary summary = await new Crawler(options, http, new ExtractingPageReader(), TimeProvider.System)
            .RunAsync(CaseFolder.Of(_data, "boards"), [new Uri($"http://{place}/index.php")], again: false, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal(site.Threads.Sum(thread => thread.Posts.Count), summary.Comments);
    }

    // The archive of a crawl, imported as any other, gives the same comments in the same order.
    private static async Task<string[]> FromArchiveAsync(CaseFolder folder)
    {
        using MemoryStream stream = new();
        using (CommentLines lines = new(stream))
        {
            string[] archives = [.. Directory.GetFiles(folder.Archive, "*.warc.gz").Order(StringComparer.Ordinal)];
            await CommentImport.RunAsync(archives, new ImportOptions(), lines.Add, null, null, TestContext.Current.CancellationToken);
        }
        return Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // What each engine shows: phpBB and XenForo the join date and the picture, WordPress the picture, the crawlers' view of Discourse the name.
    private static string Expected(DemoSite site, DemoThread thread, DemoPost post)
    {
        DemoMember member = post.Member;
        bool forum = site.Engine is DemoEngine.PhpBb or DemoEngine.XenForo;
        return string.Join('|', site.Host, thread.Id, post.Id, post.Parent?.Id, member.Handle, post.PostedAt.UnixSeconds, post.PostedAt.Precision, Spaces().Replace(post.Body.Own, " ").Trim(),
            forum ? DateTimeOffset.FromUnixTimeSeconds(member.Created.UnixSeconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
            site.Engine == DemoEngine.Discourse ? "" : member.AvatarPath, forum ? member.Posts : "");
    }

    private static string Found(IReadOnlyList<DemoSite> sites, JsonElement comment)
    {
        string? Field(string name) => comment.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;
        DemoSite site = sites.Single(one => one.Host == Field("site"));
        string id = Field("comment_id")!;
        DemoThread thread = ThreadOf(site, new Uri(Field("thread")!));
        // Discourse shows the place of a post in its topic.
        long Number(string number) => site.Engine == DemoEngine.Discourse ? thread.Posts[int.Parse(number, CultureInfo.InvariantCulture) - 1].Id : long.Parse(number, CultureInfo.InvariantCulture);
        string? avatar = Field("avatar") is { } picture ? new Uri(picture).AbsolutePath : null;
        Assert.Null(Field("platform"));
        return string.Join('|', site.Host, thread.Id, Number(id), Field("parent") is { } parent ? Number(parent) : null, Field("account"),
            DateTimeOffset.Parse(Field("created_utc")!, CultureInfo.InvariantCulture).ToUnixTimeSeconds(), Enum.Parse<Core.Corpus.TimePrecision>(Field("precision")!, ignoreCase: true),
            Spaces().Replace(Field("text")!, " ").Trim(), Field("account_created")?[..10], avatar?.StartsWith("/avatar/", StringComparison.Ordinal) == true ? null : avatar, Field("posts"));
    }

    private static DemoThread ThreadOf(DemoSite site, Uri address) => site.Engine == DemoEngine.WordPress
        ? site.Threads.Single(thread => thread.Slug == address.AbsolutePath.Trim('/'))
        : site.Thread(int.Parse(LastNumber().Match(address.PathAndQuery.TrimEnd('/')).Value, CultureInfo.InvariantCulture))!;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\d+$")]
    private static partial Regex LastNumber();
}
