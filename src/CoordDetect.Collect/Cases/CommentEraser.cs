using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Archive;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core;

namespace CoordDetect.Collect.Cases;

/// <summary>
/// Empties the lines of one account in <c>comments.jsonl</c>. What stays is the key of the comment, so that it is not collected a second time,
/// and blanks up to the old length, so that everything behind it keeps its place.
/// </summary>
internal sealed class CommentEraser(string site, string handle)
{
    // Where the value begins in "account":"…".
    private const int ValueAt = 11;
    private readonly HashSet<string> _records = new(StringComparer.Ordinal);

    /// <summary>The archived records that the emptied comments were read from.</summary>
    public IReadOnlySet<string> Records => _records;

    /// <summary>Writes the file anew and puts it in the place of the old one; how many comments were emptied.</summary>
    public long Erase(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path)) return 0;
        long emptied = 0;
        string draft = path + ".new";
        using (FileStream old = File.OpenRead(path), written = File.Create(draft))
        {
            foreach (byte[] line in ByteLines.Read(old))
            {
                cancellation.ThrowIfCancellationRequested();
                byte[]? empty = Emptied(line);
                if (empty is not null) emptied++;
                written.Write(empty ?? Mentions(line));
            }
            FaultPoint.Pass("comments");
            written.Flush(flushToDisk: true);
        }
        File.Move(draft, path, overwrite: true);
        return emptied;
    }

    /// <summary>The SHA-256 of the first bytes of a file, in hexadecimal.</summary>
    public static string DigestOf(string path, long length)
    {
        using FileStream file = File.OpenRead(path);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 16];
        for (long left = length; left > 0;)
        {
            int read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0) break;
            hash.AppendData(buffer, 0, read);
            left -= read;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private byte[]? Emptied(byte[] line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            if (Text(json, "account") != handle || (Text(json, "site") ?? "") != site) return null;
            if (Text(json, CommentEvidence.Field) is { } record) _records.Add(record);
            using MemoryStream key = new();
            using (Utf8JsonWriter writer = new(key))
            {
                writer.WriteStartObject();
                foreach (string field in (ReadOnlySpan<string>)["site", "thread", "comment_id"])
                    if (json.RootElement.TryGetProperty(field, out JsonElement value)) { writer.WritePropertyName(field); value.WriteTo(writer); }
                writer.WriteEndObject();
            }
            if (key.Length >= line.Length) return null;
            byte[] padded = new byte[line.Length];
            padded.AsSpan().Fill((byte)' ');
            key.GetBuffer().AsSpan(0, (int)key.Length).CopyTo(padded);
            padded[^1] = (byte)'\n';
            return padded;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What others quote of the person carries the name beside it.
    private byte[] Mentions(byte[] line) => Encoding.UTF8.GetString(line).Contains("\"account\":", StringComparison.Ordinal) ? BlotQuotes(line) : line;

    private byte[] BlotQuotes(byte[] line)
    {
        byte[] quoted = Encoding.UTF8.GetBytes($"\"account\":{JsonSerializer.Serialize(handle)}");
        // The line's own account is another one of that name, on another site: it stays.
        int own = line.AsSpan().IndexOf("\"account\":"u8);
        for (int at = own; at >= 0;)
        {
            int next = line.AsSpan(at + 1).IndexOf(quoted);
            if (next < 0) break;
            at += 1 + next;
            line.AsSpan(at + ValueAt, quoted.Length - ValueAt - 1).Fill((byte)'x');
        }
        return line;
    }

    private static string? Text(JsonDocument json, string field) =>
        json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
