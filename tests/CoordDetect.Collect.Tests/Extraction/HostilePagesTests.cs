using System.Diagnostics;
using System.Text;
using CoordDetect.Collect.Extraction;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Collect.Tests.Extraction;

public sealed class HostilePagesTests
{
    private static readonly CommentExtractor Extractor = new();

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<a href=x><span>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<font color=red>")]
    public async Task Extract_UnclosedTags_EndsSoonAndSaysSo(string tag)
    {
        string source = string.Concat(Enumerable.Repeat(tag, 400_000 / tag.Length));
        Stopwatch clock = Stopwatch.StartNew();
        ExtractionResult result = await Read(source);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
        Assert.Contains(result.Warnings, warning => warning.Contains("nested deeper", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Extract_TagWithManyAttributes_EndsSoon()
    {
        string attributes = string.Concat(Enumerable.Range(0, 60_000).Select(i => $" a{i}=1"));
        Stopwatch clock = Stopwatch.StartNew();
        ExtractionResult result = await Read($"<div{attributes}>text</div>");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"took {clock.Elapsed}");
        Assert.Empty(result.Comments);
    }

    [Fact]
    public async Task Extract_NestedWithinBounds_KeepsTheText()
    {
        string source = string.Concat(Enumerable.Repeat("<div>", 300)) + Comment("deep words stay") + string.Concat(Enumerable.Repeat("</div>", 300));
        ExtractionResult result = await Read(source);
        Assert.Equal("deep words stay", Assert.Single(result.Comments).Text);
    }

    [Theory]
    [InlineData("utf-8", "iso-8859-1", "déjà vu à Noël")]
    [InlineData("windows-1252", "utf-8", "déjà vu à Noël")]
    [InlineData("windows-1251", "windows-1251", "спасибо за ответ")]
    [InlineData("shift_jis", "shift_jis", "ありがとう")]
    [InlineData("utf-16", null, "déjà vu")]
    public async Task Extract_CharsetThatMayLie_ReadsTheWords(string written, string? declared, string words)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding encoding = Encoding.GetEncoding(written);
        byte[] body = [.. encoding.GetPreamble(), .. encoding.GetBytes(Comment(words))];
        FetchedPage page = new(new Uri("https://forum.example/t/1"), "text/html", body, CorpusFiles.Fetched) { DeclaredCharset = declared };
        ExtractionResult result = await Extractor.ExtractAsync(page, TestContext.Current.CancellationToken);
        Assert.Equal(words, Assert.Single(result.Comments).Text);
    }

    [Fact]
    public async Task Extract_LinksThatAreNoAddresses_AreLeftOut()
    {
        ExtractionResult result = await Read(Comment("see <a href='javascript:alert(1)'>this</a>, <a href='data:text/html,x'>that</a>, <a href='file:///etc/passwd'>those</a> and <a href='/ok'>ours</a>"));
        Assert.Equal(["https://forum.example/ok"], Assert.Single(result.Comments).Links);
        Assert.Equal("see this, that, those and ours", result.Comments[0].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("{\"a\":")]
    [InlineData("<div class='message' data-author=\"unclosed>")]
    public async Task Extract_Fragments_GiveNothing(string source) => Assert.Empty((await Read(source)).Comments);

    [Fact]
    public async Task Extract_DeepJson_GivesNothing()
    {
        string source = string.Concat(Enumerable.Repeat("[", 100_000));
        FetchedPage page = new(new Uri("https://forum.example/t/1.json"), "application/json", Encoding.UTF8.GetBytes(source), CorpusFiles.Fetched);
        Assert.Empty((await Extractor.ExtractAsync(page, TestContext.Current.CancellationToken)).Comments);
    }

    [Fact]
    public void Extract_AnyMarkup_NeverThrows()
    {
        string[] pieces = ["<div class=message data-author=x>", "<article class='message' data-content='post-1'>", "</div>", "<li class=comment id=comment-1>", "<p>", "words ", "<blockquote>", "2012-02-28", "<time datetime=", "\"", "'", "<a href=", ">", "&amp", "<!--", "-->", "<ul>", "\0", "é", "<table><tr>", "<script type=application/ld+json>{\"@type\":\"Comment\",\"text\":", "</script>"];
        Gen<string> pages = Gen.ListOf(Gen.Elements(pieces)).Select(list => string.Concat(list));
        Prop.ForAll(pages.ToArbitrary(), source =>
        {
            FetchedPage page = new(new Uri("https://forum.example/t/1"), "text/html", Encoding.UTF8.GetBytes(source), CorpusFiles.Fetched);
            ExtractionResult result = Extractor.ExtractAsync(page, CancellationToken.None).GetAwaiter().GetResult();
            return result.Comments.Select((comment, index) => comment.Position == index).All(same => same);
        }).QuickCheckThrowOnFailure();
    }

    private static string Comment(string words) =>
        $"<article class='message' data-author='anna' data-content='post-7'><time class='u-dt' datetime='2020-01-02T03:04:05+0000'>Jan 2, 2020</time><div class='message-body'><div class='bbWrapper'>{words}</div></div></article>";

    private static Task<ExtractionResult> Read(string source) => Extractor.ExtractAsync(
        new FetchedPage(new Uri("https://forum.example/t/1"), "text/html", Encoding.UTF8.GetBytes(source), CorpusFiles.Fetched), TestContext.Current.CancellationToken);
}
