using CoordDetect.App.Tests.Crawling;
using CoordDetect.Core.Corpus;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Commands;

public sealed class DetectCommandTests : IDisposable
{
    private static readonly string[] Files =
        ["accounts.csv", "edges.csv", "evidence.csv", "findings.json", "network.gexf", "network.graphml", "report.html", "run.json"];

    private readonly string _folder = Directory.CreateTempSubdirectory("coorddetect-detect-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("boisson-page", "1", "8")]
    [InlineData("infiltration", "1", "8", Traits = ["Speed", "Slow"])]
    public async Task Detect_BundledCorpus_WritesEveryFileAndTheSameBytesAtAnyThreadCount(string corpus, params string[] counts)
    {
        string input = Path.Combine(Repository.Root, "corpora", corpus, "comments.jsonl.gz");
        foreach (string threads in counts)
        {
            (int code, string output, string error) = await ChildProcess.RunAsync(["detect", input, "--out", Out(threads), "--threads", threads, "--shuffles", "4"]);
            Assert.True(code == 0, error);
            Assert.Contains("strong", output);
        }
        Assert.Equal(Files, Directory.GetFiles(Out("1")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.All(counts, threads => AssertSameBytes("1", threads));
    }

    // Groups in a burst, one text of many accounts and no times are judged on ways of their own.
    [Theory]
    [InlineData("burst", "1", "8", Traits = ["Speed", "Slow"])]
    [InlineData("one-text", "1", "2", Traits = ["Speed", "Slow"])]
    [InlineData("undated", "1", "8", Traits = ["Speed", "Slow"])]
    public async Task Detect_ShapeOfCampaign_WritesTheSameBytesAtAnyThreadCount(string shape, params string[] counts)
    {
        string input = Path.Combine(_folder, shape + ".jsonl");
        Assert.Equal(0, (await ChildProcess.RunAsync(["simulate", "--campaign", shape, "--accounts", "300", "--comments", "3000", "--seed", "5", "--out", input])).Code);
        foreach (string threads in counts)
        {
            (int code, _, string error) = await ChildProcess.RunAsync(["detect", input, "--out", Out(threads), "--threads", threads, "--shuffles", "2"]);
            Assert.True(code == 0, error);
        }
        Assert.All(counts, threads => AssertSameBytes("1", threads));
    }

    [Theory]
    [InlineData("none", "weak", 0)]
    [InlineData("one-text", "moderate", 3)]
    public async Task Detect_FailOn_TellsByTheExitCode(string campaign, string level, int code)
    {
        string input = Path.Combine(_folder, campaign + ".jsonl");
        Assert.Equal(0, (await ChildProcess.RunAsync(["simulate", "--campaign", campaign, "--accounts", "300", "--comments", "3000", "--seed", "5", "--out", input])).Code);
        Assert.Equal(code, (await ChildProcess.RunAsync(["detect", input, "--out", Out(campaign), "--shuffles", "2", "--fail-on", level])).Code);
    }

    [Fact]
    public async Task Detect_CrawledCase_ReadsItsComments()
    {
        await using LoopbackBlog blog = await LoopbackBlog.StartAsync(articles: 1, pages: 3);
        string[] place = ["--case", "blog", "--data", Out("data")];
        (int code, _, string error) = await ChildProcess.RunAsync(
            ["crawl", .. blog.ArticleUrls, .. place, "--delay", "0", "--allow-private", blog.Authority, "--contact", "https://example.org/about"]);
        Assert.True(code == 0, error);
        (code, string output, error) = await ChildProcess.RunAsync(["detect", .. place, "--out", Out("case"), "--shuffles", "2"]);
        Assert.True(code == 0, error);
        Assert.StartsWith("30 comments", output);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Detect_Case_TakesFamiliesFromItsIndexAndFindsWhatTheFileGives()
    {
        string input = Path.Combine(Repository.Root, "corpora", "boisson-page", "comments.jsonl.gz");
        string[] place = ["--case", "drink", "--data", Out("data")];
        Assert.Equal(0, (await ChildProcess.RunAsync(["import", input, .. place])).Code);
        string comments = Path.Combine(Out("data"), "cases", "drink", "comments.jsonl"), index = Path.Combine(Out("data"), "cases", "drink", "index");
        Assert.NotEmpty(Directory.GetFiles(index, "segments_*"));
        foreach (string state in new[] { "indexed", "missing", "damaged" })
        {
            if (state == "missing") Directory.Delete(index, recursive: true);
            if (state == "damaged") File.WriteAllText(Directory.GetFiles(index, "*.tim")[0], "no index at all");
            (int code, _, string error) = await ChildProcess.RunAsync(["detect", .. place, "--out", Out(state), "--shuffles", "2"]);
            Assert.True(code == 0, error);
            Assert.Equal(state == "damaged", error.Contains("damaged", StringComparison.Ordinal));
            Assert.NotEmpty(Directory.GetFiles(index, "segments_*"));
        }
        Assert.Equal(0, (await ChildProcess.RunAsync(["detect", comments, "--out", Out("file"), "--shuffles", "2"])).Code);
        foreach (string state in new[] { "indexed", "missing", "damaged" }) AssertSameBytes("file", state);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Ties_OfARun_NamesTheChainsAndSaysWhatIsWrong()
    {
        string input = Path.Combine(Repository.Root, "corpora", "boisson-page", "comments.jsonl.gz");
        Assert.Equal(0, (await ChildProcess.RunAsync(["detect", input, "--out", Out("ties"), "--shuffles", "2"])).Code);
        string[][] edges = [.. File.ReadAllLines(Path.Combine(Out("ties"), "edges.csv")).Skip(1).Select(l => l.Split(','))];
        (string a, string b) = (edges[0][0], edges.SelectMany(e => e[..2]).Last(n => n != edges[0][0]));
        (int code, string output, string error) = await ChildProcess.RunAsync(["ties", Out("ties"), a, b]);
        Assert.True(code == 0, error);
        Assert.Contains("The best chain of ties", output);
        Assert.Contains($"{a} – ", output);
        (code, output, error) = await ChildProcess.RunAsync(["ties", Out("ties"), a, b, "--lang", "fr"]);
        Assert.True(code == 0, error);
        Assert.Contains("La meilleure chaîne de liens", output);
        foreach ((string[] arguments, string expected) in new[] { ((string[])[Out("ties"), a, "nobody"], "tied to nobody"), ([Out("nowhere"), a, b], "no network.graphml"), ([Out("ties"), a, a], "two different") })
        {
            (code, _, error) = await ChildProcess.RunAsync(["ties", .. arguments]);
            Assert.Equal(2, code);
            Assert.Contains(expected, error);
        }
    }

    [Theory]
    [InlineData("one of the two")]
    [InlineData("there is no such file", "missing.jsonl")]
    [InlineData("There is no case 'empty'", "--case", "empty")]
    [InlineData("--window", "missing.jsonl", "--window", "soon")]
    [InlineData("shuffles", "missing.jsonl", "--shuffles", "-3")]
    public async Task Detect_BadUse_SaysWhatToDoWithoutAStackTrace(string expected, params string[] arguments)
    {
        (int code, _, string error) = await ChildProcess.RunAsync(["detect", .. arguments, "--data", Out("data"), "--out", Out("bad")]);
        Assert.Equal(2, code);
        Assert.Contains(expected, error);
        Assert.DoesNotContain("   at ", error);
        Assert.False(Directory.Exists(Out("bad")), "a run that was refused left a folder");
    }

    // What came in by the web app is part of the case, whatever the command line had collected before.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Detect_CaseOfTheStore_ReadsWhatTheWebTookIn(bool isCollectedToo)
    {
        string[] place = ["--case", "desk", "--data", Out("data")];
        string collected = Path.Combine(_folder, "collected.csv");
        await File.WriteAllLinesAsync(collected, ["site,thread,id,author,text,date", .. Enumerable.Range(0, 3).Select(i => $"a.example,t,c{i},c{i},Ce que {i} en pense ici,2026-01-0{i + 1}T10:00:00Z")]);
        if (isCollectedToo) Assert.Equal(0, (await ChildProcess.RunAsync(["import", collected, .. place])).Code);
        await TakeInAsync(5);
        (int code, string output, string error) = await ChildProcess.RunAsync(["detect", .. place, "--out", Out("desk"), "--shuffles", "2"]);
        Assert.True(code == 0, error);
        Assert.StartsWith(isCollectedToo ? "8 comments" : "5 comments", output);
    }

    private async Task TakeInAsync(int count)
    {
        await using CaseStore store = await CaseStore.OpenAsync(new StoreLocation(Out("data")), TimeProvider.System);
        ICase desk = await store.CreateAsync(new NewCase { Name = "desk", Purpose = "Find out who copies whom.", RetainUntil = new DateOnly(2040, 1, 31) });
        long source = await desk.Sources.AddAsync(new NewSource("file", "given.jsonl"));
        await using ICommentImport import = await desk.Comments.BeginImportAsync(new ImportRequest(source, "given.jsonl"));
        for (int i = 0; i < count; i++)
        {
            import.Add(new Comment
            {
                Site = "a.example",
                Thread = "t",
                CommentId = $"g{i}",
                Account = $"g{i}",
                Text = $"Une voix parmi {i} autres",
                PostedAt = PostedAt.FromUnixSeconds(1_767_000_000 + (600L * i)),
            });
        }
        await import.CompleteAsync("00ff");
    }

    private void AssertSameBytes(string one, string other)
    {
        foreach (string file in Files.Where(f => f != "run.json"))
            Assert.Equal(File.ReadAllBytes(Path.Combine(Out(one), file)), File.ReadAllBytes(Path.Combine(Out(other), file)));
    }

    private string Out(string name) => Path.Combine(_folder, name);
}
