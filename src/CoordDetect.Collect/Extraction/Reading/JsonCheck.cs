namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>
/// Says whether a text is JSON as <see cref="System.Text.Json.Utf8JsonReader"/> reads it with trailing commas, without the exception by which the reader says that it
/// is not: a list of 700,000 broken items would cost as many, at ten microseconds each and more.
/// </summary>
internal ref struct JsonCheck
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly bool _comments;
    private readonly int _deepest;
    private int _at;

    private JsonCheck(ReadOnlySpan<byte> json, bool comments, int deepest)
    {
        _json = json;
        (_comments, _deepest) = (comments, deepest);
    }

    /// <summary>Whether a text is one JSON value, with comments where they are taken, no deeper than is taken.</summary>
    public static bool Passes(ReadOnlySpan<byte> json, bool comments, int deepest)
    {
        JsonCheck check = new(json, comments, deepest);
        return check.Blank() && check.Document() && check.Blank() && check._at == json.Length;
    }

    private readonly byte Next => _at < _json.Length ? _json[_at] : (byte)0;

    // Brackets are kept in a list, not in calls: text that is nested deeply ends in an answer.
    private bool Document()
    {
        Stack<byte> open = new();
        do
        {
            if (open.TryPeek(out byte bracket) && bracket == '{' && !(Text() && Blank() && Take(':') && Blank())) return false;
            if (Next is (byte)'{' or (byte)'[')
            {
                open.Push(_json[_at++]);
                if (open.Count > _deepest || !Blank()) return false;
                if (!IsEnd(open.Peek())) continue;
            }
            else if (!Scalar()) return false;
            if (!Close(open)) return false;
        }
        while (open.Count > 0);
        return true;
    }

    // Behind a value: the ends of what it was the last of, and the comma before what follows.
    private bool Close(Stack<byte> open)
    {
        while (open.Count > 0)
        {
            if (!Blank()) return false;
            if (IsEnd(open.Peek()))
            {
                _at++;
                open.Pop();
                continue;
            }
            if (!(Take(',') && Blank())) return false;
            if (!IsEnd(open.Peek())) return true;
        }
        return true;
    }

    private readonly bool IsEnd(byte bracket) => Next == (bracket == '{' ? '}' : ']');

    private bool Take(char wanted)
    {
        if (Next != wanted) return false;
        _at++;
        return true;
    }

    private bool Scalar() => Next switch
    {
        (byte)'"' => Text(),
        (byte)'t' => Word("true"u8),
        (byte)'f' => Word("false"u8),
        (byte)'n' => Word("null"u8),
        _ => Number(),
    };

    private bool Word(ReadOnlySpan<byte> word)
    {
        if (!_json[_at..].StartsWith(word)) return false;
        _at += word.Length;
        return true;
    }

    private bool Number()
    {
        if (Next == '-') _at++;
        if (!Take('0') && !Digits()) return false;
        if (Next == '.')
        {
            _at++;
            if (!Digits()) return false;
        }
        if (Next is not ((byte)'e' or (byte)'E')) return true;
        _at++;
        if (Next is (byte)'+' or (byte)'-') _at++;
        return Digits();
    }

    private bool Digits()
    {
        int begun = _at;
        while (Next is >= (byte)'0' and <= (byte)'9') _at++;
        return _at > begun;
    }

    private bool Text()
    {
        if (!Take('"')) return false;
        while (_at < _json.Length)
        {
            byte next = _json[_at++];
            if (next == '"') return true;
            if (next < 0x20 || (next == '\\' && !Escape())) return false;
        }
        return false;
    }

    private bool Escape()
    {
        byte letter = Next;
        _at++;
        if (letter != 'u') return letter is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t';
        for (int i = 0; i < 4; i++, _at++)
            if (!char.IsAsciiHexDigit((char)Next)) return false;
        return true;
    }

    private bool Blank()
    {
        while (true)
        {
            while (Next is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') _at++;
            if (Next != '/') return true;
            if (!_comments || !Comment()) return false;
        }
    }

    private bool Comment()
    {
        ReadOnlySpan<byte> rest = _json[_at..];
        if (rest.StartsWith("/*"u8))
        {
            int end = rest[2..].IndexOf("*/"u8);
            _at += end + 4;
            return end >= 0;
        }
        if (!rest.StartsWith("//"u8)) return false;
        int length = rest.IndexOfAny((byte)'\r', (byte)'\n');
        ReadOnlySpan<byte> line = length < 0 ? rest : rest[..length];
        _at += line.Length;
        // Line ends of Unicode are refused by the reader.
        return line.IndexOf("\u2028"u8) < 0 && line.IndexOf("\u2029"u8) < 0;
    }
}
