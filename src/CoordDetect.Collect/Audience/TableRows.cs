using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Import;
using CoordDetect.Core;

namespace CoordDetect.Collect.Audience;

/// <summary>A table of any make as records of fields; a JSON object a line is a record, too.</summary>
internal abstract class TableRows : IDisposable
{
    private const int HeadBytes = 1 << 18;

    /// <summary>The columns; for JSON those of the first objects.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>How many records could not be used.</summary>
    public long Rejected { get; protected set; }

    /// <summary>Goes on to the next record; false at the end.</summary>
    public abstract bool Next();

    /// <summary>A field of the record as UTF-8, valid until the next; empty where the record has none.</summary>
    public abstract ReadOnlySpan<byte> Field(int column);

    /// <summary>The first records as text, for telling how dates are written.</summary>
    public abstract IEnumerable<string> Samples(int column);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Opens a table: CSV in any encoding and with any separator, or JSON lines, plain or gzip.</summary>
    /// <exception cref="UserFacingException">It cannot be read.</exception>
    public static TableRows Open(string path)
    {
        SourceFile.SizeOf(path);
        DigestStream raw = new(SourceFile.Open(path), null);
        HeadStream packed = new(raw, HeadBytes);
        HeadStream bytes = ContentSniffer.IsGzip(packed.Head) ? new HeadStream(new GunzipStream(packed, raw), HeadBytes) : packed;
        (Encoding encoding, int mark) = ContentSniffer.EncodingOf(bytes.Head, bytes.IsWhole, path);
        if (mark > 0) bytes.Skip(mark);
        HeadStream text = encoding.CodePage == Encoding.UTF8.CodePage ? bytes
            : new HeadStream(Encoding.CreateTranscodingStream(bytes, encoding, Encoding.UTF8), HeadBytes);
        ReadOnlySpan<byte> start = text.Head.TrimStart("\uFEFF \t\r\n"u8);
        if (start.IsEmpty) throw new UserFacingException($"{path}: there is nothing in it.");
        return start[0] is (byte)'{' or (byte)'[' ? new JsonRows(text) : new DelimitedRows(text, path);
    }
}

/// <summary>Delimited text whose first record names the columns.</summary>
internal sealed class DelimitedRows : TableRows
{
    private const int MaxRecord = 1 << 22;
    private readonly HeadStream _stream;
    private readonly CsvRecords _records;
    private readonly ByteArena _arena = new();
    private readonly string[] _columns;
    private readonly byte _delimiter;

    public DelimitedRows(HeadStream stream, string path)
    {
        _stream = stream;
        _delimiter = Delimiter(stream.Head);
        if (stream.Head.StartsWith("sep="u8)) stream.Skip(stream.Head.IndexOf((byte)'\n') + 1);
        _records = new CsvRecords(stream, _delimiter, MaxRecord);
        if (!_records.TryRead() || _records.Problem is not null) throw new UserFacingException($"{path}: the header cannot be read; is this a CSV file?");
        _columns = [.. Enumerable.Range(0, _records.FieldCount).Select(i => Encoding.UTF8.GetString(_records.Field(i, _arena)).Trim('\uFEFF', ' '))];
    }

    public override IReadOnlyList<string> Columns => _columns;

    public override bool Next()
    {
        while (_records.TryRead())
        {
            _arena.Reset();
            if (_records.Problem is null && _records.FieldCount >= Math.Min(2, _columns.Length) && !IsHeaderAgain()) return true;
            Rejected++;
        }
        return false;
    }

    public override ReadOnlySpan<byte> Field(int column) => column < _records.FieldCount ? _records.Field(column, _arena) : default;

    public override IEnumerable<string> Samples(int column)
    {
        string head = Encoding.UTF8.GetString(_stream.Head);
        foreach (string line in head.Split('\n').Skip(1).Take(2_000))
            if (line.Split((char)_delimiter) is var cells && column < cells.Length) yield return cells[column].Trim().Trim('"');
    }

    public override void Dispose() => _stream.Dispose();

    private bool IsHeaderAgain() => _records.FieldCount == _columns.Length && _columns[0].Length > 0
        && Enumerable.Range(0, _columns.Length).All(i => Encoding.UTF8.GetString(_records.Field(i, _arena)) == _columns[i]);

    private static byte Delimiter(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("sep="u8) && head.Length > 4) return head[4];
        int end = head.IndexOfAny((byte)'\n', (byte)'\r');
        ReadOnlySpan<byte> line = end < 0 ? head : head[..end];
        byte best = (byte)',';
        foreach (byte candidate in ",;\t|"u8)
            if (line.Count(candidate) > line.Count(best)) best = candidate;
        return best;
    }
}

/// <summary>A JSON object a line. Objects inside are flattened with a dot.</summary>
internal sealed class JsonRows : TableRows
{
    private readonly HeadStream _stream;
    private readonly LineReader _lines;
    private readonly List<string> _columns = [];
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);
    private readonly List<byte[]> _fields = [];

    public JsonRows(HeadStream stream)
    {
        _stream = stream;
        _lines = new LineReader(stream, 1 << 22);
        foreach (string line in Encoding.UTF8.GetString(stream.Head).Split('\n').Take(50)) Take(Encoding.UTF8.GetBytes(line));
    }

    public override IReadOnlyList<string> Columns => _columns;

    public override bool Next()
    {
        while (_lines.TryRead(out ArraySegment<byte> line, out bool tooLong))
        {
            if (line.Count == 0 && !tooLong) continue;
            if (!tooLong && Take(line)) return true;
            Rejected++;
        }
        return false;
    }

    public override ReadOnlySpan<byte> Field(int column) => column < _fields.Count ? _fields[column] : default;

    public override IEnumerable<string> Samples(int column)
    {
        foreach (string line in Encoding.UTF8.GetString(_stream.Head).Split('\n').Take(2_000))
            if (Take(Encoding.UTF8.GetBytes(line))) yield return Encoding.UTF8.GetString(Field(column));
    }

    public override void Dispose() => _stream.Dispose();

    private bool Take(ReadOnlySpan<byte> line)
    {
        for (int i = 0; i < _fields.Count; i++) _fields[i] = [];
        try
        {
            Utf8JsonReader json = new(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return false;
            TakeObject(ref json, "");
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void TakeObject(ref Utf8JsonReader json, string prefix)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = prefix + json.GetString();
            json.Read();
            if (json.TokenType == JsonTokenType.StartObject) TakeObject(ref json, name + ".");
            else if (json.TokenType == JsonTokenType.StartArray) json.Skip();
            else if (json.TokenType == JsonTokenType.String) Put(name, Encoding.UTF8.GetBytes(json.GetString()!));
            else if (json.TokenType != JsonTokenType.Null) Put(name, json.ValueSpan.ToArray());
        }
    }

    private void Put(string name, byte[] value)
    {
        if (!_at.TryGetValue(name, out int column))
        {
            _at[name] = column = _columns.Count;
            _columns.Add(name);
            _fields.Add([]);
        }
        _fields[column] = value;
    }
}
