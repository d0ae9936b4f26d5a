using System.Text;
using CoordDetect.App.Jobs;
using CoordDetect.App.Tests.Crawling;
using CoordDetect.App.Web.Sources;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using Xunit;

namespace CoordDetect.App.Tests.Web.Privacy;

/// <summary>What is deleted or erased is gone from every byte below the data folder.</summary>
public sealed class RemovalTests
{
    private const string Name = "Zorglubine";
    private const string Said = "quelques mots inimitables de serendipite";

    [Fact]
    public async Task Delete_Case_LeavesNoByteOfIt()
    {
        await using LoopbackBlog blog = await LoopbackBlog.StartAsync(2, 2);
        await using ServedApp app = await ServedApp.StartAsync(crawling: Polite(blog));
        using WebReader reader = await app.LocalReaderAsync();
        await FillAsync(reader, blog);
        Assert.NotEmpty(Holding(app.Data, Name));
        Assert.NotEmpty(Holding(app.Data, "Reader 3"));

        await reader.GetAsync("/cases");
        await reader.PostAsync("/cases/forum/delete", ("name", "forum"));

        Assert.False(Directory.Exists(CaseFolder.Of(app.Data, "forum").Path));
        Assert.Empty(Holding(app.Data, Name));
        Assert.Empty(Holding(app.Data, Said));
        Assert.Empty(Holding(app.Data, "something of its own"));
        string page = await reader.GetAsync("/cases");
        Assert.DoesNotContain("id=\"collected\"", page);
    }

    [Fact]
    public async Task Erase_Account_LeavesNoByteOfItAndTheArchiveVerifies()
    {
        await using LoopbackBlog blog = await LoopbackBlog.StartAsync(2, 2);
        await using ServedApp app = await ServedApp.StartAsync(crawling: Polite(blog));
        using WebReader reader = await app.LocalReaderAsync();
        await FillAsync(reader, blog);
        CaseFolder folder = CaseFolder.Of(app.Data, "forum");
        CaseCheck before = CaseVerifier.Check(folder, CancellationToken.None);
        Assert.True(before.IsWhole, before.Problem ?? before.Archive.Fault?.Reason);

        foreach (string name in new[] { Name, "Reader 3" })
        {
            long account = (await (await app.Store.FindAsync("forum"))!.Comments.AccountsNamedAsync(name, 1))[0].Id;
            await reader.GetAsync("/cases/forum/settings");
            await reader.PostAsync("/cases/forum/erase", ("account", account.ToString()), ("reason", "asked by letter"));
            Assert.True(reader.Last.IsSuccessStatusCode, reader.Page);
        }

        Assert.Empty(Holding(app.Data, Name));
        Assert.Empty(Holding(app.Data, Said));
        Assert.Empty(Holding(app.Data, "serendipite"));
        Assert.Empty(Holding(app.Data, "Reader 3"));
        CaseCheck after = CaseVerifier.Check(folder, CancellationToken.None);
        Assert.True(after.IsWhole, after.Problem ?? after.Archive.Fault?.Reason);
        Assert.Equal((before.Archive.Records, before.Archive.Head, before.Comments), (after.Archive.Records, after.Archive.Head, after.Comments));
        Assert.Contains(after.Archive.Notes, n => n.Contains("erased", StringComparison.Ordinal));
        Assert.NotEmpty(Holding(app.Data, "Reader 4"));
    }

    [Fact]
    public async Task Erase_WhileACrawlWrites_IsRefusedAndNothingIsGone()
    {
        await using LoopbackBlog blog = await LoopbackBlog.StartAsync(2, 2);
        await using ServedApp app = await ServedApp.StartAsync(crawling: Polite(blog));
        using WebReader reader = await app.LocalReaderAsync();
        await FillAsync(reader, blog);
        int before = Holding(app.Data, Said).Count;
        long account = (await (await app.Store.FindAsync("forum"))!.Comments.AccountsNamedAsync(Name, 1))[0].Id;
        await reader.GetAsync("/cases/forum/settings");
        // As a crawl of another process would hold it.
        using (new FileStream(Path.Combine(CaseFolder.Of(app.Data, "forum").Path, "case.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            await reader.PostAsync("/cases/forum/erase", ("account", account.ToString()), ("reason", "asked by letter"));
        Assert.False(reader.Last.IsSuccessStatusCode);
        Assert.Equal(before, Holding(app.Data, Said).Count);
    }

    [Fact]
    public async Task Uploads_NeverImported_GoAfterTheirTime()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases");
        await reader.PostAsync("/cases", ("name", "forum"), ("purpose", "to test"), ("retain", "2099-01-01"));
        await reader.UploadAsync("/cases/forum/import", "x.jsonl", Comments());
        Assert.NotEmpty(Holding(app.Data, Name));
        UploadFolder.Sweep(app.Data, DateTimeOffset.UtcNow + UploadFolder.Patience - TimeSpan.FromMinutes(5));
        Assert.NotEmpty(Holding(app.Data, Name));
        UploadFolder.Sweep(app.Data, DateTimeOffset.UtcNow + UploadFolder.Patience + TimeSpan.FromMinutes(5));
        Assert.Empty(Holding(app.Data, Name));
    }

    [Fact]
    public async Task Files_OfTheServer_AreItsUsersAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.ImportAsync("forum", Comments(), "x.jsonl");
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(app.Data) & others);
        // Files that the store made before the server began are reached through the data folder alone.
        foreach (string path in Directory.EnumerateFileSystemEntries(Path.Combine(app.Data, "cases"), "*", SearchOption.AllDirectories))
            Assert.True((File.GetUnixFileMode(path) & others) == UnixFileMode.None, path);
    }

    private static CrawlOptions Polite(LoopbackBlog blog) => new() { MaxPages = 50, Delay = TimeSpan.Zero, AllowPrivate = [blog.Authority] };

    private static async Task FillAsync(WebReader reader, LoopbackBlog blog)
    {
        // Files are called after people, too.
        await reader.ImportAsync("forum", Comments(), $"{Name}.jsonl");
        await reader.GetAsync("/cases/forum/sources");
        await reader.PostAsync("/cases/forum/sources/crawl", ("url", blog.ArticleUrls.First()), ("max-pages", "50"));
        await reader.WaitAsync();
        await reader.GetAsync("/cases/forum/sources");
        await AskAboutAsync(reader);
        // One upload that is looked at and never imported.
        await reader.UploadAsync("/cases/forum/import", "y.jsonl", Comments());
    }

    // Everything else that a person may type, send or have done about somebody.
    private static async Task AskAboutAsync(WebReader reader)
    {
        foreach (string words in new[] { Name, Said, $"account:{Name}" })
        {
            await reader.GetAsync("/cases/forum/search?q=" + Uri.EscapeDataString(words));
            await reader.GetAsync("/cases/forum/runs/new");
            await reader.PostAsync("/cases/forum/runs", ("search", words));
            await reader.WaitAsync();
        }
        await reader.GetAsync("/cases/forum/settings");
        await reader.PostAsync("/cases/forum/official", ("handle", Name), ("reason", "the club's own"));
        await reader.GetAsync("/cases/forum/sources");
        // Nobody is asked: the address is refused before, and written down before that.
        await reader.PostAsync("/cases/forum/sources/preview", ("url", $"http://127.0.0.1:9/{Name}/posts"));
        await reader.GetAsync("/cases/forum/audits");
        foreach (string other in new[] { Name, "somebody" })
        {
            string list = "username,full_name,created_at\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"follower{i},Follower {i},2023-01-{1 + (i % 28):00}\n"));
            await reader.UploadAsync("/cases/forum/audits", "followers.csv", Encoding.UTF8.GetBytes(list + $"{other},{other},2024-02-02\n"), "files");
            await reader.WaitAsync();
            await reader.GetAsync("/cases/forum/audits");
        }
        Assert.Equal(2, CountOf(reader.Page, "/cases/forum/audits/"));
    }

    private static int CountOf(string page, string address) =>
        System.Text.RegularExpressions.Regex.Matches(page, address + "[0-9-]{10,}").Select(m => m.Value).Distinct().Count();

    private static byte[] Comments() => Encoding.UTF8.GetBytes(
        $"{{\"account\":\"{Name}\",\"site\":\"a.example\",\"thread\":\"t\",\"comment_id\":\"1\",\"text\":\"{Said}\",\"url\":\"https://a.example/{Name}\"}}\n" +
        "{\"account\":\"bob\",\"site\":\"a.example\",\"thread\":\"t\",\"comment_id\":\"2\",\"text\":\"autre chose\"}\n");

    // Every file, whole, as it lies there and unpacked where it is packed.
    private static List<string> Holding(string data, string words)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(words);
        List<string> found = [];
        foreach (string path in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
        {
            // Held by the server as long as it serves, and refused to everybody else: it names the server's own address.
            if (Path.GetFileName(path) == ServingLock.FileName) continue;
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using MemoryStream bytes = new();
            file.CopyTo(bytes);
            byte[] plain = bytes.ToArray();
            if (Has(plain, utf8) || (path.EndsWith(".gz", StringComparison.Ordinal) && Has(Unpacked(plain), utf8))) found.Add(path);
        }
        return found;
    }

    private static bool Has(byte[] bytes, byte[] words) =>
        bytes.AsSpan().IndexOf(words) >= 0 || Encoding.Latin1.GetString(bytes).Contains(Encoding.Latin1.GetString(words), StringComparison.OrdinalIgnoreCase);

    private static byte[] Unpacked(byte[] packed)
    {
        using System.IO.Compression.GZipStream gzip = new(new MemoryStream(packed), System.IO.Compression.CompressionMode.Decompress);
        using MemoryStream plain = new();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
