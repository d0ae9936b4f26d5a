using System.IO.Compression;

namespace CoordDetect.Collect.Archive;

/// <summary>
/// Decompresses a file of gzip members, and where one is damaged goes on at the next that can be found. It looks for it a little before
/// the spot where the damage showed, so members may come twice; whoever reads them tells them apart by their identifiers.
/// </summary>
internal sealed class SalvagingGzip : Stream
{
    // How far a decompressor reads ahead of what it has given out, at most.
    private const int ReadAhead = 1 << 16;

    private readonly Stream _file;
    private readonly Action<string>? _damage;
    private GZipStream _member;
    private long _start;
    private bool _separate;

    /// <param name="file">A seekable file at the start of its first member.</param>
    /// <param name="damage">Hears of each damaged spot.</param>
    public SalvagingGzip(Stream file, Action<string>? damage)
    {
        (_file, _damage, _start) = (file, damage, file.Position);
        _member = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        while (true)
        {
            // What was cut off in mid-record must not run into the next one.
            if (_separate)
            {
                int length = Math.Min(4, buffer.Length);
                "\r\n\r\n"u8[..length].CopyTo(buffer);
                _separate = false;
                return length;
            }
            try
            {
                int read = _member.Read(buffer);
                if (read > 0 || _file.Position >= _file.Length) return read;
                if (!GoOn("bytes that are not compressed follow")) return 0;
            }
            catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException)
            {
                if (!GoOn(problem.Message)) return 0;
            }
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _member.Dispose();
            _file.Dispose();
        }
        base.Dispose(disposing);
    }

    private bool GoOn(string reason)
    {
        _damage?.Invoke($"the compressed file is damaged near byte {_file.Position}: {reason}");
        long from = Math.Max(_start + 1, _file.Position - ReadAhead);
        if (FindMember(from) is not { } next)
        {
            _file.Seek(0, SeekOrigin.End);
            return false;
        }
        _member.Dispose();
        _start = next;
        _file.Seek(next, SeekOrigin.Begin);
        _member = new GZipStream(_file, CompressionMode.Decompress, leaveOpen: true);
        _separate = true;
        return true;
    }

    // A member that can be decompressed and begins as a record does.
    private long? FindMember(long from)
    {
        byte[] window = new byte[ReadAhead];
        for (long at = from; ; at += window.Length - 2)
        {
            _file.Seek(at, SeekOrigin.Begin);
            int read = _file.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
            for (int i = 0; i + 2 < read; i++)
            {
                int found = window.AsSpan(i, read - i).IndexOf([(byte)0x1f, (byte)0x8b, (byte)8]);
                if (found < 0) break;
                i += found;
                if (BeginsRecord(at + i)) return at + i;
            }
            if (read < window.Length) return null;
        }
    }

    private bool BeginsRecord(long at)
    {
        _file.Seek(at, SeekOrigin.Begin);
        Span<byte> first = stackalloc byte[5];
        try
        {
            using GZipStream trial = new(_file, CompressionMode.Decompress, leaveOpen: true);
            return trial.ReadAtLeast(first, 5, throwOnEndOfStream: false) == 5 && first.SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
