namespace CoordDetect.Collect.Import;

/// <summary>A stream whose first bytes can be looked at before it is read.</summary>
internal sealed class HeadStream : ReadOnlyStream
{
    private readonly Stream _inner;
    private readonly byte[] _head;
    private readonly int _length;
    private int _position;

    /// <summary>Reads up to <paramref name="bytes"/> bytes ahead.</summary>
    public HeadStream(Stream inner, int bytes)
    {
        _inner = inner;
        _head = new byte[bytes];
        _length = inner.ReadAtLeast(_head, bytes, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes, whether or not they were read since.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    /// <summary>Whether the head is all there is.</summary>
    public bool IsWhole => _length < _head.Length;

    /// <summary>Leaves out the next <paramref name="bytes"/> bytes of the head.</summary>
    public void Skip(int bytes) => _position += bytes;

    public override int Read(Span<byte> buffer)
    {
        int kept = Math.Min(_length - _position, buffer.Length);
        if (kept == 0) return _inner.Read(buffer);
        _head.AsSpan(_position, kept).CopyTo(buffer);
        _position += kept;
        return kept;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
