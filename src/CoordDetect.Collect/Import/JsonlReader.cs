using System.Globalization;
using System.Text;
using System.Text.Json;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import;

/// <summary>
/// Reads comments as one JSON object a line. Names are recognised by <see cref="FieldNames"/> over the union of the names seen so far,
/// so that a file with <c>username</c> alone and one with <c>user_id</c> and <c>username</c> both mean what they say.
/// </summary>
internal sealed class JsonlReader(ReadOptions options, IRowIntake intake, ImportLog log)
{
    // More distinct names than this are noise or malice; those beyond are ignored.
    private const int MaxNames = 1_000;

    // So many broken lines are told with the place where parsing stopped, by an exception each; where there are more, they are looked for first.
    private const int BrokenToTell = 100;
    private const int Deepest = 64;

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, MaxDepth = Deepest };

    private readonly Utf8Interner _names = new();
    private readonly List<string> _nameTexts = [];
    private readonly List<ColumnName> _columns = [];
    private readonly List<bool> _isPerson = [];
    private readonly FieldValues _fields = new();
    private readonly ByteArena _arena = new();
    private CommentField[] _fieldOf = [];
    private bool[] _keeps = [];
    private int _expected;
    private int _broken;

    /// <summary>The names of the properties seen so far.</summary>
    public IReadOnlyList<string> Names => _nameTexts;

    /// <summary>Reads every line; returns how many there were.</summary>
    public long Read(Stream stream, CancellationToken cancellation)
    {
        LineReader lines = new(stream, options.MaxRecordBytes);
        while (lines.TryRead(out ArraySegment<byte> line, out bool tooLong))
        {
            if ((lines.Line & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
            if (tooLong) log.Reject(RejectReason.TooLong, lines.Line, TooLong());
            else if (line.AsSpan().ContainsAnyExcept(" \t\r"u8)) Take(line, lines.Line);
        }
        return lines.Line;
    }

    private string TooLong() =>
        string.Create(CultureInfo.InvariantCulture, $"longer than {options.MaxRecordBytes:N0} bytes");

    private void Take(ArraySegment<byte> line, long number)
    {
        _arena.Reset();
        if (!TextEncodings.IsUtf8(line))
        {
            line = TextEncodings.Repair(line, _arena);
            log.Warn(WarningReason.InvalidUtf8, number);
        }
        if (_broken >= BrokenToTell && !JsonCheck.Passes(line, comments: false, Deepest))
        {
            log.Reject(RejectReason.MalformedJson, number);
            return;
        }
        try
        {
            // A line with a name that was never seen is parsed again, now that its names are known.
            while (!TryParse(line, out bool isObject))
            {
                if (isObject) continue;
                log.Reject(RejectReason.MalformedJson, number);
                return;
            }
        }
        catch (JsonException problem)
        {
            _broken++;
            log.Reject(RejectReason.MalformedJson, number, $"not a JSON object: {Position(problem)}");
            return;
        }
        intake.Submit(_fields, number);
    }

    private bool TryParse(ArraySegment<byte> line, out bool isObject)
    {
        _fields.Clear();
        _expected = 0;
        Utf8JsonReader json = new(line, new JsonReaderState(Lenient).Options);
        isObject = FirstByte(line) == (byte)'{' && json.Read() && json.TokenType == JsonTokenType.StartObject;
        if (!isObject) return false;
        if (!TryMembers(ref json, line, prefix: "")) return false;
        // Anything after the object is an error of the line.
        return !json.Read();
    }

    // Members of an object that a mapping reaches into (user.username) are known by their whole path.
    private bool TryMembers(ref Utf8JsonReader json, ArraySegment<byte> line, string prefix)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            CommentField field = FieldOf(ref json, prefix, out bool isNew, out bool keep, out int id);
            if (isNew) return false;
            int start = (int)json.TokenStartIndex;
            json.Read();
            if (json.TokenType == JsonTokenType.StartObject && id >= 0 && IsReachedInto(id, prefix))
            {
                if (!TryMembers(ref json, line, _nameTexts[id] + ".")) return false;
                if (keep) _fields.Unknown.Add(line.AsSpan(start, (int)json.BytesConsumed - start));
            }
            else if (field == CommentField.None)
            {
                json.Skip();
                if (keep) _fields.Unknown.Add(line.AsSpan(start, (int)json.BytesConsumed - start));
            }
            else if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) ReadNested(ref json, field, line);
            else ReadValue(ref json, field, line);
        }
        return true;
    }

    // Objects that a mapping names the inside of, and those that are somebody.
    private bool IsReachedInto(int id, string prefix) => (prefix.Length == 0 && _isPerson[id]) || options.Map.Any(m => Reaches(m.Column, _nameTexts[id]));

    private static bool Reaches(string column, string path) =>
        column.Length > path.Length + 1 && column[path.Length] == '.' && column.StartsWith(path, StringComparison.OrdinalIgnoreCase);

    private CommentField FieldOf(ref Utf8JsonReader json, string prefix, out bool isNew, out bool keep, out int id)
    {
        (isNew, keep, id) = (false, false, -1);
        ReadOnlySpan<byte> name = json.ValueIsEscaped ? JsonText.Unescape(json.ValueSpan, _arena) : json.ValueSpan;
        if (prefix.Length > 0) name = Encoding.UTF8.GetBytes(prefix + Encoding.UTF8.GetString(name));
        // Lines of one file mostly name their properties in the same order.
        id = _expected < _names.Count && _names.Values[_expected].SequenceEqual(name) ? _expected : _names.Find(0, name);
        if (id < 0)
        {
            if (_names.Count >= MaxNames) return CommentField.None;
            // An object that is somebody has the fields, and is none. What is damaged behind the name is found here, before it is known.
            Utf8JsonReader ahead = json;
            bool isPerson = prefix.Length == 0 && ahead.Read() && ahead.TokenType == JsonTokenType.StartObject && ColumnWords.IsPerson(Encoding.UTF8.GetString(name));
            _names.Intern(0, name);
            _nameTexts.Add(_names.Values.GetString(_names.Count - 1));
            _columns.Add(new ColumnName(isPerson ? "" : _nameTexts[^1]));
            _isPerson.Add(isPerson);
            _fieldOf = ColumnMap.Assign(_columns, options.Map);
            int created = Array.IndexOf(_fieldOf, CommentField.Created);
            _fields.CreatedIsUtc = created >= 0 && TimeColumn.IsUtc(_nameTexts[created]);
            _keeps = options.KeepUnknown ? [.. _nameTexts.Select(UnknownFields.Keeps)] : new bool[_nameTexts.Count];
            isNew = true;
            return CommentField.None;
        }
        _expected = id + 1;
        keep = _keeps[id] && prefix.Length == 0;
        return _fieldOf[id];
    }

    private void ReadValue(ref Utf8JsonReader json, CommentField field, ArraySegment<byte> line)
    {
        if (json.TokenType != JsonTokenType.Null) _fields.Set(field, Value(ref json, line));
    }

    private ArraySegment<byte> Value(ref Utf8JsonReader json, ArraySegment<byte> line)
    {
        if (json.TokenType == JsonTokenType.String && json.ValueIsEscaped) return JsonText.Unescape(json.ValueSpan, _arena);
        int start = (int)json.TokenStartIndex + (json.TokenType == JsonTokenType.String ? 1 : 0);
        return line.Slice(start, json.ValueSpan.Length);
    }

    // label is an object {y, cluster}; links may be an array. Anything else nested is skipped.
    private void ReadNested(ref Utf8JsonReader json, CommentField field, ArraySegment<byte> line)
    {
        if (json.TokenType == JsonTokenType.StartObject && field == CommentField.Label) ReadLabel(ref json, line);
        else if (json.TokenType == JsonTokenType.StartArray && field is CommentField.Links or CommentField.Tokens) ReadList(ref json, field, line);
        else json.Skip();
    }

    private void ReadLabel(ref Utf8JsonReader json, ArraySegment<byte> line)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            CommentField field = json.ValueTextEquals("y"u8) ? CommentField.Label
                : json.ValueTextEquals("cluster"u8) ? CommentField.Cluster : CommentField.None;
            json.Read();
            if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || field == CommentField.None) json.Skip();
            else ReadValue(ref json, field, line);
        }
    }

    private void ReadList(ref Utf8JsonReader json, CommentField field, ArraySegment<byte> line)
    {
        MemoryStream joined = new();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.String)
            {
                json.Skip();
                continue;
            }
            if (joined.Length > 0) joined.WriteByte((byte)' ');
            joined.Write(Value(ref json, line));
        }
        _fields.Set(field, joined.ToArray());
    }

    private static byte FirstByte(ArraySegment<byte> line)
    {
        int at = line.AsSpan().IndexOfAnyExcept((byte)' ', (byte)'\t');
        return at < 0 ? (byte)0 : line[at];
    }

    private static string Position(JsonException problem) =>
        string.Create(CultureInfo.InvariantCulture, $"parsing stopped at byte {(problem.BytePositionInLine ?? 0) + 1}");
}
