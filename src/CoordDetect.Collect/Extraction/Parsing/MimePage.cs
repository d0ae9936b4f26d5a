using System.Text;
using MimeKit;

namespace CoordDetect.Collect.Extraction.Parsing;

/// <summary>The page in a file that a browser saved with everything belonging to it (<c>.mhtml</c>, <c>.mht</c>; RFC 2557).</summary>
/// <param name="Body">The bytes of the page, decoded.</param>
/// <param name="Address">Where it came from, as the file notes it; not yet checked.</param>
/// <param name="Charset">The character set that its part declares, or null.</param>
/// <param name="SavedAt">When it was saved, where the file says so.</param>
internal sealed record MimePage(ReadOnlyMemory<byte> Body, string? Address, string? Charset, DateTimeOffset? SavedAt)
{
    private const int HeadBytes = 4_096;

    // The head of a part is a dozen lines; the parser takes fifty times the memory of an endless one.
    private const int LongestHead = 1 << 16;
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 4 };

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
        if (!HeadsAreShort(file.Span[Math.Max(0, start)..])) return null;
        using MemoryStream bytes = new(file[Math.Max(0, start)..].ToArray());
        try
        {
            using MimeMessage whole = MimeMessage.Load(Options, bytes);
            return Page(whole.Body) is not { Content: not null } page ? null : new MimePage(
                Decoded(page), whole.Headers["Snapshot-Content-Location"] ?? page.Headers["Content-Location"], page.ContentType.Charset,
                whole.Headers.Contains(HeaderId.Date) && whole.Date > DateTimeOffset.MinValue ? whole.Date : null);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool HeadsAreShort(ReadOnlySpan<byte> file)
    {
        int head = HeadLength(file);
        if (head > LongestHead) return false;
        if (Boundary(Encoding.UTF8.GetString(file[..head])) is not { Length: > 0 } boundary) return true;
        ReadOnlySpan<byte> line = Encoding.UTF8.GetBytes($"\n--{boundary}"), rest = file[head..];
        for (int at = rest.IndexOf(line); at >= 0; at = rest.IndexOf(line))
        {
            rest = rest[(at + line.Length)..];
            if (HeadLength(rest) > LongestHead && !rest.StartsWith("--"u8)) return false;
        }
        return true;
    }

    // Up to the empty line; of an endless head more than there may be.
    private static int HeadLength(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> part = file[..Math.Min(file.Length, LongestHead + 4)];
        int unix = part.IndexOf("\n\n"u8), network = part.IndexOf("\n\r\n"u8);
        int end = unix < 0 ? network : network < 0 ? unix : Math.Min(unix, network);
        return end < 0 ? part.Length : end;
    }

    private static string? Boundary(string head)
    {
        int at = head.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        ReadOnlySpan<char> rest = head.AsSpan(at + "boundary=".Length);
        bool quoted = rest.StartsWith('"');
        if (quoted) rest = rest[1..];
        int end = quoted ? rest.IndexOf('"') : rest.IndexOfAny("; \t\r\n");
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    // The part that the file names as its root, else the first page in it; the others are its frames.
    private static MimePart? Page(MimeEntity? entity) => entity switch
    {
        MimePart part => part.ContentType.IsMimeType("text", "html") || part.ContentType.IsMimeType("application", "xhtml+xml") ? part : null,
        MultipartRelated related => Page(related.Root) ?? related.Select(Page).FirstOrDefault(p => p is not null),
        Multipart many => many.Select(Page).FirstOrDefault(p => p is not null),
        _ => null,
    };

    private static byte[] Decoded(MimePart page)
    {
        using MemoryStream body = new();
        page.Content!.DecodeTo(body);
        return body.ToArray();
    }
}
