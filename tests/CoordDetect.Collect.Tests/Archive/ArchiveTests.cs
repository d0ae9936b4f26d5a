using System.Text;
using CoordDetect.Collect.Archive;
using CoordDetect.Core;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoordDetect.Collect.Tests.Archive;

public sealed class ArchiveTests : IDisposable
{
    private static readonly Dictionary<long, string> None = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("coorddetect-archive-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Append_Exchanges_ReadBackAsTheyWere()
    {
        ArchivePosition end = Write(3);
        List<WarcRecord> records = Read();
        Assert.Equal(["warcinfo", "response", "request", "response", "request", "response", "request"], records.Select(r => r.Type));
        Assert.All(records, r => Assert.Empty(r.Problems));
        Assert.Equal("<p>page 2</p>", Encoding.UTF8.GetString(HttpBlock.Parse(records[5].Block)!.Body.Span));
        Assert.Equal(records[5].Id, records[6]["WARC-Concurrent-To"]!.Trim('<', '>'));
        Assert.Equal("http://a.example/2", records[5].TargetUri);
        Assert.Equal(7, end.Records);
    }

    [Fact]
    public void Check_WholeArchive_FindsNothing()
    {
        ArchivePosition end = Write(20);
        ArchiveCheck check = new ArchiveVerifier(_folder).Check(end, None, default);
        Assert.Null(check.Fault);
        Assert.Equal((end.Records, end.Head), (check.Records, check.Head));
        Assert.Empty(check.Notes);
    }

    [Fact]
    public void Check_AnyChangedByte_NamesTheRecordThatHoldsIt()
    {
        ArchivePosition end = Write(12);
        string path = Path.Combine(_folder, "00001.warc.gz");
        byte[] whole = File.ReadAllBytes(path);
        List<IndexLine> index = [.. File.ReadLines(Path.Combine(_folder, "index.cdxj")).Select(l => IndexLine.Read(Encoding.UTF8.GetBytes(l))!)];
        Prop.ForAll(Gen.Choose(0, whole.Length - 1).ToArbitrary(), at =>
        {
            byte[] changed = [.. whole];
            changed[at] ^= 0x20;
            File.WriteAllBytes(path, changed);
            ArchiveFault fault = new ArchiveVerifier(_folder).Check(end, None, default).Fault!;
            return fault.RecordId == index.Last(l => l.OffsetBytes <= at).RecordId;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Check_RecordThatWasRewrittenWithItsIndexLine_BreaksTheChainAtTheNext()
    {
        ArchivePosition end = Write(4);
        Rewrite(record: 3);
        ArchiveFault fault = new ArchiveVerifier(_folder).Check(end, None, default).Fault!;
        Assert.Equal(5, fault.Record);
        Assert.Contains("does not name the record before it", fault.Reason);
    }

    [Fact]
    public void Check_MissingTail_IsAFault()
    {
        ArchivePosition end = Write(4);
        using (FileStream file = File.OpenWrite(Path.Combine(_folder, "00001.warc.gz"))) file.SetLength(end.Length - 1);
        ArchiveFault fault = new ArchiveVerifier(_folder).Check(end, None, default).Fault!;
        Assert.Equal(end.Records, fault.Record);
        Assert.Contains("ends inside the record", fault.Reason);
        Assert.Throws<UserFacingException>(() => new ArchiveWriter(_folder, end));
    }

    [Fact]
    public void Check_SignedOffHead_MustBeMetOnTheWay()
    {
        ArchivePosition end = Write(4);
        Assert.Null(new ArchiveVerifier(_folder).Check(end, new Dictionary<long, string> { [end.Records] = end.Head }, default).Fault);
        ArchiveFault fault = new ArchiveVerifier(_folder).Check(end, new Dictionary<long, string> { [3] = end.Head }, default).Fault!;
        Assert.Equal((4, true), (fault.Record, fault.Reason.Contains("signed off", StringComparison.Ordinal)));
    }

    [Fact]
    public void Open_TornTail_IsCutOffAndWritingGoesOn()
    {
        ArchivePosition end = Write(2);
        File.AppendAllText(Path.Combine(_folder, "00001.warc.gz"), "torn");
        File.AppendAllText(Path.Combine(_folder, "index.cdxj"), "torn");
        Assert.Equal(2, new ArchiveVerifier(_folder).Check(end, None, default).Notes.Count);
        using (ArchiveWriter archive = new(_folder, end))
        {
            archive.Append(Exchange(9));
            archive.Flush();
            end = archive.Position;
        }
        ArchiveCheck check = new ArchiveVerifier(_folder).Check(end, None, default);
        Assert.Null(check.Fault);
        Assert.Equal(7, check.Records);
    }

    [Fact]
    public void Append_SamePageAgain_IsARevisit()
    {
        using (ArchiveWriter archive = new(_folder, ArchivePosition.Start))
        {
            archive.Append(Exchange(1));
            archive.Append(Exchange(1));
            archive.Append(Exchange(1) with { Status = 304, Body = default, ResponseHead = "HTTP/1.1 304 Not Modified\r\n\r\n"u8.ToArray() });
            archive.Flush();
            Assert.Null(new ArchiveVerifier(_folder).Check(archive.Position, None, default).Fault);
        }
        List<WarcRecord> answers = [.. Read().Where(r => r.Type is "response" or "revisit")];
        Assert.Equal(["response", "revisit", "revisit"], answers.Select(r => r.Type));
        Assert.EndsWith("identical-payload-digest", answers[1]["WARC-Profile"]);
        Assert.EndsWith("server-not-modified", answers[2]["WARC-Profile"]);
        Assert.All(answers.Skip(1), r => Assert.Equal(answers[0].Id, r["WARC-Refers-To"]!.Trim('<', '>')));
        Assert.All(answers, r => Assert.Equal(answers[0]["WARC-Payload-Digest"], r["WARC-Payload-Digest"]));
    }

    [Fact]
    public void Append_BeyondTheFileSize_GoesOnInTheNextFileAndTheChainHolds()
    {
        using ArchiveWriter archive = new(_folder, ArchivePosition.Start, fileBytes: 2_000);
        for (int i = 0; i < 10; i++) archive.Append(Exchange(i));
        archive.Flush();
        Assert.True(archive.Position.File > 2);
        Assert.Null(new ArchiveVerifier(_folder).Check(archive.Position, None, default).Fault);
    }

    [Fact]
    public void Append_HeaderThatCouldEndALine_StaysOneLine()
    {
        using (ArchiveWriter archive = new(_folder, ArchivePosition.Start))
        {
            archive.Append(Exchange(1) with { Truncated = "length\r\nWARC-Type: forged" });
            archive.Flush();
        }
        Assert.Equal("response", Read()[1].Type);
    }

    private ArchivePosition Write(int pages)
    {
        using ArchiveWriter archive = new(_folder, ArchivePosition.Start);
        for (int i = 0; i < pages; i++) archive.Append(Exchange(i));
        archive.Flush();
        return archive.Position;
    }

    // What a forger would do who changes one record and makes the index fit.
    private void Rewrite(int record)
    {
        string indexPath = Path.Combine(_folder, "index.cdxj"), path = Path.Combine(_folder, "00001.warc.gz");
        List<IndexLine> lines = [.. File.ReadLines(indexPath).Select(l => IndexLine.Read(Encoding.UTF8.GetBytes(l))!)];
        byte[] whole = File.ReadAllBytes(path);
        IndexLine line = lines[record];
        byte[] old = whole[(int)line.OffsetBytes..(int)(line.OffsetBytes + line.LengthBytes)];
        WarcRecord was = WarcReader.Read(new MemoryStream(old)).Single();
        using WarcMember member = new();
        byte[] block = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(was.Block.Span).Replace("page", "Page", StringComparison.Ordinal));
        List<KeyValuePair<string, string>> fields = [.. was.Fields.Where(f => f.Key is not ("Content-Length" or "WARC-Block-Digest" or "WARC-Payload-Digest"))];
        fields.Add(new("WARC-Payload-Digest", ContentDigest.Of(HttpBlock.Parse(block)!.Body.Span)));
        member.Make(fields, block, []);
        long shift = member.Bytes.Length - old.Length;
        File.WriteAllBytes(path, [.. whole[..(int)line.OffsetBytes], .. member.Bytes.Span, .. whole[(int)(line.OffsetBytes + old.Length)..]]);
        using FileStream index = File.Create(indexPath);
        for (int i = 0; i < lines.Count; i++)
        {
            IndexLine changed = i < record ? lines[i] : i == record
                ? line with { Length = $"{member.Bytes.Length}", Chain = member.Digest, PayloadDigest = null }
                : lines[i] with { Offset = $"{lines[i].OffsetBytes + shift}" };
            index.Write(changed.Write());
        }
    }

    private List<WarcRecord> Read() => [.. WarcReader.Read(File.OpenRead(Path.Combine(_folder, "00001.warc.gz")))];

    private static HttpExchange Exchange(int page) => new()
    {
        Uri = new Uri($"http://a.example/{page}"),
        FetchedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero).AddSeconds(page),
        Request = Encoding.ASCII.GetBytes($"GET /{page} HTTP/1.1\r\nHost: a.example\r\n\r\n"),
        ResponseHead = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(),
        Body = Encoding.UTF8.GetBytes($"<p>page {page}</p>"),
        Status = 200,
        ContentType = "text/html",
        ETag = "\"x\"",
    };
}
