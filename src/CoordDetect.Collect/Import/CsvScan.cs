namespace CoordDetect.Collect.Import;

/// <summary>One pass over one record in a buffer: finds its fields and where it ends. A pass that needs more bytes is run afresh.</summary>
internal ref struct CsvScan
{
    // As many columns as a spreadsheet has; millions of empty fields would take fifty times the memory of their line.
    private const int MostFields = 16_384;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly bool _atEnd;
    private readonly byte _delimiter;
    private readonly List<CsvField> _fields;

    public CsvScan(byte[] buffer, int start, int end, bool atEnd, byte delimiter, List<CsvField> fields)
    {
        _bytes = buffer.AsSpan(0, end);
        _atEnd = atEnd;
        _delimiter = delimiter;
        _fields = fields;
        Position = start;
    }

    /// <summary>Where the next record begins.</summary>
    public int Position { get; private set; }

    /// <summary>How many line breaks the record holds, its own end among them.</summary>
    public int LineBreaks { get; private set; }

    public CsvScanResult Run()
    {
        _fields.Clear();
        while (true)
        {
            bool quoted = Position < _bytes.Length && _bytes[Position] == (byte)'"';
            CsvScanResult result = quoted ? QuotedField() : PlainField(Position, Position, quoted: false, escaped: false);
            if (result != CsvScanResult.Complete) return result;
            if (Position == _bytes.Length) return EndOfBuffer();
            byte stop = _bytes[Position++];
            if (stop == _delimiter && _fields.Count >= MostFields) return CsvScanResult.TooWide;
            if (stop == _delimiter) continue;
            return EndOfLine(stop);
        }
    }

    private CsvScanResult EndOfBuffer()
    {
        if (!_atEnd) return CsvScanResult.NeedMore;
        LineBreaks++;
        return CsvScanResult.Complete;
    }

    private CsvScanResult EndOfLine(byte stop)
    {
        LineBreaks++;
        if (stop == (byte)'\n') return CsvScanResult.Complete;
        if (Position == _bytes.Length && !_atEnd) return CsvScanResult.NeedMore;
        if (Position < _bytes.Length && _bytes[Position] == (byte)'\n') Position++;
        return CsvScanResult.Complete;
    }

    // Leaves Position on the delimiter or line break that ends the field.
    private CsvScanResult PlainField(int start, int from, bool quoted, bool escaped)
    {
        int length = _bytes[from..].IndexOfAny(_delimiter, (byte)'\n', (byte)'\r');
        if (length < 0 && !_atEnd) return CsvScanResult.NeedMore;
        Position = length < 0 ? _bytes.Length : from + length;
        _fields.Add(new CsvField(start, Position - start, quoted, escaped));
        return CsvScanResult.Complete;
    }

    private CsvScanResult QuotedField()
    {
        int start = Position + 1;
        int at = start;
        bool escaped = false;
        while (true)
        {
            int quote = _bytes[at..].IndexOf((byte)'"');
            if (quote < 0) return _atEnd ? CsvScanResult.OpenQuote : CsvScanResult.NeedMore;
            at += quote + 1;
            if (at == _bytes.Length && !_atEnd) return CsvScanResult.NeedMore;
            if (at == _bytes.Length || _bytes[at] != (byte)'"') break;
            escaped = true;
            at++;
        }
        LineBreaks += CountLineBreaks(_bytes[start..at]);
        bool closed = at == _bytes.Length || _bytes[at] == _delimiter || _bytes[at] is (byte)'\n' or (byte)'\r';
        // A quote that opens on one line and closes inside a word of another was never closed: the lines between are records of their own.
        if (!closed && _bytes[start..at].ContainsAny((byte)'\n', (byte)'\r')) return CsvScanResult.OpenQuote;
        if (!closed) return PlainField(start, at, quoted: true, escaped: true);
        Position = at;
        _fields.Add(new CsvField(start, at - 1 - start, Quoted: true, escaped));
        return CsvScanResult.Complete;
    }

    private static int CountLineBreaks(ReadOnlySpan<byte> text)
    {
        int breaks = text.Count((byte)'\n');
        // A carriage return counts where no line feed follows it.
        for (int at = text.IndexOf((byte)'\r'); at >= 0;)
        {
            if (at + 1 >= text.Length || text[at + 1] != (byte)'\n') breaks++;
            int next = text[(at + 1)..].IndexOf((byte)'\r');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return breaks;
    }
}
