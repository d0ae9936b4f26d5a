using System.Globalization;
using CoordDetect.Core;

namespace CoordDetect.Collect.Archive;

/// <summary>
/// Appends exchanges to the WARC files of a case and to their index. Each record names the digest of the record before it, so
/// that nothing can be changed, left out or put in without breaking the chain. Not thread-safe.
/// </summary>
internal sealed class ArchiveWriter : IDisposable
{
    /// <summary>A new file is begun once the current one is as long as this.</summary>
    public const long FileBytes = 1L << 30;

    private const string Software = "coorddetect";
    private readonly string _folder;
    private readonly long _fileBytes;
    private readonly WarcMember _member = new();
    private readonly FileStream _index;
    private FileStream? _file;

    /// <summary>Opens an archive at a position; what lies beyond it was never part of the case and is cut off.</summary>
    public ArchiveWriter(string folder, ArchivePosition position, long fileBytes = FileBytes)
    {
        Directory.CreateDirectory(folder);
        (_folder, _fileBytes) = (folder, fileBytes);
        foreach (string file in Directory.EnumerateFiles(folder, "*.warc.gz"))
            if (int.TryParse(Path.GetFileName(file).AsSpan(0, 5), out int number) && number > position.File) File.Delete(file);
        _index = TailFile.Open(Path.Combine(folder, "index.cdxj"), position.IndexLength);
        if (position.File > 0) _file = TailFile.Open(Path.Combine(folder, ArchivePosition.FileName(position.File)), position.Length);
        Position = position;
        Known = KnownPages.Load(_index);
    }

    /// <summary>How far the archive is written.</summary>
    public ArchivePosition Position { get; private set; }

    /// <summary>What is in the archive by address.</summary>
    public KnownPages Known { get; }

    /// <summary>Appends an exchange: a request, and a response or (where it is unchanged) a revisit. Returns the identifier of the latter.</summary>
    public string Append(HttpExchange exchange)
    {
        if (_file is null || Position.Length >= _fileBytes) BeginFile(exchange.FetchedAt);
        string date = WarcDate.Write(exchange.FetchedAt);
        string url = exchange.Uri.AbsoluteUri;
        string payload = ContentDigest.Of(exchange.Body.Span);
        IndexLine? original = Known.Find(exchange.Uri);
        RecordFields fields = new() { Date = date, TargetUri = url, Server = exchange.Server };
        if (original is not null && (exchange.Status == 304 || (exchange.Body.Length > 0 && original.PayloadDigest == payload)))
            fields.Revisits(original, unmodified: exchange.Status == 304);
        else
            fields.Responds(payload, exchange.Truncated);
        if (exchange.Thread is not null) fields.BelongsTo(exchange.Thread);
        string answer = fields.Id(Position.Head);
        Write(fields, answer, exchange.ResponseHead.Span, fields.IsRevisit ? [] : exchange.Body.Span, exchange);
        RecordFields asked = new() { Date = date, TargetUri = url };
        asked.Asks(answer);
        Write(asked, asked.Id(Position.Head), exchange.Request.Span, [], null);
        return answer;
    }

    /// <summary>Hands everything up to <see cref="Position"/> to the system, and to the disk where it is to be <paramref name="durable"/>.</summary>
    public void Flush(bool durable = true)
    {
        _file?.Flush(durable);
        _index.Flush(durable);
    }

    public void Dispose()
    {
        _file?.Dispose();
        _index.Dispose();
        _member.Dispose();
    }

    private void BeginFile(DateTimeOffset now)
    {
        _file?.Flush(flushToDisk: true);
        _file?.Dispose();
        int number = Position.File + 1;
        string name = ArchivePosition.FileName(number);
        _file = TailFile.Open(Path.Combine(_folder, name), 0);
        Position = Position with { File = number, Length = 0 };
        RecordFields fields = new() { Date = WarcDate.Write(now) };
        fields.Describes(name);
        string about = $"software: {Software}\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n";
        Write(fields, fields.Id(Position.Head), System.Text.Encoding.UTF8.GetBytes(about), [], null);
    }

    private void Write(RecordFields fields, string id, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, HttpExchange? answer)
    {
        _member.Make(fields.All(id, Position.Head), head, body);
        IndexLine line = new()
        {
            Url = fields.TargetUri ?? "",
            Type = fields.Type,
            Mime = answer?.ContentType,
            Status = answer?.Status.ToString(CultureInfo.InvariantCulture),
            PayloadDigest = fields.PayloadDigest,
            Length = _member.Bytes.Length.ToString(CultureInfo.InvariantCulture),
            Offset = Position.Length.ToString(CultureInfo.InvariantCulture),
            File = ArchivePosition.FileName(Position.File),
            RecordId = id,
            Date = fields.Date,
            Chain = _member.Digest,
            ETag = answer?.ETag,
            LastModified = answer?.LastModified,
        };
        byte[] written = line.Write();
        FaultPoint.Pass("record");
        _file!.Write(_member.Bytes.Span);
        _index.Write(written);
        if (answer is { Truncated: null }) Known.Add(answer.Uri, Position.IndexLength, written.Length, line.Type);
        Position = Position with
        {
            Length = Position.Length + _member.Bytes.Length,
            IndexLength = Position.IndexLength + written.Length,
            Records = Position.Records + 1,
            Head = line.Chain,
        };
    }
}
