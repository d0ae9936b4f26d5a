namespace CoordDetect.Collect.Import;

/// <summary>
/// Splits a stream into records and fields after RFC 4180, over bytes: quoted fields may hold delimiters, line breaks and doubled quotes;
/// LF, CRLF and CR end a record. Lenient where the RFC is silent: a quote inside an unquoted field is itself, and what follows a closing
/// quote belongs to the field. A record over the limit, or whose quote never closes, is dropped up to its first line break and reported.
/// </summary>
internal sealed class CsvRecords(Stream stream, byte delimiter, int maxBytes, bool countsRecords = false)
{
    private readonly List<CsvField> _fields = [];
    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;
    private bool _ended;
    private long _nextLine = 1;
    private int _record;

    /// <summary>The number of the line on which the record that was read last begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>How many lines were read so far.</summary>
    public long Lines => _nextLine - 1;

    /// <summary>How many fields the record has.</summary>
    public int FieldCount => _fields.Count;

    /// <summary>How many lines the record takes.</summary>
    public long LineCount => _nextLine - Line;

    /// <summary>Why the record was dropped, or null where it can be used.</summary>
    public RejectReason? Problem { get; private set; }

    /// <summary>Reads the next record that is not an empty line; false at the end. Fields are valid until the next call.</summary>
    public bool TryRead()
    {
        do
        {
            if (!ReadRecord()) return false;
        }
        while (Problem is null && _fields.Count == 1 && _fields[0] is { Length: 0, Quoted: false });
        return true;
    }

    /// <summary>Field <paramref name="index"/>, with doubled quotes undone.</summary>
    public ArraySegment<byte> Field(int index, ByteArena arena)
    {
        CsvField field = _fields[index];
        ArraySegment<byte> raw = new(_buffer, field.Start, field.Length);
        return field.Escaped ? Unescape(raw, arena) : raw;
    }

    /// <summary>
    /// Takes the record back as one whose quote was never closed, and goes on with its second line: what fits no header and spans lines has swallowed others.
    /// </summary>
    public void TakeBack()
    {
        _start = _record;
        _nextLine = Line;
        Drop(RejectReason.OpenQuote);
    }

    private bool ReadRecord()
    {
        Problem = null;
        Line = _nextLine;
        while (true)
        {
            if (_start == _end && _ended) return false;
            _record = _start;
            CsvScan scan = new(_buffer, _start, _end, _ended, delimiter, _fields);
            CsvScanResult result = scan.Run();
            if (result == CsvScanResult.Complete && scan.Position - _start <= maxBytes)
            {
                _start = scan.Position;
                // A row of a spreadsheet is one, however many lines its cells have.
                _nextLine += countsRecords ? 1 : scan.LineBreaks;
                return true;
            }
            if (result == CsvScanResult.OpenQuote) return Drop(RejectReason.OpenQuote);
            if (result == CsvScanResult.TooWide || _end - _start > maxBytes) return Drop(RejectReason.TooLong);
            Fill();
        }
    }

    // Goes on after the first line break of the record: a lost quote must not swallow the rest of the file.
    private bool Drop(RejectReason reason)
    {
        Problem = reason;
        _fields.Clear();
        _nextLine++;
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

    // Moves what is left to the front, doubles the buffer where that is not enough, and reads until it is full.
    private void Fill()
    {
        int kept = _end - _start;
        if (kept > _buffer.Length / 2)
        {
            byte[] larger = new byte[checked(2 * _buffer.Length)];
            _buffer.AsSpan(_start, kept).CopyTo(larger);
            _buffer = larger;
        }
        else _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        (_start, _end) = (0, kept);
        int read = stream.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _end += read;
        _ended = _end < _buffer.Length;
    }

    private static ArraySegment<byte> Unescape(ArraySegment<byte> raw, ByteArena arena)
    {
        ArraySegment<byte> room = arena.Take(raw.Count);
        int written = 0;
        ReadOnlySpan<byte> rest = raw;
        while (true)
        {
            int quote = rest.IndexOf((byte)'"');
            ReadOnlySpan<byte> plain = quote < 0 ? rest : rest[..quote];
            plain.CopyTo(room.AsSpan(written));
            written += plain.Length;
            if (quote < 0) return arena.Commit(room, written);
            rest = rest[(quote + 1)..];
            if (rest.IsEmpty || rest[0] != (byte)'"')
            {
                // A single quote closed the field; what follows it stands as it is.
                rest.CopyTo(room.AsSpan(written));
                return arena.Commit(room, written + rest.Length);
            }
            room[written++] = (byte)'"';
            rest = rest[1..];
        }
    }
}
