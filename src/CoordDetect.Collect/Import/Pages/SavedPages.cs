using System.Runtime.CompilerServices;
using CoordDetect.Collect.Extraction;
using CoordDetect.Collect.Import.Exports;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Pages;

/// <summary>Reads saved HTML pages and folders of them. A page that says where it came from (its canonical link) keeps that as its thread.</summary>
public static class SavedPages
{
    private const long MaxBytes = 64L * 1024 * 1024;
    private static readonly string[] Endings = [".html", ".htm", ".xhtml", ".html.gz", ".htm.gz"];

    /// <summary>Whether a path is a folder, or a file that is named like a page.</summary>
    public static bool Recognises(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Directory.Exists(path) || Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The comments of a page, or of all pages below a folder in the order of their names.</summary>
    public static async IAsyncEnumerable<Comment> ReadAsync(string path, ExportLog log, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(log);
        CommentExtractor extractor = new();
        IEnumerable<string> files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(Recognises).Order(StringComparer.Ordinal)
            : [path];
        foreach (string file in files)
        {
            if (new FileInfo(file).Length > MaxBytes)
            {
                log.LeaveOut("larger than any page", file);
                continue;
            }
            FetchedPage page = new(FetchedPage.NoAddress, "text/html", await ReadFileAsync(file, cancellation).ConfigureAwait(false), File.GetLastWriteTimeUtc(file));
            ExtractionResult result = await extractor.ExtractAsync(page, cancellation).ConfigureAwait(false);
            if (result.Comments.Count == 0) log.LeaveOut("no comments found", file);
            string thread = result.Address is { } address && address != FetchedPage.NoAddress ? address.AbsoluteUri : file;
            foreach (Comment comment in CommentRecords.ToComments(result.Comments, ExportFields.HostOf(thread), thread, result.Language))
            {
                log.Taken++;
                yield return comment;
            }
        }
    }

    private static async Task<byte[]> ReadFileAsync(string path, CancellationToken cancellation)
    {
        byte[] bytes = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
        if (!ContentSniffer.IsGzip(bytes)) return bytes;
        using System.IO.Compression.GZipStream gzip = new(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress);
        using MemoryStream unpacked = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; unpacked.Length < MaxBytes && (read = await gzip.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;) unpacked.Write(buffer, 0, read);
        return unpacked.ToArray();
    }
}
