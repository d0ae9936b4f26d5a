using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Sources;

public sealed class CommentSourcesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("coorddetect-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Read_FolderOfEverything_IsWhatImportReads()
    {
        Write("a.json", "[{\"user\":\"lea\",\"comment\":\"un\"},{\"user\":\"max\",\"comment\":\"deux\"}]");
        Write("b.csv", "Auteur;Commentaire\nzoé;trois\n");
        Write("c.jsonl", "{\"account\":\"paul\",\"text\":\"quatre\"}\n");
        Write("d.json", "{\"messages\":[{\"id\":1,\"type\":\"message\",\"from\":\"Ida\",\"from_id\":\"user1\",\"date_unixtime\":\"1700000000\",\"text\":\"cinq\"}]}");
        Write("e.txt", "ceci n'est rien");

        (CommentCorpus corpus, ImportSummary summary) = CommentSources.Read([_root], new ReadOptions());

        Assert.Equal(["lea", "max", "paul", "user1", "zoé"], Enumerable.Range(0, corpus.AccountCount).Select(corpus.HandleOf).Order(StringComparer.Ordinal));
        Assert.Equal(5, summary.Accepted);
        Assert.Contains(summary.Rejected, r => r.Code == "unreadable");
    }

    [Fact]
    public async Task Read_WhatAnImportOfUnnamedPeopleWrote_HoldsAllOfIt()
    {
        string export = Write("x.json", "{\"items\":[{\"id\":\"U1\",\"snippet\":{\"videoId\":\"v\",\"topLevelComment\":{\"id\":\"U1\",\"snippet\":{\"authorDisplayName\":\"\",\"textOriginal\":\"un\"}}}}]}");
        string lines = Path.Combine(_root, "y.jsonl");
        using (FileStream file = File.Create(lines))
        using (Collect.Cases.CommentLines writer = new(file))
            await CommentImport.RunAsync([export], new ImportOptions(), writer.Add, null, null, TestContext.Current.CancellationToken);
        (CommentCorpus corpus, ImportSummary summary) = CommentSources.Read([lines], new ReadOptions());
        Assert.Equal((1, 1, 0), (corpus.CommentCount, corpus.UnknownCount, summary.RejectedCount));
    }

    [Theory]
    [InlineData("{\"comments\":[{\"id\":1,\"user\":{\"username\":\"lea\",\"id\":7},\"message\":\"un\",\"created\":\"2023-01-09T07:00:00Z\"}],\"next\":null}", "7")]
    [InlineData("{\"data\":{\"items\":[{\"author\":{\"name\":\"lea\"},\"text\":\"un\",\"date\":\"2023-01-09T07:00:00Z\"}]}}", "lea")]
    [InlineData("[{\"id\":1,\"user\":{\"username\":\"lea\"},\"message\":\"un\",\"created\":\"2023-01-09T07:00:00Z\"}]", "lea")]
    public void Read_JsonOfNobodyKnown_IsReadWhereItNamesWhoSaidWhat(string json, string account)
    {
        (CommentCorpus corpus, _) = CommentSources.Read([Write("x.json", json)], new ReadOptions());
        Assert.Equal((account, "un", true), (corpus.HandleOf(0), corpus.TextOf(0), corpus.PostedAtOf(0).IsKnown));
    }

    [Fact]
    public void Read_UnreadableFileThatWasNamed_EndsTheReading() =>
        Assert.Contains("--format", Assert.Throws<UserFacingException>(() => CommentSources.Read([Write("e.txt", "ceci n'est rien")], new ReadOptions())).Message);

    [Fact]
    public async Task Read_IdentifiersThatRestartPerFile_KeepsAllHereAndInFiles()
    {
        string[] files = [Write("a.csv", "id,account,text,parent\n1,lea,premier,\n2,max,réponse,1\n"), Write("b.csv", "id,account,text,parent\n1,zoe,autre,\n2,paul,réponse aussi,1\n3,anna,encore,2\n")];

        (CommentCorpus corpus, ImportSummary summary) = CommentSources.Read(files, new ReadOptions());
        Assert.Equal(5, corpus.CommentCount);
        Assert.Equal([-1, 0, -1, 2, 3], corpus.ParentOf.ToArray());
        Assert.Equal(2, summary.Warnings.Single(w => w.Code == "id-conflict").Count);

        using MemoryStream lines = new();
        using Collect.Cases.CommentLines writer = new(lines);
        (IReadOnlyList<ImportedSource> sources, _) = await CommentImport.RunAsync(files, new ImportOptions(), writer.Add, null, null, TestContext.Current.CancellationToken, () => writer.Renamed);
        writer.Dispose();
        Assert.Equal(5, sources.Sum(s => s.Added));
        Assert.Contains(sources[1].Warnings, w => w.Contains("belong to other comments", StringComparison.Ordinal));
        CommentCorpus again = CommentFiles.Read(new MemoryStream(lines.ToArray()), "x.jsonl", new ReadOptions()).Corpus;
        Assert.Equal([-1, 0, -1, 2, 3], again.ParentOf.ToArray());
    }

    [Theory]
    [InlineData("dd-mm-yyyy-3000.csv", 3_000, 0)]
    [InlineData("30-csv-dates.csv", 26, 6)]
    [InlineData("31-french-headers.csv", 2, 0)]
    [InlineData("32-sep-line.csv", 1, 0)]
    [InlineData("47-header-repeated.csv", 2, 0)]
    [InlineData("28a-ids-restart.csv", 2, 0)]
    public void Read_TablesThatPeopleHave_AreRead(string file, int least, int withoutTime)
    {
        (CommentCorpus corpus, ImportSummary summary) = CommentSources.Read([RealCorpora.Require($"inputs/tables/{file}")], new ReadOptions());

        Assert.True(corpus.CommentCount >= least, $"{corpus.CommentCount}");
        Assert.InRange(summary.WithoutTime, 0, withoutTime);
    }

    [Theory]
    [InlineData("t-us.csv", "--date-order")]
    [InlineData("followers.csv", "audit")]
    public void Read_TablesThatMustBeAsked_SayWhatToDo(string file, string expected) =>
        Assert.Contains(expected, Assert.Throws<UserFacingException>(() => CommentSources.Read([RealCorpora.Require($"inputs/tables/{file}")], new ReadOptions())).Message);

    [Theory]
    [InlineData("25-na-nan-null.csv", 3)]
    [InlineData("26-links-nan-and-lists.csv", 11)]
    [InlineData("43-platform-splits-account.jsonl", 1)]
    public void Read_TablesWithOddValues_HaveTheRightAccounts(string file, int accounts) =>
        Assert.Equal(accounts, CommentSources.Read([RealCorpora.Require($"inputs/tables/{file}")], new ReadOptions()).Corpus.AccountCount);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_root, name);
        File.WriteAllText(path, text);
        return path;
    }
}
