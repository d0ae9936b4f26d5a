using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Tests;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Collect.Tests.Import;

public sealed class CsvReaderTests
{
    [Fact]
    public void Read_CooRTweetHeader_IsRecognised()
    {
        (CommentCorpus corpus, _) = Reading.Of("object_id,account_id,content_id,timestamp_share\no1,a1,c1,1623881091\n");

        Assert.Equal("a1", corpus.HandleOf(0));
        Assert.Equal("c1", corpus.CommentIdOf(0));
        Assert.Equal("o1", corpus.Objects.GetString(corpus.ObjectOf[0]));
        Assert.Equal(1623881091, corpus.TimeOf[0]);
    }

    [Fact]
    public void Read_ToolkitHeader_IsRecognised()
    {
        (CommentCorpus corpus, _) = Reading.Of("""
            message_id,user_id,username,repost_id,reply_id,message,timestamp,urls
            m1,u1,Ann,r9,p9,"hello, you",1600000000.0,http://a/ http://b/
            """);

        Assert.Equal("u1", corpus.HandleOf(0));
        Assert.Equal("Ann", corpus.AccountAt(0).Name);
        Assert.Equal("hello, you", corpus.TextOf(0));
        Assert.Equal(0, corpus.RepostOf[0]);
        Assert.Equal(0, corpus.ParentKeyOf[0]);
        Assert.Equal("http://a/ http://b/", Encoding.UTF8.GetString(corpus.LinksOf(0)));
    }

    [Theory]
    [InlineData("Author;Comment;Date\nann;hi, there;2021-06-16\n")]
    [InlineData("Author\tComment\tDate\nann\thi, there\t2021-06-16\n")]
    [InlineData("author|comment|date\r\nann|hi, there|2021-06-16\r\n")]
    [InlineData("author,comment,date\rann,\"hi, there\",2021-06-16")]
    public void Read_DelimitersAndLineEnds_AreDetected(string text)
    {
        (CommentCorpus corpus, _) = Reading.Of(text);

        Assert.Equal("hi, there", corpus.TextOf(0));
        Assert.Equal(new PostedAt(1623801600, TimePrecision.Day), corpus.PostedAtOf(0));
    }

    [Fact]
    public void Read_LineBreaksInQuotes_KeepLineNumbersRight()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of("account,text\na,\"one\r\ntwo\nthree \"\"x\"\"\"\n\nb,too,many\nc,ok\n");

        Assert.Equal(["one\r\ntwo\nthree \"x\"", "ok"], [corpus.TextOf(0), corpus.TextOf(1)]);
        LineIssue rejected = Assert.Single(summary.FirstRejections);
        Assert.Equal(("field-count", 6L), (rejected.Code, rejected.Line));
        Assert.Equal(7, summary.Files[0].Lines);
    }

    [Fact]
    public void Read_QuoteNeverClosed_LosesOnlyItsLine()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of("account,text\na,\"lost\nb,two\nc,three\n");

        Assert.Equal(2, corpus.CommentCount);
        Assert.Equal(("open-quote", 2L), (summary.FirstRejections[0].Code, summary.FirstRejections[0].Line));
    }

    [Fact]
    public void Read_TextAfterClosingQuote_BelongsToTheField()
    {
        Assert.Equal("x y \"z\"", Reading.Of("account,text\na,\"x\" y \"z\"\n").Corpus.TextOf(0));
    }

    [Fact]
    public void Read_TrailingEmptyFields_AreForgiven()
    {
        Assert.Equal(1, Reading.Of("account,text\na,b,,\n").Summary.Accepted);
    }

    [Fact]
    public void Read_RowOfMoreFieldsThanATableHas_IsLeftOutAlone()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of("account,text\na,one" + new string(',', 20_000) + "\nb,two\n");

        Assert.Equal("two", corpus.TextOf(0));
        Assert.Equal(("too-long", 2L), (Assert.Single(summary.FirstRejections).Code, summary.FirstRejections[0].Line));
    }

    [Fact]
    public void Read_HeaderOfMoreColumnsThanATableHas_IsRefused() =>
        Assert.Contains("header", Assert.Throws<UserFacingException>(() => Reading.Of("account,text" + new string(',', 20_000) + "\na,b\n")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("foo,bar\n1,2\n", "foo, bar")]
    [InlineData("account,bar\n1,2\n", "--map COLUMN=text")]
    public void Read_UnrecognisedHeader_NamesColumnsAndMap(string text, string expected)
    {
        UserFacingException problem = Assert.Throws<UserFacingException>(() => Reading.Of(text));

        Assert.Contains(expected, problem.Message);
        Assert.Contains("--map", problem.Message);
    }

    [Fact]
    public void Read_MapToAMissingColumn_IsToldAtOnce()
    {
        ReadOptions options = new() { Map = [new FieldMapping("autor", "account")] };

        Assert.Contains("autor", Assert.Throws<UserFacingException>(() => Reading.Of("auteur,text\na,b\n", options)).Message);
    }

    [Fact]
    public void Read_AnyTable_AgreesWithCsvHelper()
    {
        Gen<string> cell = Gen.Elements("a", "é", "\"", ",", "\n", "\r", ";", " ", "😀", "'", "0").ArrayOf().Select(string.Concat);
        Gen<(string, string)[]> table = cell.Zip(cell).ArrayOf();

        Prop.ForAll(table.ToArbitrary(), rows =>
        {
            string csv = Write(rows);
            (CommentCorpus corpus, ImportSummary summary) = Reading.Of(csv, new ReadOptions { RequireAccount = false, RequireContent = false }, "x.csv");
            Assert.Equal(ReadWithCsvHelper(csv), Enumerable.Range(0, corpus.CommentCount).Select(corpus.TextOf));
            Assert.Equal(0, summary.RejectedCount);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_YoutubeSpam_TakesEveryRowAndItsLabel()
    {
        (CommentCorpus corpus, ImportSummary summary) = CommentFiles.Read(
            [RealCorpora.Require("peers/inputs/youtube_spam.csv.gz")], new ReadOptions { DuplicateIds = DuplicateIds.Keep });

        Assert.Equal(1_957, corpus.CommentCount);
        Assert.Equal(0, summary.RejectedCount);
        Assert.Equal(1_006, corpus.LabelOf.Count((sbyte)1));
        Assert.Equal(5, corpus.ThreadCount);
    }

    [Fact]
    public void Read_RussianTweets_TakesEveryRow()
    {
        string path = RealCorpora.Require("peers/inputs/russian_coord_tweets.csv.gz");

        Assert.Equal(35_125, CommentFiles.Read([path], new ReadOptions { DuplicateIds = DuplicateIds.Keep }).Corpus.CommentCount);
        (_, ImportSummary once) = CommentFiles.Read([path], new ReadOptions());
        Assert.Equal(35_125, once.Accepted + once.RejectedCount);
        Assert.Equal("duplicate-id", Assert.Single(once.Rejected).Code);
    }

    private static string Write((string Thread, string Text)[] rows)
    {
        static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"")}\"";
        StringBuilder csv = new("thread,text\r\n");
        foreach ((string thread, string text) in rows)
        {
            bool plain = !text.AsSpan().ContainsAny("\",;\r\n") && text.Length > 0;
            csv.Append(Quoted(thread)).Append(',').Append(plain ? text : Quoted(text)).Append("\r\n");
        }
        return csv.ToString();
    }

    private static List<string> ReadWithCsvHelper(string text)
    {
        CsvHelper.CsvReader reader = CsvHelper.CsvReader.FromText(text, new CsvHelper.CsvReaderOptions { Separator = ',' });
        List<string> texts = [];
        while (reader.Read()) texts.Add(reader.GetString(1));
        return texts;
    }
}
