using System.IO.Compression;

namespace CoordDetect.Collect.Import;

/// <summary>
/// Decompresses gzip and forgives a damaged end: what could be read is handed on, and <see cref="IsDamaged"/> says that something is missing.
/// .NET's own stream ends in silence where a file is cut off.
/// </summary>
internal sealed class GunzipStream(Stream compressed, DigestStream raw) : ReadOnlyStream
{
    private readonly GZipStream _gzip = new(compressed, CompressionMode.Decompress);
    private long _bytes;
    private bool _ended;

    /// <summary>Whether the data is broken, or its length is not the one that the file states at its end. Known once everything is read.</summary>
    public bool IsDamaged { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty) return 0;
        int read = 0;
        try
        {
            read = _gzip.Read(buffer);
        }
        catch (InvalidDataException)
        {
            IsDamaged = true;
        }
        _bytes += read;
        if (read > 0) return read;
        _ended = true;
        IsDamaged |= (uint)_bytes != raw.LastWord;
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _gzip.Dispose();
        base.Dispose(disposing);
    }
}
