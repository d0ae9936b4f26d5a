using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import;

/// <summary>
/// Reads comments from files: JSONL and CSV, plain or gzip, in the encodings that occur, several at once. Everything streams: no file is
/// ever in memory as text. What cannot be used is counted and named in the <see cref="ImportSummary"/>.
/// </summary>
public static class CommentFiles
{
    /// <summary>Reads the files at <paramref name="paths"/> (<c>-</c> is standard input) into one corpus.</summary>
    /// <exception cref="UserFacingException">A file is missing or unusable as a whole, or a line is rejected with <see cref="ReadOptions.Strict"/>.</exception>
    public static (CommentCorpus Corpus, ImportSummary Summary) Read(
        IReadOnlyList<string> paths, ReadOptions options, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        CorpusBuilder builder = new(options.DuplicateIds);
        ImportSummary summary = ReadInto(builder, paths, options, progress, cancellation);
        return (builder.Build(), summary);
    }

    /// <summary>Reads a stream, which <paramref name="name"/> stands for in messages, into a corpus.</summary>
    /// <exception cref="UserFacingException">The stream is unusable as a whole, or a line is rejected with <see cref="ReadOptions.Strict"/>.</exception>
    public static (CommentCorpus Corpus, ImportSummary Summary) Read(
        Stream stream, string name, ReadOptions options, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        CorpusBuilder builder = new(options.DuplicateIds);
        ImportSummary summary = ReadInto(builder, stream, name, options, progress, cancellation);
        return (builder.Build(), summary);
    }

    /// <summary>Reads the files at <paramref name="paths"/> (<c>-</c> is standard input) and hands each comment to <paramref name="sink"/>.</summary>
    /// <exception cref="UserFacingException">A file is missing or unusable as a whole, or a line is rejected with <see cref="ReadOptions.Strict"/>.</exception>
    public static ImportSummary ReadInto(
        ICommentSink sink, IReadOnlyList<string> paths, ReadOptions options,
        IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (paths.Count == 0) throw new UserFacingException("There is no input: name at least one file, or - for standard input.");
        // A name that is wrong must not be found out after an hour of reading.
        long total = paths.Sum(SourceFile.SizeOf);
        FileReading reading = new(sink, options, progress, total, cancellation);
        foreach (string path in paths)
        {
            using Stream stream = SourceFile.Open(path);
            reading.Read(stream, path == SourceFile.Stdin ? "stdin" : path);
        }
        return reading.Summarise();
    }

    /// <summary>Reads a stream, which <paramref name="name"/> stands for in messages, and hands each comment to <paramref name="sink"/>.</summary>
    /// <exception cref="UserFacingException">The stream is unusable as a whole, or a line is rejected with <see cref="ReadOptions.Strict"/>.</exception>
    public static ImportSummary ReadInto(
        ICommentSink sink, Stream stream, string name, ReadOptions options,
        IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        FileReading reading = new(sink, options, progress, stream.CanSeek ? stream.Length : 0, cancellation);
        reading.Read(stream, name);
        return reading.Summarise();
    }
}
