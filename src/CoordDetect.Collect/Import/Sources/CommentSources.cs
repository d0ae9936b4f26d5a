using System.IO.Compression;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>
/// Reads comments for an analysis from whatever holds some, as <see cref="CommentImport"/> does for a case: tables and lines go straight into the sink, exports,
/// pages, archives and folders of them through the readers of their own.
/// </summary>
public static class CommentSources
{
    private const int HeadBytes = 1 << 18;

    /// <summary>Reads the sources at <paramref name="paths"/> (files, folders, <c>-</c> for standard input) into one corpus.</summary>
    /// <exception cref="UserFacingException">A path leads nowhere, a source that was named is unusable, or something is rejected with <see cref="ReadOptions.Strict"/>.</exception>
    public static (CommentCorpus Corpus, ImportSummary Summary) Read(
        IReadOnlyList<string> paths, ReadOptions options, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        CorpusBuilder builder = new(options.DuplicateIds);
        ImportSummary summary = ReadInto(builder, paths, options, progress, cancellation);
        return (builder.Build(), summary);
    }

    /// <summary>Reads the sources at <paramref name="paths"/> (files, folders, <c>-</c> for standard input) and hands each comment to <paramref name="sink"/>.</summary>
    /// <exception cref="UserFacingException">A path leads nowhere, a source that was named is unusable, or something is rejected with <see cref="ReadOptions.Strict"/>.</exception>
    public static ImportSummary ReadInto(
        ICommentSink sink, IReadOnlyList<string> paths, ReadOptions options, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Source is { } stated && !SourceFormats.All.Contains(stated))
            throw new UserFacingException($"--format {stated}: no such format. Known formats: {string.Join(", ", SourceFormats.All)}.");
        SourceList list = SourceList.Of(paths);
        FileReading reading = new(sink, options, progress, list.Bytes, cancellation);
        foreach (SourceList.Entry entry in list.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                ReadOne(sink, entry, options, reading, cancellation);
            }
            catch (UserFacingException problem) when (!entry.IsNamed && !options.Strict)
            {
                // One bad file of a folder is told, and the rest goes on.
                LineIssue issue = new(entry.Path, 0, "unreadable", problem.Message, "the rest of the folder was read");
                reading.Add(Summary(entry, ImportFormat.Auto, new ImportedSource { Name = entry.Path, Bytes = entry.Bytes }), [new ReasonCount("unreadable", "file that cannot be read", 1)], [issue], []);
            }
        }
        return reading.Summarise();
    }

    private static void ReadOne(ICommentSink sink, SourceList.Entry entry, ReadOptions options, FileReading reading, CancellationToken cancellation)
    {
        string name = entry.Path == SourceFile.Stdin ? "stdin" : entry.Path;
        using HeadStream file = new(SourceFile.Open(entry.Path), HeadBytes);
        string format = options.Source ?? Recognised(file, name, options);
        switch (format)
        {
            case SourceFormats.Csv or SourceFormats.Jsonl or SourceFormats.Spreadsheet:
                reading.Read(file, name, null, format == SourceFormats.Jsonl ? ImportFormat.Jsonl : format == SourceFormats.Csv ? ImportFormat.Csv : ImportFormat.Auto);
                break;
            case SourceFormats.JsonList:
                reading.Read(file, name, JsonList.Lines);
                break;
            default:
                ReadOther(sink, entry, file, format, options, reading, cancellation);
                break;
        }
    }

    private static string Recognised(HeadStream file, string name, ReadOptions options)
    {
        if (options.Format == ImportFormat.Csv) return SourceFormats.Csv;
        if (options.Format == ImportFormat.Jsonl) return SourceFormats.Jsonl;
        byte[] head = file.Head.ToArray();
        if (head.Length == 0) return SourceFormats.Jsonl;
        return ContentSniffer.IsGzip(head) ? FormatFinder.Of(Unpacked(head), isWhole: false, name, options.Map) : FormatFinder.Of(head, file.IsWhole, name, options.Map);
    }

    // As much as the first bytes of a compressed file hold.
    private static byte[] Unpacked(byte[] head)
    {
        using GZipStream gzip = new(new MemoryStream(head), CompressionMode.Decompress);
        byte[] text = new byte[HeadBytes];
        int length = 0;
        try
        {
            for (int read; length < text.Length && (read = gzip.Read(text.AsSpan(length))) > 0;) length += read;
        }
        catch (InvalidDataException)
        {
            // The end of the part is no end of the file.
        }
        return text[..length];
    }

    private static void ReadOther(
        ICommentSink sink, SourceList.Entry entry, Stream file, string format, ReadOptions options, FileReading reading, CancellationToken cancellation)
    {
        ImportOptions import = new() { Format = format, Map = options.Map, Encoding = options.Encoding, Times = options.Times };
        long local = 0, unknown = 0;
        SourceReading source = new(import, comment =>
        {
            if (!CommentRows.Add(sink, comment)) return false;
            if (comment.PostedAt is { IsKnown: true, IsLocal: true }) local++;
            if (Nobody.IsNamed(comment.Account)) unknown++;
            return true;
        }, reading.Advance, cancellation);
        // A reader of pages works in steps; here there is nothing else to do meanwhile.
        ImportedSource read = source.ReadAsync(entry, file).GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        if (read.Problem is { } problem && read.Added == 0) throw new UserFacingException(problem);
        List<ReasonCount> leftOut = [.. read.LeftOut];
        if (read.Repeated > 0) leftOut.Add(new ReasonCount(ReasonText.Code(RejectReason.DuplicateId), ReasonText.What(RejectReason.DuplicateId), read.Repeated));
        List<LineIssue> warnings = [.. read.Warnings.Append(read.Problem).OfType<string>().Select(w => new LineIssue(read.Name, 0, "source", Bare(w, read.Name), "what could be read is kept"))];
        reading.Add(Summary(entry, ImportFormat.Export, read), leftOut, [.. read.FirstLeftOut.Select(l => new LineIssue(read.Name, 0, "left-out", Bare(l, read.Name), "the rest was read"))], warnings);
        reading.AddCounts(read.WithoutTime, local, unknown);
    }

    private static string Bare(string message, string name) =>
        (message.StartsWith(name + ": ", StringComparison.Ordinal) ? message[(name.Length + 2)..] : message).TrimEnd('.');

    private static SourceSummary Summary(SourceList.Entry entry, ImportFormat format, ImportedSource read)
    {
        long left = read.LeftOut.Sum(r => r.Count) + read.Repeated;
        return new SourceSummary(
            entry.Path == SourceFile.Stdin ? "stdin" : entry.Path, format, "utf-8", Compressed: false, read.Bytes, read.Sha256, read.Added + left, read.Added, left);
    }
}
