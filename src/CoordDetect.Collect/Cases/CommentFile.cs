using System.Security.Cryptography;
using System.Text.Json;
using CoordDetect.Collect.Archive;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;

namespace CoordDetect.Collect.Cases;

/// <summary>
/// The comments of a case: a JSONL file that only grows, in which each comment stands once, as it was first seen.
/// An identifier that another comment has already is made its own (<see cref="KnownComments"/>).
/// </summary>
internal sealed class CommentFile : IDisposable
{
    private readonly FileStream _file;
    private readonly KnownComments _known = new();
    private readonly GuestNames _guests = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _line = new();
    private readonly CommentJsonLines _lines;

    /// <summary>Opens the file at its committed length and learns what is in it.</summary>
    public CommentFile(string path, long length)
    {
        _file = TailFile.Open(path, length);
        _lines = new CommentJsonLines(_line);
        _file.Seek(0, SeekOrigin.Begin);
        foreach (byte[] line in ByteLines.Read(_file))
        {
            _hash.AppendData(line);
            if (Identify(line) is { } comment)
            {
                _known.Remember(comment);
                _guests.Learn(comment);
            }
            Count++;
        }
        _file.Seek(length, SeekOrigin.Begin);
        Length = length;
    }

    /// <inheritdoc cref="KnownComments.Renamed"/>
    public string? Renamed => _known.Renamed;

    public long Length { get; private set; }

    public long Count { get; private set; }

    /// <summary>The SHA-256 of the file so far, in hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Appends a comment that is not there yet; false where it is.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="editsAreNone">Whether another text of the same author is the comment again, edited since.</param>
    public bool Add(Comment comment, bool editsAreNone = true)
    {
        if (_known.Take(_guests.Tell(comment), editsAreNone) is not { } kept) return false;
        _line.SetLength(0);
        _lines.Write(kept);
        _lines.Flush();
        ReadOnlySpan<byte> bytes = _line.GetBuffer().AsSpan(0, (int)_line.Length);
        FaultPoint.Pass("comment");
        _file.Write(bytes);
        _hash.AppendData(bytes);
        Length += bytes.Length;
        Count++;
        return true;
    }

    public void Flush(bool durable) => _file.Flush(durable);

    public void Dispose()
    {
        _lines.Dispose();
        _line.Dispose();
        _file.Dispose();
        _hash.Dispose();
    }

    // Only what tells comments and their authors apart.
    private static Comment? Identify(byte[] line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string? Field(string name) => json.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
            return new Comment
            {
                Site = Field("site"),
                Thread = Field("thread"),
                CommentId = Field("comment_id") ?? "",
                Account = Field("account") ?? "",
                Avatar = Field("avatar"),
                Text = Field("text"),
                Object = Field("object"),
                Extra = $"{{\"extractor\":\"{Field("extractor")}\",\"author_digest\":\"{Field("author_digest")}\",\"account_url\":\"{Field("account_url")}\"}}",
            };
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
