using System.Security.Cryptography;

namespace CoordDetect.Collect.Import;

/// <summary>A stream that counts and digests what is read through it, and remembers its last bytes.</summary>
internal sealed class DigestStream(Stream inner, Action<long>? advanced) : ReadOnlyStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _tail = new byte[4];

    /// <summary>How many bytes were read.</summary>
    public long Bytes { get; private set; }

    /// <summary>The last four bytes as a little-endian number: the length that a gzip file states at its end.</summary>
    public uint LastWord => BitConverter.ToUInt32(_tail);

    /// <summary>The SHA-256 of everything read, in lower-case hexadecimal.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        ReadOnlySpan<byte> bytes = buffer[..read];
        _hash.AppendData(bytes);
        Bytes += read;
        Remember(bytes);
        if (read > 0) advanced?.Invoke(read);
        return read;
    }

    private void Remember(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= _tail.Length)
        {
            bytes[^_tail.Length..].CopyTo(_tail);
            return;
        }
        _tail.AsSpan(bytes.Length).CopyTo(_tail);
        bytes.CopyTo(_tail.AsSpan(_tail.Length - bytes.Length));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
