using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Import;

public sealed class JsonlReaderTests
{
    [Fact]
    public void Read_ContractLine_FillsEveryField()
    {
        const string Line = """
            {"platform":"forum","site":"a.example","thread":"t1","comment_id":"c1","parent":"c0","account":"ann","account_name":"Ann","account_created":"2020-01-02","avatar":"x.png","bio":"hello","text":"Bonjour à tous","object":"o1","created_utc":"2021-06-16T22:04:51Z","precision":"minute","url":"https://a.example/1","lang":"fr","label":{"y":1,"cluster":"k"},"unknown":{"deep":[1,2]}}
            """;

        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(Line);

        Assert.Equal(1, summary.Accepted);
        Assert.Equal("c1", corpus.CommentIdOf(0));
        Assert.Equal("Bonjour à tous", corpus.TextOf(0));
        Assert.Equal(new Account("ann", "a.example", "Ann", new PostedAt(1577923200, TimePrecision.Day), "x.png", "hello"), corpus.AccountAt(0));
        Assert.Equal(new PostedAt(1623881091, TimePrecision.Minute), corpus.PostedAtOf(0));
        Assert.Equal("https://a.example/1", corpus.UrlOf(0));
        Assert.Equal("fr", corpus.LanguageOf(0));
        Assert.Equal(1, corpus.LabelOf[0]);
        Assert.Equal("k", corpus.ClusterName(corpus.ClusterOf[0]));
        Assert.Equal("o1", corpus.Objects.GetString(corpus.ObjectOf[0]));
        Assert.Equal("t1", corpus.ThreadName(corpus.ThreadOf[0]));
    }

    [Theory]
    [InlineData("""caf\u00e9 \"q\" \\ \/ \n\t""", "café \"q\" \\ / \n\t")]
    [InlineData("""\uD83D\uDE00!""", "😀!")]
    [InlineData("""a\uD83Db""", "a\uFFFDb")]
    [InlineData("""\uDE00""", "\uFFFD")]
    [InlineData("""\uD83D\u0041""", "\uFFFDA")]
    [InlineData("""\uD83D\uD83D\uDE00""", "\uFFFD😀")]
    public void Read_Escapes_AreUndone(string escaped, string expected)
    {
        (CommentCorpus corpus, _) = Reading.Of($$"""{"account":"a","text":"{{escaped}}"}""");

        Assert.Equal(expected, corpus.TextOf(0));
    }

    [Fact]
    public void Read_NumbersAsIds_AreTakenAsWritten()
    {
        (CommentCorpus corpus, _) = Reading.Of("""{"id":17,"user_id":12345678901234567890,"text":"x","created_utc":1623881091.5,"label":0}""");

        Assert.Equal("17", corpus.CommentIdOf(0));
        Assert.Equal("12345678901234567890", corpus.HandleOf(0));
        Assert.Equal(1623881091, corpus.TimeOf[0]);
        Assert.Equal(0, corpus.LabelOf[0]);
    }

    [Fact]
    public void Read_NamesAppearingLate_AreRecognised()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of("""
            {"username":"Ann","body":"one"}
            {"user_id":"u2","username":"Ben","body":"two","urls":["http://x/1","http://x/2"]}
            """);

        Assert.Equal(2, summary.Accepted);
        Assert.Equal("Ann", corpus.HandleOf(0));
        Assert.Equal("u2", corpus.HandleOf(1));
        Assert.Equal("Ben", corpus.AccountAt(1).Name);
        Assert.Equal("http://x/1 http://x/2", Encoding.UTF8.GetString(corpus.LinksOf(1)));
    }

    [Fact]
    public void Read_BadLinesAmongGood_AreCountedWithLineAndReason()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of("""
            {"account":"a","text":"1"}
            not json
            {"account":"a","text":"2"

            {"account":null,"text":"3"}
            {"account":"a","text":"  "}
            {"account":"a","text":"4"} {"account":"b"}
            [1,2]
            {"account":"b","text":"5"}
            """);

        Assert.Equal(2, corpus.CommentCount);
        Assert.Equal([("malformed-json", 4L), ("no-account", 1L), ("no-content", 1L)], summary.Rejected.Select(r => (r.Code, r.Count)));
        Assert.Equal([2L, 3, 5, 6, 7, 8], summary.FirstRejections.Select(r => r.Line));
        Assert.All(summary.FirstRejections, r => Assert.NotEmpty(r.Advice));
        Assert.Equal(9, summary.Files[0].Lines);
    }

    [Fact]
    public void Read_RejectionWithStrict_EndsWithItsLine()
    {
        UserFacingException problem = Assert.Throws<UserFacingException>(
            () => Reading.Of("{\"account\":\"a\",\"text\":\"1\"}\n{\"text\":\"2\"}\n", new ReadOptions { Strict = true }, "c.jsonl"));

        Assert.Contains("c.jsonl: line 2: no account", problem.Message);
    }

    [Fact]
    public void Read_NothingUsable_SaysWhichFieldsWereFound()
    {
        UserFacingException problem = Assert.Throws<UserFacingException>(() => Reading.Of("""{"qui":"a","quoi":"b"}""", name: "c.jsonl"));

        Assert.Contains("qui, quoi", problem.Message);
        Assert.Contains("--map", problem.Message);
    }

    [Fact]
    public void Read_WithMap_TakesTheNamedFields()
    {
        ReadOptions options = new() { Map = [FieldMapping.Parse("qui=account"), FieldMapping.Parse("quoi=text")] };

        (CommentCorpus corpus, _) = Reading.Of("""{"qui":"a","quoi":"b","text":"no"}""", options);

        Assert.Equal("b", corpus.TextOf(0));
    }

    [Fact]
    public void Read_ThousandsOfNames_StaysQuick()
    {
        StringBuilder text = new();
        for (int i = 0; i < 5_000; i++) text.Append($$"""{"account":"a","text":"t","n{{i}}":1}""").Append('\n');

        Assert.Equal(5_000, Reading.Of(text.ToString()).Summary.Accepted);
    }

    [Theory]
    [InlineData("corpora/vk-media/comments.jsonl.gz", 49_989)]
    [InlineData("corpora/reddit-ira/comments.jsonl.gz", 6_711)]
    [InlineData("corpora/youtube-spam/comments.jsonl.gz", 1_956)]
    public void Read_RealCorpus_TakesEveryComment(string path, int comments)
    {
        (CommentCorpus corpus, ImportSummary summary) = CommentFiles.Read(
            [RealCorpora.Require(path)], new ReadOptions { DuplicateIds = DuplicateIds.Keep });

        Assert.Equal(comments, corpus.CommentCount + summary.RejectedCount);
        Assert.True(summary.RejectedCount <= comments / 100, string.Join("\n", summary.FirstRejections));
    }

    [Fact]
    public void Read_TextsWithoutAccounts_AreTakenWhereNoAccountIsAsked()
    {
        string path = RealCorpora.Require("corpora/d3lta/comments.jsonl.gz");

        Assert.Equal(2_817, CommentFiles.Read([path], new ReadOptions { RequireAccount = false }).Corpus.CommentCount);
    }
}
