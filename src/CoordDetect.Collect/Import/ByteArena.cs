namespace CoordDetect.Collect.Import;

/// <summary>
/// Scratch space for the decoded fields of one record. Segments handed out stay valid until <see cref="Reset"/>, also when the arena grows:
/// it then opens a new array and leaves the old one to those who hold it.
/// </summary>
internal sealed class ByteArena
{
    private byte[] _array = new byte[1 << 16];
    private int _used;

    public void Reset() => _used = 0;

    /// <summary>Room for at most <paramref name="length"/> bytes; give back what was not used with <see cref="Commit"/>.</summary>
    public ArraySegment<byte> Take(int length)
    {
        if (_array.Length - _used < length)
        {
            _array = new byte[Math.Max(length, Math.Min(2 * _array.Length, 1 << 26))];
            _used = 0;
        }
        return new ArraySegment<byte>(_array, _used, length);
    }

    /// <summary>Keeps the first <paramref name="length"/> bytes of the segment that was taken last.</summary>
    public ArraySegment<byte> Commit(ArraySegment<byte> taken, int length)
    {
        _used = taken.Offset + length;
        return taken[..length];
    }
}
