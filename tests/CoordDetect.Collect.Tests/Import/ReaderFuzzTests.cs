using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using Xunit;

namespace CoordDetect.Collect.Tests.Import;

/// <summary>
/// Every reader on damaged and hostile input: good files of each format with bytes changed, cut, repeated and swapped. A few seconds here;
/// <c>COORDDETECT_FUZZ_SECONDS=600</c> for the slow part of CI. The seed is in the message of a failure.
/// </summary>
public sealed class ReaderFuzzTests
{
    private static readonly string[] Tokens = ["\"", "<", ">", "{", "[", "]", "}", "\\u0000", "<![CDATA[", "]]>", "&amp;", "\0", "\ufeff", "=HYPERLINK(1)", "9999999999999999999", "-", "\r", "\n", ";", ",", "\t", "<item>", "</item>", "WARC/1.1\r\n", "Content-Length: 99999999999\r\n", "null", "1e999", "😀"];

    [Fact]
    public async Task Read_AnyDamage_EndsInAResult()
    {
        TimeSpan budget = TimeSpan.FromSeconds(double.TryParse(Environment.GetEnvironmentVariable("COORDDETECT_FUZZ_SECONDS"), out double seconds) ? seconds : 5);
        int seed = int.TryParse(Environment.GetEnvironmentVariable("COORDDETECT_FUZZ_SEED"), out int given) ? given : Environment.TickCount;
        Random random = new(seed);
        string folder = Directory.CreateTempSubdirectory("cd-fuzz-").FullName;
        byte[][] samples = [.. Samples()];
        int tried = 0;
        for (Stopwatch all = Stopwatch.StartNew(); all.Elapsed < budget || tried < samples.Length; tried++)
        {
            byte[] input = Damaged(samples[tried % samples.Length], random);
            string path = Path.Combine(folder, "input" + (tried % 3 == 0 ? ".gz" : ".dat"));
            await File.WriteAllBytesAsync(path, tried % 3 == 0 ? Packed(input) : input, TestContext.Current.CancellationToken);
            Stopwatch watch = Stopwatch.StartNew();
            try
            {
                await CommentImport.RunAsync([path], new ImportOptions(), _ => true, null, null, TestContext.Current.CancellationToken);
            }
            catch (UserFacingException)
            {
                // It cannot be read, and says so.
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                string kept = Path.Combine(Path.GetTempPath(), $"coorddetect-fuzz-{seed}-{tried}");
                File.Copy(path, kept, overwrite: true);
                Assert.Fail($"seed {seed}, input {tried} (kept as {kept}): {problem}");
            }
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"seed {seed}, input {tried}: {watch.Elapsed}");
        }
        Directory.Delete(folder, recursive: true);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} inputs, seed {seed}");
    }

    private static byte[] Damaged(byte[] good, Random random)
    {
        List<byte> bytes = [.. good];
        for (int n = random.Next(1, 8); n > 0 && bytes.Count > 0; n--)
        {
            int at = random.Next(bytes.Count), length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)])); break;
                case 3: bytes.InsertRange(at, [.. Enumerable.Repeat(bytes.GetRange(at, length), random.Next(1, 200)).SelectMany(b => b)]); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                default: bytes.Reverse(at, length); break;
            }
        }
        return [.. bytes];
    }

    private static byte[] Packed(byte[] plain)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(plain);
        return packed.ToArray();
    }

    private static IEnumerable<byte[]> Samples()
    {
        string[] texts =
        [
            "{\"account\":\"bob\",\"text\":\"hello\",\"comment_id\":\"1\",\"created_utc\":\"2024-01-02T03:04:05Z\"}\n{\"account\":\"zoé\",\"text\":\"salut \\u00e9\"}\n",
            "[{\"account\":\"bob\",\"text\":\"hello\"},{\"account\":\"ann\",\"text\":\"\"}]",
            "account;text;created_utc\nbob;\"a;b \"\"c\"\"\nd\";2024-01-02\nann;x;02/03/2024\n",
            "object_id,account_id,content_id,timestamp_share\n1,bob,c1,1700000000\n",
            "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><wp:wxr_version>1.2</wp:wxr_version><item><link>https://a.example/1</link><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author><![CDATA[bob]]></wp:comment_author><wp:comment_date_gmt>2024-01-02 03:04:05</wp:comment_date_gmt><wp:comment_content><![CDATA[hello <b>you</b>]]></wp:comment_content></wp:comment></item></channel></rss>",
            "<?xml version=\"1.0\"?><disqus xmlns=\"http://disqus.com\" xmlns:dsq=\"http://disqus.com/disqus-internals\"><thread dsq:id=\"1\"><link>https://a.example/</link></thread><post dsq:id=\"2\"><message>hi</message><createdAt>2024-01-02T03:04:05Z</createdAt><author><name>bob</name></author><thread dsq:id=\"1\"/></post></disqus>",
            "{\"name\":\"chat\",\"type\":\"public_supergroup\",\"id\":1,\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2024-01-02T03:04:05\",\"from\":\"bob\",\"from_id\":\"user1\",\"text\":[\"a\",{\"type\":\"link\",\"text\":\"https://x.example\"}]}]}",
            "{\"id\":\"a1\",\"author\":\"bob\",\"body\":\"hello\",\"created_utc\":1700000000,\"link_id\":\"t3_x\",\"subreddit\":\"s\"}\n",
            "{\"kind\":\"youtube#commentThreadListResponse\",\"items\":[{\"id\":\"1\",\"snippet\":{\"videoId\":\"v\",\"topLevelComment\":{\"id\":\"1\",\"snippet\":{\"authorDisplayName\":\"bob\",\"textOriginal\":\"hi\",\"publishedAt\":\"2024-01-02T03:04:05Z\"}}}}]}",
            "<!DOCTYPE html><html><head><title>x</title></head><body><ol class=\"comment-list\"><li id=\"comment-1\" class=\"comment\"><article class=\"comment-body\"><footer class=\"comment-meta\"><b class=\"fn\">bob</b><time datetime=\"2024-01-02T03:04:05Z\">x</time></footer><div class=\"comment-content\"><p>hello there</p></div></article></li></ol></body></html>",
            "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Comments on: x</title><item><title>By: bob</title><dc:creator>bob</dc:creator><pubDate>Tue, 02 Jan 2024 03:04:05 +0000</pubDate><guid>https://a.example/#comment-1</guid><description>hello</description></item></channel></rss>",
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"; type=\"text/html\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/\r\n\r\n<html><body><div class=3D\"comment\">hello</div></body></html>\r\n--b--\r\n",
            "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-01-02T03:04:05Z\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 58\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>hello</p>\r\n\r\n\r\n",
            "[{\"id\":\"/x\",\"title\":\"\",\"comments\":[{\"id\":1,\"author\":\"bob\",\"text\":\"hi\",\"created\":1700000000.0}]}]",
        ];
        return texts.Select(Encoding.UTF8.GetBytes);
    }
}
