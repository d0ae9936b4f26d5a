using System.IO.Compression;
using System.Text;
using CoordDetect.Collect.Archive;
using Xunit;

namespace CoordDetect.Collect.Tests.Archive;

public sealed class WarcReaderTests
{
    private static readonly string First = Record("response", "http://a/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>one</p>");
    private static readonly string Second = Record("response", "http://a/2", "HTTP/1.1 200 OK\r\n\r\n<p>two</p>");

    [Fact]
    public void Read_PlainFile_GivesTheRecords()
    {
        List<WarcRecord> records = Read(Bytes(First + Second));
        Assert.Equal(["http://a/1", "http://a/2"], records.Select(r => r.TargetUri));
        Assert.Equal("<p>two</p>", Encoding.UTF8.GetString(HttpBlock.Parse(records[1].Block)!.Body.Span));
        Assert.All(records, r => Assert.Empty(r.Problems));
    }

    [Fact]
    public void Read_CompressedByRecordOrAsAWhole_GivesTheSame()
    {
        Assert.Equal(2, Read(Gzip(First + Second)).Count);
        Assert.Equal(2, Read([.. Gzip(First), .. Gzip(Second)]).Count);
    }

    [Theory]
    [InlineData("Content-Length: 10", "too short")]
    [InlineData("Content-Length: 900", "too long")]
    [InlineData("Content-Length: many", "no number")]
    [InlineData("X-Nothing: here", "missing")]
    public void Read_LengthThatLies_IsRecordedAndTheNextRecordIsFound(string length, string problem)
    {
        string broken = First.Replace($"Content-Length: {First.Length - First.IndexOf("HTTP/1.1", StringComparison.Ordinal) - 4}", length, StringComparison.Ordinal);
        Assert.NotEqual(First, broken);
        List<WarcRecord> records = Read(Bytes(broken + Second));
        Assert.Equal(2, records.Count);
        Assert.Contains(records[0].Problems, p => p.Contains(problem, StringComparison.Ordinal));
        Assert.Equal("<p>one</p>", Encoding.UTF8.GetString(HttpBlock.Parse(records[0].Block)!.Body.Span));
        Assert.Equal("http://a/2", records[1].TargetUri);
    }

    [Fact]
    public void Read_RubbishBetweenRecords_IsPassedOverAndSaid()
    {
        List<string> damage = [];
        List<WarcRecord> records = [.. WarcReader.Read(new MemoryStream(Bytes(First + "rubbish and WAR\r\n" + Second)), damage.Add)];
        Assert.Equal(2, records.Count);
    }

    [Fact]
    public void Read_TornFile_GivesWhatIsThere()
    {
        byte[] whole = Gzip(First + Second);
        List<string> damage = [];
        List<WarcRecord> records = [.. WarcReader.Read(new MemoryStream(whole[..(whole.Length - 20)]), damage.Add)];
        Assert.NotEmpty(records);
        Assert.True(damage.Count > 0 || records.Any(r => r.Problems.Count > 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(-9)]
    public void Read_DamagedMember_CostsThatRecordAlone(int at)
    {
        List<byte[]> members = [.. Enumerable.Range(0, 60).Select(i => Gzip(Record("response", $"http://a/{i}", $"HTTP/1.1 200 OK\r\n\r\n{Noise(i)}", $"<urn:x:{i}>")))];
        byte[] hurt = members[30];
        int spot = at < 0 ? hurt.Length + at : at;
        for (int i = 0; i < 4; i++) hurt[spot + i] ^= 0xff;
        List<string> damage = [];
        List<WarcRecord> records = [.. WarcReader.Read(new MemoryStream([.. members.SelectMany(m => m)]), damage.Add)];
        Assert.NotEmpty(damage);
        List<string?> whole = [.. records.Where(r => r.Problems.Count == 0).Select(r => r.TargetUri)];
        Assert.Equal(Enumerable.Range(0, 60).Where(i => i != 30).Select(i => $"http://a/{i}"), whole.Where(u => u != "http://a/30"));
    }

    [Fact]
    public void Read_WrongBlockDigest_IsRecorded()
    {
        string wrong = First.Replace("Content-Length", "WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\nContent-Length", StringComparison.Ordinal);
        Assert.Contains(Read(Bytes(wrong))[0].Problems, p => p.Contains("digest", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_EmptyOrForeignFile_GivesNothing()
    {
        Assert.Empty(Read([]));
        Assert.Empty(Read(Bytes("<html>no archive</html>")));
    }

    [Fact]
    public void Parse_ChunkedBody_IsJoined()
    {
        HttpBlock block = HttpBlock.Parse(Bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nWiki\r\n6;x=y\r\npedia \r\n0\r\n\r\n"))!;
        Assert.Equal("Wikipedia ", Encoding.ASCII.GetString(block.Body.Span));
        HttpBlock stored = HttpBlock.Parse(Bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<html>stored whole</html>"))!;
        Assert.Equal("<html>stored whole</html>", Encoding.ASCII.GetString(stored.Body.Span));
    }

    [Theory]
    [InlineData("sha1:2JMJ7L5RH5YWVL2C7AFKG5B5L5LZQ5OT", null)]
    [InlineData("sha1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d", true)]
    [InlineData("sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N", true)]
    [InlineData("sha-256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", true)]
    [InlineData("md5:5d41402abc4b2a76b9719d911017c592", true)]
    [InlineData("blake3:00", null)]
    public void Matches_DigestsOfOthers_AreUnderstood(string written, bool? expected) =>
        Assert.Equal(expected ?? (written.StartsWith("sha1", StringComparison.Ordinal) ? false : null), ContentDigest.Matches(written, "hello"u8));

    // Does not compress: each member is longer than a decompressor reads ahead by itself.
    private static string Noise(int seed)
    {
        byte[] bytes = new byte[9_000];
        new Random(seed).NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static List<WarcRecord> Read(byte[] file) => [.. WarcReader.Read(new MemoryStream(file))];

    private static string Record(string type, string url, string block, string id = "") =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\n{(id.Length > 0 ? $"WARC-Record-ID: {id}\r\n" : "")}WARC-Target-URI: {url}\r\nWARC-Date: 2026-01-02T03:04:05Z\r\nContent-Length: {block.Length}\r\n\r\n{block}\r\n\r\n";

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Gzip(string text)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Optimal)) gzip.Write(Bytes(text));
        return bytes.ToArray();
    }
}
