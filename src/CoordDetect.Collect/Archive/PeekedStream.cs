namespace CoordDetect.Collect.Archive;

/// <summary>A stream whose first bytes were looked at, and are read again by whoever reads it.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _inner;
    private int _given;

    public PeekedStream(Stream inner, int count)
    {
        _inner = inner;
        byte[] first = new byte[count];
        First = first[..inner.ReadAtLeast(first, count, throwOnEndOfStream: false)];
    }

    /// <summary>The bytes that were looked at; fewer than asked for where the stream is shorter.</summary>
    public byte[] First { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (_given >= First.Length) return _inner.Read(buffer);
        int count = Math.Min(buffer.Length, First.Length - _given);
        First.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
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
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
