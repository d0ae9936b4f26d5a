using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Collect.Tests.Import;

/// <summary>
/// Every reader on damaged and hostile input: good files of each format with bytes changed, cut, repeated and swapped, and some of them blown up to ten
/// megabytes. No crash, no input much above the ten seconds of processor time that a page has, no memory above 512 MB. A few seconds here, minutes in the slow part: see
/// <see cref="FuzzSettings"/>. The seed is drawn anew each time, printed, and in the message of a failure.
/// </summary>
[CollectionDefinition(nameof(ReaderFuzzTests), DisableParallelization = true)]
[Collection(nameof(ReaderFuzzTests))]
public sealed class ReaderFuzzTests
{
    private const int LargestInput = 10 << 20;
    private const long MostMemory = 512L << 20;
    private const int OneLargeIn = 10;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    // A damaged page of ten megabytes may use up the ten seconds that a page has, and ends within them.
    private static readonly TimeSpan LimitWithPages = TimeSpan.FromSeconds(15);
    private static readonly string[] Tokens = ["\"", "<", ">", "{", "[", "]", "}", "\\u0000", "<![CDATA[", "]]>", "&amp;", "\0", "\ufeff", "=HYPERLINK(1)", "9999999999999999999", "-", "\r", "\n", ";", ",", "\t", "<item>", "</item>", "WARC/1.1\r\n", "Content-Length: 99999999999\r\n", "null", "1e999", "😀"];

    [Fact]
    public async Task Read_AnyDamage_EndsInAResult()
    {
        (TimeSpan budget, int seed) = FuzzSettings.Quick();
        await FuzzAsync(budget, seed);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Read_MinutesOfDamage_EndInResults()
    {
        (TimeSpan budget, int seed) = FuzzSettings.Slow();
        await FuzzAsync(budget, seed);
    }

    // The bug: the parser says by an exception that something is no JSON, and 700,000 of them took seven seconds.
    [Theory]
    [InlineData("[{\"account\":\"bob\",\"text\":\"hello\"},", "{\"acc:\"bob\"},")]
    [InlineData("[{\"account\":\"bob\",\"text\":\"hello\"},", "\"hello\"},{\"ac\"")]
    [InlineData("{\"account\":\"bob\",\"text\":\"hello\"}\n", "{\"a\" \"bobbb\"}\n")]
    [InlineData("{\"account\":\"bob\",\"text\":\"hello\"}\n", "{/**/\"a\" 1e}\n")]
    public async Task Read_HundredsOfThousandsOfBrokenItems_TakesNoException(string good, string broken)
    {
        string path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, good + string.Concat(Enumerable.Repeat(broken, LargestInput / broken.Length)), TestContext.Current.CancellationToken);
        int thrown = 0;
        void Count(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs first) => Interlocked.Increment(ref thrown);
        AppDomain.CurrentDomain.FirstChanceException += Count;
        (TimeSpan took, _) = await ReadAsync(path, broken);
        AppDomain.CurrentDomain.FirstChanceException -= Count;
        File.Delete(path);
        Assert.True(thrown < 1_000 && took < Limit, $"{thrown} exceptions, {took}");
    }

    private static async Task FuzzAsync(TimeSpan budget, int seed)
    {
        Random random = new(seed);
        string folder = Directory.CreateTempSubdirectory("cd-fuzz-").FullName;
        byte[][] samples = [.. Samples()];
        int tried = 0, large = 0;
        (TimeSpan slowest, long most) = (default, 0);
        for (Stopwatch all = Stopwatch.StartNew(); all.Elapsed < budget || tried < samples.Length; tried++)
        {
            byte[] input = Damaged(samples[tried % samples.Length], random);
            if (random.Next(OneLargeIn) == 0)
            {
                input = BlownUp(input, random);
                large++;
            }
            string path = Path.Combine(folder, "input" + (tried % 3 == 0 ? ".gz" : ".dat"));
            await File.WriteAllBytesAsync(path, tried % 3 == 0 ? Packed(input) : input, TestContext.Current.CancellationToken);
            (TimeSpan took, long memory) = await ReadAsync(path, $"seed {seed}, input {tried}");
            if (took > slowest) slowest = took;
            if (memory > most) most = memory;
            if (took < LimitWithPages && memory < MostMemory) continue;
            string kept = Path.Combine(Path.GetTempPath(), $"coorddetect-fuzz-{seed}-{tried}");
            File.Copy(path, kept, overwrite: true);
            Assert.Fail($"seed {seed}, input {tried} ({input.Length} bytes, kept as {kept}): {took}, {memory >> 20} MB");
        }
        Directory.Delete(folder, recursive: true);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {seed}: {tried} inputs, {large} of them of up to {LargestInput >> 20} MB; the slowest took {slowest.TotalSeconds:0.0} s, memory at most {most >> 20} MB"));
    }

    // How long it took, and how much memory was in use at most above what was before.
    private static async Task<(TimeSpan Took, long Memory)> ReadAsync(string path, string which)
    {
        long before = GC.GetTotalMemory(forceFullCollection: new FileInfo(path).Length > 1 << 20), most = before;
        // What is not yet collected is no use of memory, and to collect it takes time: done only where it looks like too much.
        void Watch()
        {
            long now = GC.GetTotalMemory(forceFullCollection: false);
            most = Math.Max(most, now - before < MostMemory ? now : GC.GetTotalMemory(forceFullCollection: true));
        }

        using Timer watching = new(_ => Watch(), null, 0, 20);
        TimeSpan begun = Environment.CpuUsage.TotalTime;
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
            string kept = Path.Combine(Path.GetTempPath(), "coorddetect-fuzz-" + which.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
            File.Copy(path, kept, overwrite: true);
            Assert.Fail($"{which} (kept as {kept}): {problem}");
        }
        return (Environment.CpuUsage.TotalTime - begun, most - before);
    }

    // A piece of it again and again: what is deep becomes deeper, what is long longer.
    private static byte[] BlownUp(byte[] bytes, Random random)
    {
        if (bytes.Length == 0) return bytes;
        int at = random.Next(bytes.Length), length = Math.Min(random.Next(1, random.Next(2) == 0 ? 40 : 2_000), bytes.Length - at);
        int times = (LargestInput - bytes.Length) / length;
        byte[] blown = new byte[bytes.Length + (times * length)];
        bytes.AsSpan(0, at).CopyTo(blown);
        for (int i = 0; i < times; i++) bytes.AsSpan(at, length).CopyTo(blown.AsSpan(at + (i * length)));
        bytes.AsSpan(at).CopyTo(blown.AsSpan(at + (times * length)));
        return blown;
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
