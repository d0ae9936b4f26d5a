using System.Globalization;
using System.Text;

namespace CoordDetect.Collect.Extraction.Parsing;

/// <summary>The page in a file that a browser saved with everything belonging to it (<c>.mhtml</c>, <c>.mht</c>; RFC 2557).</summary>
/// <param name="Body">The bytes of the page, decoded.</param>
/// <param name="Address">Where it came from, as the file notes it; not yet checked.</param>
/// <param name="Charset">The character set that its part declares, or null.</param>
/// <param name="SavedAt">When it was saved, where the file says so.</param>
internal sealed record MimePage(ReadOnlyMemory<byte> Body, string? Address, string? Charset, DateTimeOffset? SavedAt)
{
    private const int HeadBytes = 4_096;
    private const int MaxDepth = 4;

    /// <summary>Whether a file begins like one of these.</summary>
    public static bool IsOne(ReadOnlySpan<char> start)
    {
        ReadOnlySpan<char> head = start[..Math.Min(start.Length, HeadBytes)].TrimStart("\uFEFF \t\r\n");
        return !head.IsEmpty && char.IsAsciiLetter(head[0]) && head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && (head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) || head.Contains("text/html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The page in a file; null where it is no such file, or holds no page.</summary>
    public static MimePage? In(ReadOnlyMemory<byte> file)
    {
        if (!IsOne(Encoding.UTF8.GetString(file.Span[..Math.Min(file.Length, HeadBytes)]))) return null;
        int start = file.Span.IndexOfAnyExcept((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        MimePart whole = MimePart.Of(file[Math.Max(0, start)..]);
        return Page(whole, 0) is not { } page ? null
            : new MimePage(page.Decoded(), whole.Header("Snapshot-Content-Location") ?? page.Header("Content-Location"), page.Parameter("charset"), Date(whole.Header("Date")));
    }

    // The part that the file names as its root, else the first page in it; the others are its frames.
    private static MimePart? Page(MimePart part, int depth)
    {
        if (part.Type is "text/html" or "application/xhtml+xml") return part;
        if (depth == MaxDepth) return null;
        string? root = part.Parameter("start");
        MimePart? first = null;
        foreach (MimePart inner in part.Parts())
        {
            if (Page(inner, depth + 1) is not { } page) continue;
            if (root is null || inner.Header("Content-ID") == root) return page;
            first ??= page;
        }
        return first;
    }

    private static DateTimeOffset? Date(string? header) =>
        DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset saved) ? saved : null;
}
