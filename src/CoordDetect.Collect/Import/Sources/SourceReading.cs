using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>Reads one source after the other: finds out what each is, and sends it through the right reader.</summary>
internal sealed class SourceReading(
    ImportOptions options, Func<Comment, bool> add, Action<long> advanced, CancellationToken cancellation, Func<string?>? renamed = null)
{
    private const int HeadBytes = 1 << 18;
    private const int MaxPage = 64 << 20;
    private readonly ExtractingPageReader _pages = new();

    /// <summary>Reads a source. One that cannot be used is a result with a problem, not an exception.</summary>
    /// <param name="entry">The source.</param>
    /// <param name="opened">Its bytes where somebody has opened it already; null where it is opened here.</param>
    public async Task<ImportedSource> ReadAsync(SourceList.Entry entry, Stream? opened = null)
    {
        string name = entry.Path == SourceFile.Stdin ? "stdin" : entry.Path;
        SourceTally tally = new(name, options.Site, add, renamed);
        ImportedSource source = new() { Name = name, Bytes = entry.Bytes, IsNamed = entry.IsNamed };
        try
        {
            using DigestStream raw = new(opened ?? SourceFile.Open(entry.Path), advanced);
            using HeadStream packed = new(raw, HeadBytes);
            using GunzipStream? gunzip = ContentSniffer.IsGzip(packed.Head) ? new GunzipStream(new LentStream(packed), raw) : null;
            using HeadStream bytes = gunzip is null ? packed : new HeadStream(gunzip, HeadBytes);
            source = source with { Format = options.Format ?? FormatFinder.Of(bytes.Head, bytes.IsWhole, name, options.Map) };
            // A damaged archive is mended where its file can be sought in.
            if (source.Format == SourceFormats.Warc && entry.Path != SourceFile.Stdin) await ArchiveAsync(SourceFile.Open(entry.Path), raw.Bytes, tally);
            else if (gunzip is not null && IsHeldWhole(source.Format)) await ReadAsync(new HeadStream(new ExpansionLimit(bytes, raw), HeadBytes), source.Format, entry, tally);
            else await ReadAsync(bytes, source.Format, entry, tally);
            Drain(packed);
            if (gunzip?.IsDamaged == true && source.Format is not SourceFormats.Warc) tally.Warn("the compressed file is cut off or damaged; what came before is kept.");
            if (tally.IsEmpty) tally.Warn("no comment in it; check that this is the file you meant.");
            return tally.Finish(source with { Bytes = raw.Bytes, Sha256 = raw.Sha256() });
        }
        catch (Exception problem) when (problem is UserFacingException or IOException or InvalidDataException)
        {
            return tally.Finish(source with { Problem = problem.Message });
        }
        catch (OperationCanceledException)
        {
            return tally.Finish(source with { Problem = "interrupted" });
        }
    }

    // Documents of JSON; the others are read in pieces whose size is bounded.
    private static bool IsHeldWhole(string format) =>
        format is not (SourceFormats.Jsonl or SourceFormats.Csv or SourceFormats.Warc or SourceFormats.Page or "wordpress" or "disqus" or "reddit" or "social-csv");

    private async Task ReadAsync(HeadStream bytes, string format, SourceList.Entry entry, SourceTally tally)
    {
        string name = entry.Path == SourceFile.Stdin ? "stdin" : entry.Path;
        switch (format)
        {
            case SourceFormats.Jsonl or SourceFormats.Csv or SourceFormats.Spreadsheet or SourceFormats.JsonList:
                Rows(new LentStream(bytes), name, format, tally);
                break;
            case SourceFormats.Warc:
                await ArchiveAsync(new LentStream(bytes), 0, tally);
                break;
            case SourceFormats.Page:
                await PageAsync(bytes, entry, tally);
                break;
            default:
                ExportLog log = new() { Times = options.Times };
                foreach (Comment comment in CommentExports.Read(bytes, format, log, cancellation, options.Encoding)) tally.Take(Zoned(comment));
                tally.Add(log);
                break;
        }
    }

    private void Rows(Stream bytes, string name, string format, SourceTally tally)
    {
        ReadOptions rows = options.Rows with { Format = format == SourceFormats.Jsonl ? ImportFormat.Jsonl : ImportFormat.Csv };
        FileReading reading = new(new RowComments(tally.Take), rows, null, 0, cancellation);
        reading.Read(bytes, name, format == SourceFormats.JsonList ? JsonList.Lines : null);
        tally.Add(reading.Summarise());
    }

    private static string Start(byte[] body) => System.Text.Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 64)).TrimStart('\uFEFF');

    // A time without a zone is one of the zone that a person has named.
    private Comment Zoned(Comment comment) => options.Times.Zone is { } zone && comment.PostedAt is { IsKnown: true, IsLocal: true } time
        ? comment with { PostedAt = new DateContext { FetchedAt = DateTimeOffset.MaxValue, Zone = zone }.Local(time.UnixSeconds, time.Precision), Extra = WithoutZone(comment.Extra) }
        : comment;

    // What pages say of the zone of their times is no longer so.
    private static string? WithoutZone(string? extra) =>
        extra?.Replace("\"time_zone\":\"unknown\",", "", StringComparison.Ordinal).Replace(",\"time_zone\":\"unknown\"", "", StringComparison.Ordinal)
            .Replace("\"time_zone\":\"unknown\"", "", StringComparison.Ordinal);

    private async Task PageAsync(Stream bytes, SourceList.Entry entry, SourceTally tally)
    {
        ExportLog log = new();
        byte[] body = await WholeAsync(bytes);
        if (body.Length == MaxPage) log.LeaveOut("larger than any page", "the file");
        else
        {
            DateTimeOffset saved = options.Times.Moment.ToDateTimeOffset() ?? (entry.Path == SourceFile.Stdin ? TimeProvider.System.GetUtcNow() : File.GetLastWriteTimeUtc(entry.Path));
            PageReading reading = await _pages.ReadAsync(SavedPage.Of(body, saved, null) with { DateOrder = options.Times.Order, Moment = options.Times.Moment }, entry.ShortName, cancellation);
            // JSON of no maker that is known here may still name who said what.
            if (reading.Comments.Count == 0 && JsonExport.Looks(Start(body)) && JsonList.Find(body, options.Map) is { } list)
            {
                Rows(list, entry.Path == SourceFile.Stdin ? "stdin" : entry.Path, SourceFormats.Jsonl, tally);
                return;
            }
            if (reading.Comments.Count == 0) log.LeaveOut("no comments found", "the page");
            if (reading.Problem is { } problem) tally.Warn(problem);
            foreach (Comment comment in reading.Comments) tally.Take(Zoned(comment));
        }
        tally.Add(log);
    }

    // The bytes are read once more for their digest; for the progress they count once.
    private async Task ArchiveAsync(Stream archive, long counted, SourceTally tally)
    {
        await using Stream held = archive;
        long at = counted;
        await foreach (ArchivedPage archived in ArchivedPage.ReadAsync(archive, tally.Warn, cancellation))
        {
            PageReading reading = await _pages.ReadAsync(archived.Page, archived.Thread ?? ThreadAddress.Of(archived.Page.Address), cancellation);
            foreach (Comment comment in reading.Comments) tally.Take(CommentEvidence.Attach(Zoned(comment), archived.RecordId));
            if (!archive.CanSeek || archive.Position <= at) continue;
            advanced(archive.Position - at);
            at = archive.Position;
        }
        advanced(counted - at);
    }

    private async Task<byte[]> WholeAsync(Stream stream)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; bytes.Length < MaxPage && (read = await stream.ReadAsync(buffer, cancellation)) > 0;) bytes.Write(buffer, 0, (int)Math.Min(read, MaxPage - bytes.Length));
        return bytes.ToArray();
    }

    // The digest is of the whole file, also where a reader stopped early.
    private static void Drain(Stream stream)
    {
        byte[] rest = new byte[1 << 16];
        while (stream.Read(rest) > 0)
        {
        }
    }
}
