using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Import.Sources;

public sealed class FormatFinderTests
{
    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: warcinfo\r\n", "x", "warc")]
    [InlineData("<!DOCTYPE html><html><body>It shows \"created_time\" and \"message\" and wordpress.org/export/</body></html>", "x", "page")]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>", "x", "page")]
    [InlineData("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", "x.mhtml", "page")]
    [InlineData("<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\">", "x", "wordpress")]
    [InlineData("{\"account\":\"anna\",\"text\":\"a\"}\n{\"account\":\"b\",\"text\":\"c\"}\n", "x", "jsonl")]
    [InlineData("{\"post_stream\":{\"posts\":[]},\"id\":7}", "topic.json", "page")]
    [InlineData("[\n  {\"user\": \"anna\", \"comment\": \"a } b\"},\n {}]", "x.json", "json")]
    [InlineData("[{\"id\":1,\"author_name\":\"anna\",\"content\":{\"rendered\":\"x\"}}]", "x.json", "page")]
    [InlineData("[{\"id\":0},{\"user\":\"anna\",\"comment\":\"a\"}]", "x", "json")]
    [InlineData("[{\"us\"er\":\"anna\",\"comment\":\"a\"},{\"user\":\"bo\",\"comment\":\"b\"}]", "x", "json")]
    [InlineData("{\"acc\"ount\":\"anna\"}\n{\"account\":\"b\",\"text\":\"c\"}\n", "x", "jsonl")]
    [InlineData("account;text\nanna;a\n", "x", "csv")]
    [InlineData("\"user\",\"created_time\",\"message\"\n", "x.txt", "csv")]
    [InlineData("tweetid,userid,tweet_text,tweet_time\n", "x.csv", "x-takedowns")]
    [InlineData("", "x.jsonl", "jsonl")]
    public void Of_Content_TellsTheFormat(string text, string name, string expected) =>
        Assert.Equal(expected, FormatFinder.Of(Encoding.UTF8.GetBytes(text), true, name, []));

    [Fact]
    public void Of_TableWhoseHeaderSaysNothing_IsATable()
    {
        byte[] table = "auteur|propos\nanna|bonjour\n"u8.ToArray();
        Assert.Equal("csv", FormatFinder.Of(table, true, "x.txt", []));
        Assert.Equal("csv", FormatFinder.Of(table, true, "x.txt", [new FieldMapping("auteur", "account"), new FieldMapping("propos", "text")]));
    }

    [Theory]
    [InlineData("hello there", "--format")]
    [InlineData("%PDF-1.7 ...", "PDF")]
    public void Of_SomethingElse_SaysWhatToDo(string text, string advice) =>
        Assert.Contains(advice, Assert.Throws<UserFacingException>(() => FormatFinder.Of(Encoding.UTF8.GetBytes(text), true, "x", [])).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_RealCorpora_IsWhatTheirFoldersSay()
    {
        string root = RealCorpora.Require("corpora");
        string Found(string relative)
        {
            byte[] body = Extraction.CorpusFiles.Read(Path.Combine(root, relative));
            return FormatFinder.Of(body.AsSpan(0, Math.Min(body.Length, 1 << 18)), body.Length < 1 << 18, relative, []);
        }
        Assert.Equal(["commento", "isso", "youtube", "page", "page", "jsonl"], new[]
        {
            Found("comment-exports/remark42_testdata/commento.json"), Found("comment-exports/isso_tests/generic.json"),
            Found("youtube-json/comments/comments_multi.json"), Found("forum-pages/html/0501.html.gz"), Found("facebook-mobile/" + FirstPage(root)),
            Found(Path.GetRelativePath(root, Directory.GetFiles(Path.Combine(root, "vk-media"), "*.jsonl*")[0])),
        });
    }

    private static string FirstPage(string root) => Path.GetFileName(Directory.GetFiles(Path.Combine(root, "facebook-mobile"), "*.html*").Order(StringComparer.Ordinal).First());
}
