using System.Text;
using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Extraction.Parsing;

/// <summary>One part of a MIME message, or all of it: headers, and bytes that are still encoded (RFC 2045, RFC 2046).</summary>
internal sealed partial class MimePart
{
    private const int MaxHeaderBytes = 64 * 1024;
    private const int MaxParts = 10_000;
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReadOnlyMemory<byte> _content;

    private MimePart(ReadOnlyMemory<byte> bytes)
    {
        string? name = null;
        StringBuilder value = new();
        int at = 0;
        while (at < Math.Min(bytes.Length, MaxHeaderBytes))
        {
            ReadOnlySpan<byte> rest = bytes.Span[at..];
            int end = rest.IndexOf((byte)'\n');
            string line = Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]).TrimEnd('\r');
            at += end < 0 ? rest.Length : end + 1;
            if (line.Length == 0) break;
            // A line that begins with white space goes on with the header before it.
            if (line[0] is ' ' or '\t')
            {
                value.Append(' ').Append(line.Trim());
                continue;
            }
            Keep(name, value);
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon].Trim() : null;
            value.Append(line.AsSpan(colon + 1).Trim());
        }
        Keep(name, value);
        _content = bytes[at..];
    }

    /// <summary>The media type in lower case, such as <c>text/html</c>; empty where the part names none.</summary>
    public string Type => (Header("Content-Type") ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Reads a part from its first header on.</summary>
    public static MimePart Of(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>The value of a header; null where there is none.</summary>
    public string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>A parameter of the content type, such as <c>charset</c>; null where there is none.</summary>
    public string? Parameter(string name)
    {
        foreach (Match match in Parameters().Matches(Header("Content-Type") ?? ""))
            if (match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["bare"].Value;
        return null;
    }

    /// <summary>The parts inside of this one, in order; none where it is no multipart or names no boundary.</summary>
    public IEnumerable<MimePart> Parts()
    {
        if (!Type.StartsWith("multipart/", StringComparison.Ordinal) || Parameter("boundary") is not { Length: > 0 } boundary) yield break;
        byte[] delimiter = Encoding.UTF8.GetBytes("--" + boundary);
        int from = NextLine(_content.Span, delimiter, 0);
        for (int parts = 0; from >= 0 && parts < MaxParts; parts++)
        {
            int start = from + delimiter.Length;
            if (_content.Span[start..].StartsWith("--"u8)) yield break;
            int line = _content.Span[start..].IndexOf((byte)'\n');
            if (line < 0) yield break;
            start += line + 1;
            from = NextLine(_content.Span, delimiter, start);
            int end = from < 0 ? _content.Length : from;
            yield return Of(_content[start..Math.Max(start, end)]);
        }
    }

    /// <summary>The bytes of the part, decoded as its transfer encoding says.</summary>
    public ReadOnlyMemory<byte> Decoded() => (Header("Content-Transfer-Encoding") ?? "").Trim().ToLowerInvariant() switch
    {
        "quoted-printable" => TransferEncodings.QuotedPrintable(_content.Span),
        "base64" => TransferEncodings.Base64(_content.Span),
        _ => _content,
    };

    private void Keep(string? name, StringBuilder value)
    {
        if (name is not null) _headers.TryAdd(name, value.ToString());
        value.Clear();
    }

    // Where a line begins with the delimiter; -1 where none does.
    private static int NextLine(ReadOnlySpan<byte> content, ReadOnlySpan<byte> delimiter, int from)
    {
        while (from <= content.Length)
        {
            int at = content[from..].IndexOf(delimiter);
            if (at < 0) return -1;
            at += from;
            if (at == 0 || content[at - 1] == (byte)'\n') return at;
            from = at + 1;
        }
        return -1;
    }

    [GeneratedRegex(""";\s*(?<name>[\w-]+)\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^\s;"]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Parameters();
}
