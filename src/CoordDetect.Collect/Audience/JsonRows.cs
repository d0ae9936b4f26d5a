using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Import;

namespace CoordDetect.Collect.Audience;

/// <summary>A JSON object a line. Objects inside are flattened with a dot; of lists of objects the first one is taken.</summary>
internal sealed class JsonRows : TableRows
{
    private const int HeadBytes = 1 << 18;
    private readonly HeadStream _stream;
    private readonly LineReader _lines;
    private readonly List<string> _columns = [];
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);
    private readonly List<byte[]> _fields = [];

    public JsonRows(Stream stream)
    {
        _stream = stream as HeadStream ?? new HeadStream(stream, HeadBytes);
        _lines = new LineReader(_stream, 1 << 22);
        foreach (string line in Encoding.UTF8.GetString(_stream.Head).Split('\n').Take(50)) Take(Encoding.UTF8.GetBytes(line));
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
            else if (json.TokenType == JsonTokenType.StartArray) TakeFirst(ref json, name);
            else if (json.TokenType == JsonTokenType.String) Put(name, Encoding.UTF8.GetBytes(json.GetString()!));
            else if (json.TokenType != JsonTokenType.Null) Put(name, json.ValueSpan.ToArray());
        }
    }

    // Of a list of objects the first one counts: Instagram writes each follower as a list of one.
    private void TakeFirst(ref Utf8JsonReader json, string name)
    {
        int depth = json.CurrentDepth;
        if (json.Read() && json.TokenType == JsonTokenType.StartObject) TakeObject(ref json, name + ".");
        while (!(json.TokenType == JsonTokenType.EndArray && json.CurrentDepth == depth) && json.Read()) { }
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
