namespace CoordDetect.Collect.Import;

/// <summary>Splits a stream into lines without a copy or a string a line. A line over the limit is skipped and reported.</summary>
internal sealed class LineReader(Stream stream, int maxBytes)
{
    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Reads the next line without its line break; false at the end. The segment is valid until the next call.</summary>
    public bool TryRead(out ArraySegment<byte> line, out bool tooLong)
    {
        int searched = _start;
        while (true)
        {
            int at = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (at >= 0) return Take(searched + at, searched + at + 1, out line, out tooLong);
            if (_ended) return Take(_end, _end, out line, out tooLong);
            if (_end - _start > maxBytes) return SkipLine(out line, out tooLong);
            searched = _end - _start;
            Fill();
            searched += _start;
        }
    }

    private bool Take(int end, int next, out ArraySegment<byte> line, out bool tooLong)
    {
        bool any = next > _start;
        if (end > _start && _buffer[end - 1] == (byte)'\r') end--;
        tooLong = end - _start > maxBytes;
        line = tooLong ? ArraySegment<byte>.Empty : new ArraySegment<byte>(_buffer, _start, end - _start);
        _start = next;
        if (any) Line++;
        return any;
    }

    private bool SkipLine(out ArraySegment<byte> line, out bool tooLong)
    {
        line = ArraySegment<byte>.Empty;
        tooLong = true;
        Line++;
        while (true)
        {
            int at = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (at >= 0)
            {
                _start += at + 1;
                return true;
            }
            _start = _end;
            if (_ended) return true;
            Fill();
        }
    }

    // Moves what is left to the front, doubles the buffer where that is not enough, and reads once.
    private void Fill()
    {
        int kept = _end - _start;
        if (kept == _buffer.Length) Array.Resize(ref _buffer, checked(2 * _buffer.Length));
        else if (_start > 0) _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        if (_start > 0 && kept < _buffer.Length) (_start, _end) = (0, kept);
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
    }
}
