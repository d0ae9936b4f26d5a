using System.Globalization;
using System.Text;

namespace CoordDetect.Collect.Archive;

/// <summary>The HTTP response inside a WARC block, taken apart.</summary>
internal sealed record HttpBlock
{
    public required int Status { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The length of the status line and headers with the empty line.</summary>
    public required int HeadLength { get; init; }

    /// <summary>The body without transfer coding, still in its content coding.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    public string? this[string name]
    {
        get
        {
            foreach ((string key, string value) in Headers)
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
            return null;
        }
    }

    /// <summary>Takes a block apart; null where it is no HTTP response.</summary>
    public static HttpBlock? Parse(ReadOnlyMemory<byte> block)
    {
        ReadOnlySpan<byte> bytes = block.Span;
        if (!bytes.StartsWith("HTTP/"u8)) return null;
        int end = bytes.IndexOf("\r\n\r\n"u8), mark = 4;
        int bare = bytes.IndexOf("\n\n"u8);
        if (bare >= 0 && (end < 0 || bare < end)) (end, mark) = (bare, 2);
        if (end < 0) (end, mark) = (bytes.Length, 0);
        string[] lines = Encoding.Latin1.GetString(bytes[..end]).Split('\n');
        string[] status = lines[0].Split(' ', 3);
        if (status.Length < 2 || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out int code)) return null;
        HttpBlock parsed = new() { Status = code, Headers = Fields(lines), HeadLength = end + mark, Body = block[(end + mark)..] };
        bool chunked = parsed["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;
        return chunked ? parsed with { Body = Dechunk(parsed.Body) } : parsed;
    }

    private static List<KeyValuePair<string, string>> Fields(string[] lines)
    {
        List<KeyValuePair<string, string>> fields = [];
        foreach (string line in lines.AsSpan(1))
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
                fields.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        return fields;
    }

    // Some makers keep the header and store the body without its chunks: what does not look like chunks is left as it is.
    private static ReadOnlyMemory<byte> Dechunk(ReadOnlyMemory<byte> body)
    {
        using MemoryStream whole = new(body.Length);
        ReadOnlySpan<byte> rest = body.Span;
        while (true)
        {
            int line = rest.IndexOf((byte)'\n');
            if (line < 0) return whole.Length > 0 ? whole.ToArray() : body;
            ReadOnlySpan<byte> size = rest[..line].TrimEnd((byte)'\r');
            if (size.IndexOf((byte)';') is var extension and >= 0) size = size[..extension];
            if (!int.TryParse(size.Trim((byte)' '), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0)
                return whole.Length > 0 ? whole.ToArray() : body;
            if (length == 0) return whole.ToArray();
            rest = rest[(line + 1)..];
            whole.Write(rest[..Math.Min(length, rest.Length)]);
            rest = rest[Math.Min(length, rest.Length)..];
            if (rest.StartsWith("\r\n"u8)) rest = rest[2..];
            else if (rest.StartsWith("\n"u8)) rest = rest[1..];
        }
    }
}
