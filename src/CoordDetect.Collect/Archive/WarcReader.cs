using System.Globalization;
using System.IO.Compression;

namespace CoordDetect.Collect.Archive;

/// <summary>
/// Reads WARC files of any maker: plain, compressed by record or as a whole, WARC/0.17 to 1.1. Damage is recorded with the record
/// it befell, and reading goes on at the next record that can be found (inside a damaged compressed file, where the stream can be sought).
/// </summary>
public static class WarcReader
{
    /// <summary>Blocks beyond this many bytes are cut, which the record says.</summary>
    public const int MaxBlock = 64 << 20;

    private const int MaxFields = 1_000;

    /// <summary>Reads the records of a file in order, one at a time.</summary>
    /// <param name="file">A stream at its start; it need not be seekable.</param>
    /// <param name="damage">Hears of damage that belongs to no record.</param>
    public static IEnumerable<WarcRecord> Read(Stream file, Action<string>? damage = null)
    {
        using Stream plain = Decompress(file, damage);
        WarcInput input = new(plain);
        RecentRecords recent = new();
        while (SkipToRecord(input, damage))
            if (ReadRecord(input) is var record && recent.IsNew(record)) yield return record;
        if (input.Damage is { } problem) damage?.Invoke($"the compressed file is damaged: {problem}");
    }

    private static Stream Decompress(Stream file, Action<string>? damage)
    {
        if (file.CanSeek)
        {
            long start = file.Position;
            bool compressed = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
            file.Seek(start, SeekOrigin.Begin);
            return compressed ? new SalvagingGzip(file, damage) : file;
        }
        PeekedStream peeked = new(file, 2);
        return peeked.First is [0x1f, 0x8b] ? new GZipStream(peeked, CompressionMode.Decompress) : peeked;
    }

    private static bool SkipToRecord(WarcInput input, Action<string>? damage)
    {
        long skipped = 0;
        while (input.Ensure(5))
        {
            if (input.Window.StartsWith("WARC/"u8))
            {
                if (skipped > 0) damage?.Invoke($"{skipped} bytes between two records are no record and were passed over");
                return true;
            }
            if (input.Window[0] is not ((byte)'\r' or (byte)'\n')) skipped++;
            input.Take(1);
            int next = input.Window.IndexOf("WARC/"u8);
            int jump = next < 0 ? Math.Max(0, input.Window.Length - 5) : next;
            foreach (byte b in input.Window[..jump]) if (b is not ((byte)'\r' or (byte)'\n')) skipped++;
            input.Take(jump);
        }
        return false;
    }

    private static WarcRecord ReadRecord(WarcInput input)
    {
        List<string> problems = [];
        string version = input.Line()!.Trim();
        List<KeyValuePair<string, string>> fields = Fields(input, problems);
        WarcRecord record = new() { Version = version, Fields = fields, Block = default };
        byte[] block = Block(input, record["Content-Length"], problems);
        if (record["WARC-Block-Digest"] is { } digest && problems.Count == 0 && ContentDigest.Matches(digest, block) == false)
            problems.Add("the block does not have the digest that the record names");
        if (record.Type.Length == 0) problems.Add("the record names no WARC-Type");
        return record with { Block = block, Problems = problems };
    }

    private static List<KeyValuePair<string, string>> Fields(WarcInput input, List<string> problems)
    {
        List<KeyValuePair<string, string>> fields = [];
        while (input.Line() is { Length: > 0 } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && fields.Count > 0)
                fields[^1] = new(fields[^1].Key, fields[^1].Value + " " + line.Trim());
            else if (colon > 0 && fields.Count < MaxFields)
                fields.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
            else if (problems.Count < 5)
                problems.Add("a line among the fields is no field");
        }
        return fields;
    }

    private static byte[] Block(WarcInput input, string? declared, List<string> problems)
    {
        if (!long.TryParse(declared, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            problems.Add("Content-Length is missing or no number");
            length = 0;
        }
        int keep = (int)Math.Min(length, MaxBlock);
        bool torn = !input.Ensure(keep);
        if (torn) problems.Add($"the file ends inside the block: {input.Window.Length} of {length} bytes");
        byte[] block = input.Window[..Math.Min(keep, input.Window.Length)].ToArray();
        input.Take(block.Length);
        if (keep < length && Skip(input, length - keep)) problems.Add($"only the first {keep} of {length} bytes were read");
        input.Ensure(9);
        return (input.Window.IsEmpty && !torn) || StandsAtEnd(input.Window) ? block : Resynchronize(input, block, problems);
    }

    private static bool Skip(WarcInput input, long count)
    {
        while (count > 0 && input.Ensure(1))
        {
            int take = (int)Math.Min(count, input.Window.Length);
            input.Take(take);
            count -= take;
        }
        return count == 0;
    }

    private static bool StandsAtEnd(ReadOnlySpan<byte> window) =>
        window.StartsWith("\r\n\r\n"u8) || window.StartsWith("WARC/"u8) || window.TrimStart("\r\n"u8).StartsWith("WARC/"u8);

    // The declared length was a lie: the record ends where the next one begins, inside the block or after it.
    private static byte[] Resynchronize(WarcInput input, byte[] block, List<string> problems)
    {
        int inside = block.AsSpan().IndexOf("\r\n\r\nWARC/"u8);
        if (inside >= 0)
        {
            problems.Add($"Content-Length is too long: the next record begins after {inside} bytes");
            input.PutBack(block.AsSpan(inside + 4));
            return block[..inside];
        }
        int want = 1 << 16;
        while (true)
        {
            bool more = input.Ensure(want);
            int next = input.Window.IndexOf("\r\n\r\nWARC/"u8);
            if (next < 0 && more && want + block.Length < MaxBlock)
            {
                want *= 2;
                continue;
            }
            int end = next >= 0 ? next : input.Window.Length;
            if (end == 0) return block;
            problems.Add($"Content-Length is too short: the record goes on for {end} bytes");
            byte[] whole = [.. block, .. input.Window[..end]];
            input.Take(end);
            return next >= 0 || !more ? whole.AsSpan().TrimEnd("\r\n"u8).ToArray() : whole;
        }
    }
}
