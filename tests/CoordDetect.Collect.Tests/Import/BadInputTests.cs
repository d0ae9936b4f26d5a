using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using Xunit;

namespace CoordDetect.Collect.Tests.Import;

public sealed class BadInputTests
{
    private const string Two = "account,text,timestamp\na,one,1\nb,two,2\n";

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("account,text\n")]
    [InlineData("account,text")]
    public void Read_NothingInIt_IsAnEmptyCorpusWithAWarning(string text)
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(text);

        Assert.Equal(0, corpus.CommentCount);
        Assert.Equal("empty", Assert.Single(summary.Warnings).Code);
    }

    [Fact]
    public void Read_MissingFile_IsNamed()
    {
        UserFacingException problem = Assert.Throws<UserFacingException>(() => CommentFiles.Read(["/no/such/file.csv"], new ReadOptions()));

        Assert.Contains("/no/such/file.csv", problem.Message);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 1, 2, 3 }, "ZIP")]
    [InlineData(new byte[] { 0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1, 0 }, "binary")]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4 }, "binary")]
    public void Read_BinaryFile_IsRefusedInWords(byte[] bytes, string expected)
    {
        Assert.Contains(expected, Assert.Throws<UserFacingException>(() => Reading.Of(bytes)).Message);
        Assert.Contains(expected, Assert.Throws<UserFacingException>(() => Reading.Of(Reading.Gzip(bytes))).Message);
    }

    [Fact]
    public void Read_JsonArray_SaysHowToSplitIt()
    {
        Assert.Contains("one object a line", Assert.Throws<UserFacingException>(() => Reading.Of("[{\"account\":\"a\"}]")).Message);
    }

    [Fact]
    public void Read_Gzip_IsToldByItsBytes()
    {
        byte[] packed = Reading.Gzip(Two);

        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(packed, name: "no-extension");

        Assert.Equal(2, corpus.CommentCount);
        Assert.Empty(summary.Warnings);
        Assert.Equal(packed.Length, summary.Bytes);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(packed)), summary.Files[0].Sha256);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void Read_TruncatedGzip_KeepsWhatCameBeforeAndSaysSo(double part)
    {
        StringBuilder text = new("account,text\n");
        for (int i = 0; i < 100_000; i++) text.Append($"a{i * 7919 % 10_007},text number {i * 31 % 977}\n");
        byte[] packed = Reading.Gzip(text.ToString());

        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(packed[..(int)(packed.Length * part)]);

        Assert.InRange(corpus.CommentCount, (int)(part * 90_000), 100_000);
        Assert.Contains(summary.Warnings, w => w.Code == "cut-off");
    }

    [Fact]
    public void Read_DamagedGzip_KeepsWhatCameBeforeAndSaysSo()
    {
        StringBuilder text = new("account,text\n");
        for (int i = 0; i < 100_000; i++) text.Append($"a{i * 7919 % 10_007},text number {i * 31 % 977}\n");
        byte[] packed = Reading.Gzip(text.ToString());
        packed.AsSpan(packed.Length / 2, 500).Fill(0xAA);

        (_, ImportSummary summary) = Reading.Of(packed);

        Assert.Contains(summary.Warnings, w => w.Code == "cut-off");
        Assert.Equal(packed.Length, summary.Bytes);
    }

    [Theory]
    [InlineData("a.jsonl", "{\"account\":\"a\",\"text\":\"", "\"}\n", "{\"account\":\"b\",\"text\":\"x\"}\n")]
    [InlineData("a.csv", "account,text\na,", "\n", "b,x\n")]
    [InlineData("a.csv", "account,text\na,\"", "\"\n", "b,x\n")]
    public void Read_LineOf50Megabytes_IsRejectedAndTheRestGoesOn(string name, string before, string after, string good)
    {
        byte[] bytes = new byte[50 << 20];
        bytes.AsSpan().Fill((byte)'x');
        byte[] all = [.. Encoding.UTF8.GetBytes(before), .. bytes, .. Encoding.UTF8.GetBytes(after + good)];

        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(all, name: name);

        Assert.Equal("b", corpus.HandleOf(0));
        Assert.Equal(1, corpus.CommentCount);
        Assert.Equal("too-long", Assert.Single(summary.FirstRejections).Code);
    }

    [Fact]
    public void Read_LineJustBelowTheLimit_IsTaken()
    {
        string line = $$"""{"account":"a","text":"{{new string('x', 5_000_000)}}"}""";

        Assert.Equal(5_000_000, Reading.Of(line + "\n" + line.Replace("xx", "yy")).Corpus.Texts[1].Length);
    }

    [Theory]
    [InlineData("a.jsonl", "{\"account\":\"a\",\"text\":\"|\"}\n{\"account\":\"b\",\"text\":\"é è à ç\"}\n")]
    [InlineData("a.csv", "account,text\na,|\nb,é è à ç\n")]
    public void Read_InvalidUtf8InUtf8_IsReplacedAndCounted(string name, string template)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(template).SelectMany(b => b == (byte)'|' ? [0x66, 0xFF, 0x67] : new[] { b })];

        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(bytes, name: name);

        Assert.Equal("f\uFFFDg", corpus.TextOf(0));
        Assert.Equal("é è à ç", corpus.TextOf(1));
        Assert.Equal(("invalid-utf8", 1L), (summary.Warnings[0].Code, summary.Warnings[0].Count));
    }

    [Theory]
    [InlineData("windows-1252", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    public void Read_OtherEncodings_AreDetected(string encoding, bool mark)
    {
        Encoding chosen = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? chosen.GetPreamble() : [], .. chosen.GetBytes("auteur;texte;date\nZoé;« Été » – à 5 €;2021-06-16\n")];
        ReadOptions options = new() { Map = [FieldMapping.Parse("auteur=account"), FieldMapping.Parse("texte=text")] };

        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(bytes, options);

        Assert.Equal("« Été » – à 5 €", corpus.TextOf(0));
        Assert.Equal("Zoé", corpus.HandleOf(0));
        Assert.Empty(summary.Warnings);
    }

    [Fact]
    public void Read_NamedEncoding_IsObeyed()
    {
        Encoding cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

        (CommentCorpus corpus, _) = Reading.Of(cyrillic.GetBytes("account,text\nАнна,Привет\n"), new ReadOptions { Encoding = "windows-1251" });

        Assert.Equal("Привет", corpus.TextOf(0));
    }

    [Fact]
    public void Read_AbsurdTimes_KeepTheCommentAndCountAWarning()
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(
            "account,text,timestamp\na,1,-99999999999999999\na,2,9e99\na,3,soon\na,4,\na,5,1623881091000\na,6,0001-01-01\na,7,9999-12-31T23:59:59Z\n");

        Assert.Equal(7, corpus.CommentCount);
        Assert.Equal(4, summary.WithoutTime);
        ReasonCount warning = Assert.Single(summary.Warnings);
        Assert.Equal(("unusable-time", 3L), (warning.Code, warning.Count));
        Assert.Contains("soon", summary.FirstWarnings[2].What);
    }

    [Fact]
    public void Read_DuplicateIds_AreRejectedOrKeptAsAsked()
    {
        const string Text = "comment_id,account,text\n1,a,x\n1,a,x\n2,c,z\n";

        (CommentCorpus once, ImportSummary summary) = Reading.Of(Text);

        Assert.Equal(2, once.CommentCount);
        Assert.Equal(("duplicate-id", 3L), (summary.FirstRejections[0].Code, summary.FirstRejections[0].Line));
        Assert.Equal(3, Reading.Of(Text, new ReadOptions { DuplicateIds = DuplicateIds.Keep }).Corpus.CommentCount);
    }

    [Theory]
    [InlineData("account,text,timestamp\na,same,1\na,same,1\na,same,1\n", 1)]
    [InlineData("account,text,timestamp\na,only,1\n", 1)]
    [InlineData(Two, 2)]
    public void Read_DegenerateCorpora_AreSensible(string text, int accounts)
    {
        (CommentCorpus corpus, ImportSummary summary) = Reading.Of(text);

        Assert.Equal(accounts, corpus.AccountCount);
        Assert.Equal(corpus.CommentCount, summary.Accepted);
        Assert.Equal(0, summary.RejectedCount);
    }

    [Fact]
    public void Read_SeveralFiles_AreOneCorpusWithADigestEach()
    {
        string folder = Directory.CreateTempSubdirectory("coorddetect-").FullName;
        string first = Path.Combine(folder, "a.csv");
        string second = Path.Combine(folder, "b.jsonl.gz");
        File.WriteAllText(first, Two);
        File.WriteAllBytes(second, Reading.Gzip("{\"account\":\"c\",\"text\":\"x\"}\n"));
        List<StageProgress> progress = [];

        (CommentCorpus corpus, ImportSummary summary) = CommentFiles.Read([first, second], new ReadOptions(), new Listed(progress));
        Directory.Delete(folder, recursive: true);

        Assert.Equal(3, corpus.CommentCount);
        Assert.Equal([ImportFormat.Csv, ImportFormat.Jsonl], summary.Files.Select(f => f.Format));
        Assert.Equal([2L, 1], summary.Files.Select(f => f.Accepted));
        Assert.Equal(summary.Bytes, progress[^1].Done);
        Assert.Equal(progress[^1].Total, progress[^1].Done);
    }

    [Fact]
    public void Read_Cancelled_Stops()
    {
        StringBuilder text = new("account,text\n");
        for (int i = 0; i < 10_000; i++) text.Append("a,b\n");

        Assert.Throws<OperationCanceledException>(() => CommentFiles.Read(
            new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "x", new ReadOptions(), null, new CancellationToken(canceled: true)));
    }

    private sealed class Listed(List<StageProgress> reports) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => reports.Add(value);
    }
}
