using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Collect.Tests.Extraction;
using CoordDetect.Core;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Sources;

public sealed class CaseImportTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("coorddetect-import-").FullName;

    private CaseFolder Case => CaseFolder.Of(_root, "case");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Run_FolderOfEverything_TakesWhatItKnowsAndSaysTheRest()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, "mixed", "page_files")).Parent!.FullName;
        File.Copy(RealCorpora.Require("corpora/comment-exports/isso_tests/disqus.xml"), Path.Combine(folder, "a.xml"));
        File.WriteAllBytes(Path.Combine(folder, "b.htm"), CorpusFiles.Read(RealCorpora.Require("corpora/forum-pages/html/0502.html.gz")));
        File.WriteAllText(Path.Combine(folder, "c.csv"), "account,text\nanna,bonjour\n,personne\n");
        File.WriteAllText(Path.Combine(folder, "d.txt"), "a shopping list");
        File.WriteAllText(Path.Combine(folder, "page_files", "style.css"), "body {}");
        (IReadOnlyList<ImportedSource> sources, long passedOver) = await RunAsync([folder], new ImportOptions());
        Assert.Equal(["disqus", "page", "csv", null], sources.Select(source => source.Format));
        Assert.Equal([5, 9, 1, 0], sources.Select(source => source.Added));
        Assert.Equal([1, 0, 1, 0], sources.Select(source => source.LeftOut.Sum(reason => reason.Count)));
        Assert.Contains("not recognised", sources[3].Problem, StringComparison.Ordinal);
        Assert.Equal(1, passedOver);
        CaseCheck check = CaseVerifier.Check(Case, CancellationToken.None);
        Assert.True(check.IsWhole, check.Problem);
        Assert.Equal((15, 3), (check.Comments, check.Imports));
        Assert.Equal([5, 9, 1], File.ReadLines(Case.Comments).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("import").GetInt32()).CountBy(import => import).Select(pair => pair.Value));
    }

    [Fact]
    public async Task Run_Twice_AddsNothing()
    {
        string file = Write("a.csv", "account,text\nanna,bonjour\nanna,bonjour\nmarc,salut\n");
        Assert.Equal(3, (await RunAsync([file], new ImportOptions())).Sources[0].Added);
        ImportedSource again = (await RunAsync([file], new ImportOptions())).Sources[0];
        Assert.Equal((0, 3), (again.Added, again.Repeated));
        Assert.Single(CaseManifest.Read(Case)!.Imports);
    }

    [Fact]
    public async Task Run_File_IsKeptAsItCame()
    {
        string file = Write("été (1).csv", "account,text\nanna,bonjour\n");
        ImportedSource source = (await RunAsync([file], new ImportOptions())).Sources[0];
        await RunAsync([file], new ImportOptions());
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(CaseOriginals.Find(Case, source.Sha256)!));
        Assert.Equal(1, CaseOriginals.Forget(Case));
        Assert.Null(CaseOriginals.Find(Case, source.Sha256));
        Assert.True(CaseVerifier.Check(Case, CancellationToken.None).IsWhole);
    }

    [Fact]
    public async Task Run_SameIdentifierByAnother_IsKept()
    {
        await RunAsync([Write("a.csv", "id,account,text\n1,lea,un\n")], new ImportOptions());
        ImportedSource second = (await RunAsync([Write("b.csv", "id,account,text\n1,zoe,deux\n")], new ImportOptions())).Sources[0];
        Assert.Equal(1, second.Added);
        Assert.Contains("belong to other comments", Assert.Single(second.Warnings), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync([Write("b.csv", "id,account,text\n1,zoe,deux\n")], new ImportOptions())).Sources[0].Added);
    }

    [Fact]
    public async Task Run_UnknownFields_AreKept()
    {
        string jsonl = Write("a.jsonl", """{"account":"anna","text":"bonjour","ville":"Lyon","n":{"a":[1,2,]},"import":9}""" + "\n");
        string csv = Write("b.csv", "auteur,account,text,\"say \"\"hi\"\"\"\nmarc,old,salut,\"é\n\"\"x\"\"\"\n");
        await RunAsync([jsonl], new ImportOptions());
        await RunAsync([csv], new ImportOptions { Map = [new("auteur", "account")] });
        JsonElement[] comments = [.. File.ReadLines(Case.Comments).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal("Lyon", comments[0].GetProperty("ville").GetString());
        Assert.Equal(2, comments[0].GetProperty("n").GetProperty("a").GetArrayLength());
        Assert.Equal(1, comments[0].GetProperty("import").GetInt32());
        Assert.Equal("é\n\"x\"", comments[1].GetProperty("say \"hi\"").GetString());
        // A column that --map has pushed aside must not come back as the account.
        Assert.Equal("marc", comments[1].GetProperty("account").GetString());
    }

    [Fact]
    public async Task Run_Interrupted_KeepsWhatWasReadAndStaysWhole()
    {
        string big = Write("big.csv", "account,text\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"a{i},comment number {i}\n")));
        using CancellationTokenSource stop = new();
        Progress after = new(done => { if (done > 0) stop.Cancel(); });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CaseImport.RunAsync(Case, [Write("first.csv", "account,text\nanna,bonjour\n"), big], new ImportOptions(), TimeProvider.System, after, stop.Token));
        CaseCheck check = CaseVerifier.Check(Case, CancellationToken.None);
        Assert.True(check.IsWhole, check.Problem);
        Assert.InRange(check.Comments, 0, 60_000);
        await RunAsync([big], new ImportOptions());
        Assert.True(CaseVerifier.Check(Case, CancellationToken.None).IsWhole);
        Assert.InRange(File.ReadLines(Case.Comments).Count(), 60_000, 60_001);
    }

    [Fact]
    public async Task Run_SavedPagesWithoutAddress_TakeTheirFileAsThread()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, "pages")).FullName;
        string html = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/CoordDetect.Collect.Tests/Extraction/Fixtures/wordpress-fr.html"), TestContext.Current.CancellationToken);
        File.WriteAllText(Path.Combine(folder, "one.html"), html);
        File.WriteAllText(Path.Combine(folder, "two.html"), html);
        (IReadOnlyList<ImportedSource> sources, _) = await RunAsync([folder], new ImportOptions { Site = "blog.example" });
        Assert.True(sources[0].Added > 0);
        Assert.Equal(sources[0].Added, sources[1].Added);
        JsonElement[] comments = [.. File.ReadLines(Case.Comments).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["one.html", "two.html"], comments.Select(comment => comment.GetProperty("thread").GetString()).Distinct());
        Assert.All(comments, comment => Assert.Equal("blog.example", comment.GetProperty("site").GetString()));
        Assert.DoesNotContain("page.invalid", await File.ReadAllTextAsync(Case.Comments, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_ArchiveOfAnotherMaker_GivesItsComments(bool damaged)
    {
        byte[] warc = ForeignWarc.Of(("https://community.example/t/1", CorpusFiles.Read(RealCorpora.Require("corpora/forum-pages/html/0502.html.gz"))),
            ("https://community.example/t/2", CorpusFiles.Read(RealCorpora.Require("corpora/forum-pages/html/0504.html.gz"))));
        if (damaged) warc.AsSpan(warc.Length / 3, 16).Clear();
        string path = Path.Combine(_root, "other.warc.gz");
        File.WriteAllBytes(path, warc);
        ImportedSource source = (await RunAsync([path], new ImportOptions())).Sources[0];
        Assert.Equal("warc", source.Format);
        Assert.InRange(source.Added, damaged ? 4 : 13, damaged ? 12 : 13);
        Assert.Equal(damaged, source.Warnings.Count > 0);
        Assert.All(File.ReadLines(Case.Comments), line => Assert.StartsWith("urn:uuid:", JsonDocument.Parse(line).RootElement.GetProperty("archive_record").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_PathToNothing_IsSaidBeforeAnyWork()
    {
        string good = Write("a.csv", "account,text\nanna,bonjour\n");
        await Assert.ThrowsAsync<UserFacingException>(() => RunAsync([good, Path.Combine(_root, "missing.csv")], new ImportOptions()));
        Assert.Equal(0, CaseVerifier.Check(Case, CancellationToken.None).Comments);
    }

    private Task<(IReadOnlyList<ImportedSource> Sources, long PassedOver)> RunAsync(IReadOnlyList<string> paths, ImportOptions options) =>
        CaseImport.RunAsync(Case, paths, options, TimeProvider.System, null, TestContext.Current.CancellationToken);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_root, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private sealed class Progress(Action<long> report) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => report(value.Done);
    }
}
