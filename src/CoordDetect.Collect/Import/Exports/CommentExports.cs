using System.IO.Compression;
using CoordDetect.Collect.Import.Layouts;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>Reads exports and dumps of services and blog programs, plain or gzip. Our own JSONL and CSV are read by <see cref="CommentFiles"/>.</summary>
public static class CommentExports
{
    private const int HeadCharacters = 64 * 1024;
    private const int OpeningCharacters = 1_024;

    private static readonly IReadOnlyList<IExportReader> Readers =
    [
        new WordPress.WxrReader(), new Disqus.DisqusXmlReader(), new Telegram.TelegramHtmlReader(), new XArchive.XArchiveReader(), new WhatsApp.WhatsAppReader(),
        new Downloads.InstagramDownloadReader(), new Downloads.TikTokDownloadReader(), new Isso.IssoReader(), new Commento.CommentoReader(), new Remark42.Remark42Reader(), new YouTube.YouTubeReader(),
        .. LayoutCatalog.All.Select(layout => new LayoutReader(layout)),
        new Telegram.TelegramReader(), new Reddit.RedditReader(), new Facebook.FacebookReader(), new KnownTableReader(),
    ];

    /// <summary>The names of the formats, as <c>--format</c> takes them.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. Readers.Select(reader => reader.Id)];

    /// <summary>The format of a file; null where it is none of these.</summary>
    public static string? FormatOf(string path)
    {
        using Stream stream = Open(path);
        using StreamReader reader = new(stream);
        char[] head = new char[HeadCharacters];
        int length = reader.ReadBlock(head);
        return FormatOf(new string(head, 0, length), path);
    }

    /// <summary>The format of a text by its first characters; null where it is none of these.</summary>
    internal static string? FormatOf(string head, string name)
    {
        ExportHead start = new(head, name);
        // A page may speak of any format, and show pieces of it; one program exports pages.
        string opening = head[..Math.Min(head.Length, OpeningCharacters)];
        if (opening.Contains("<html", StringComparison.OrdinalIgnoreCase) || opening.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase))
            return Readers.OfType<Telegram.TelegramHtmlReader>().FirstOrDefault(format => format.Recognises(start))?.Id;
        return Readers.FirstOrDefault(format => format.Recognises(start))?.Id;
    }

    /// <summary>The comments of an export, one by one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format; found out where null.</param>
    /// <param name="log">Is told what was left out.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="UserFacingException">The format is not known, or the file is unusable as a whole.</exception>
    public static IEnumerable<Comment> Read(string path, string? format, ExportLog log, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(log);
        string? known = format ?? FormatOf(path);
        if (!Formats.Contains(known))
            throw new UserFacingException($"{path}: the format is not recognised. Known formats: {string.Join(", ", Formats)}; name one with --format.");
        return Opened(path, known!, log, cancellation);
    }

    /// <summary>The comments of an export that is open already, decompressed; its format is one of <see cref="Formats"/>.</summary>
    internal static IEnumerable<Comment> Read(Stream stream, string format, ExportLog log, CancellationToken cancellation, string encoding = "auto")
    {
        using Stream text = ExportText.AsUtf8(stream, encoding);
        foreach (Comment comment in Readers.First(one => one.Id == format).Read(text, log, cancellation))
        {
            log.Taken++;
            yield return comment;
        }
    }

    private static IEnumerable<Comment> Opened(string path, string format, ExportLog log, CancellationToken cancellation)
    {
        using Stream stream = Open(path);
        foreach (Comment comment in Read(stream, format, log, cancellation)) yield return comment;
    }

    private static Stream Open(string path)
    {
        Stream file = SourceFile.Open(path);
        if (!file.CanSeek) return file;
        Span<byte> magic = stackalloc byte[2];
        bool packed = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && ContentSniffer.IsGzip(magic);
        file.Position = 0;
        return packed ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
