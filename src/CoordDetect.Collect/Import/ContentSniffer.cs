using System.Text;
using CoordDetect.Core;

namespace CoordDetect.Collect.Import;

/// <summary>Looks at the first bytes of a file: is it text, in which encoding, and in which format?</summary>
internal static class ContentSniffer
{
    private static readonly (byte[] Magic, string Kind, string Advice)[] Binary =
    [
        ("PK\x03\x04"u8.ToArray(), "a ZIP archive or a document that is no spreadsheet", "unpack it, or export its data as CSV"),
        ("%PDF"u8.ToArray(), "a PDF document", "export its data as CSV"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database", "export the table as CSV"),
        ("BZh"u8.ToArray(), "compressed with bzip2", "unpack it first, or compress it with gzip"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "compressed with xz", "unpack it first, or compress it with gzip"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd", "unpack it first, or compress it with gzip"),
        ("PAR1"u8.ToArray(), "a Parquet file", "export it as CSV or JSONL"),
    ];

    /// <summary>Whether the bytes begin a gzip file.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head.Length >= 2 && head[0] == 0x1F && head[1] == 0x8B;

    /// <summary>The encoding of a text, by its mark or by the look of it, and how many bytes the mark takes.</summary>
    /// <exception cref="UserFacingException">The bytes are not text.</exception>
    public static (Encoding Encoding, int MarkBytes) EncodingOf(ReadOnlySpan<byte> head, bool isWhole, string name)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8, 3);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Encoding.UTF32, 4);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode, 2);
        foreach ((byte[] magic, string kind, string advice) in Binary)
            if (head.StartsWith(magic)) throw new UserFacingException($"{name} is {kind}, not text: {advice}.");
        if (ZeroBytes(head) is { } wide) return (wide, 0);
        if (IsBinary(head)) throw new UserFacingException($"{name} is a binary file, not text: give CSV or JSONL, plain or compressed with gzip.");
        return (IsNarrow(head, isWhole) ? NarrowText.EncodingOf(head) : Encoding.UTF8, 0);
    }

    /// <summary>The format of a text, by its name where that tells, else by its first character.</summary>
    /// <exception cref="UserFacingException">It is one JSON array, or a page.</exception>
    public static ImportFormat FormatOf(ReadOnlySpan<byte> utf8Head, string name)
    {
        ReadOnlySpan<byte> text = utf8Head.TrimStart(" \t\r\n"u8);
        if (text.StartsWith("[{"u8) || text.StartsWith("[\n"u8) || text.StartsWith("[ "u8) || text.StartsWith("[\r"u8))
            throw new UserFacingException($"{name} is one JSON array: write one object a line instead, for example with: jq -c '.[]'");
        string bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return Path.GetExtension(bare).ToLowerInvariant() switch
        {
            ".jsonl" or ".ndjson" or ".json" => ImportFormat.Jsonl,
            ".csv" or ".tsv" => ImportFormat.Csv,
            _ => text.StartsWith("{"u8) ? ImportFormat.Jsonl : ImportFormat.Csv,
        };
    }

    // UTF-16 without a mark: every other byte of its ASCII characters is zero.
    private static Encoding? ZeroBytes(ReadOnlySpan<byte> head)
    {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.Length; i++)
            if (head[i] == 0) _ = (i & 1) == 0 ? even++ : odd++;
        if (odd * 20 > head.Length && even * 10 < odd) return Encoding.Unicode;
        return even * 20 > head.Length && odd * 10 < even ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        int controls = 0;
        foreach (byte b in head)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B or 0x1A)) controls++;
        return controls * 100 > head.Length;
    }

    // Bytes that are not UTF-8 are of a narrower encoding, unless most of the non-ASCII text is good UTF-8: then they are damage.
    private static bool IsNarrow(ReadOnlySpan<byte> head, bool isWhole)
    {
        int good = 0;
        int bad = 0;
        while (true)
        {
            int at = head.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (at < 0) break;
            head = head[at..];
            bool valid = Rune.DecodeFromUtf8(head, out _, out int consumed) == System.Buffers.OperationStatus.Done;
            // The last character may be cut in two by the end of the head.
            if (!valid && !isWhole && head.Length < 4) break;
            _ = valid ? good++ : bad++;
            head = head[consumed..];
        }
        return bad > good;
    }
}
