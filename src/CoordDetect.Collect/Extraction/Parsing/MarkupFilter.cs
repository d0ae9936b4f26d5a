using System.Text;

namespace CoordDetect.Collect.Extraction.Parsing;

/// <summary>
/// Looks over a page's source before it is parsed. Leaves out what no comment is made of (scripts that hold no data, styles, drawings,
/// remarks), and start tags beyond a depth that no honest page has: unclosed nested tags cost a parser quadratic time
/// (50 KB of <c>&lt;div&gt;</c> took 1.7 s, 400 KB 75 s).
/// </summary>
internal sealed class MarkupFilter
{
    /// <summary>Elements nested deeper are lifted to this depth, as browsers do at 512.</summary>
    public const int MaxDepth = 512;

    /// <summary>A tag with more characters keeps its name only: duplicate checks make very long tags quadratic.</summary>
    public const int MaxTagLength = 32_768;

    private const int MaxTags = 200_000;
    private static readonly int CodeElement = TagNames.IdOf("code");
    private readonly string _source;
    private readonly StringBuilder _kept;
    private readonly List<int> _open = new(64);
    private readonly Dictionary<int, int> _dropped = [];
    private int _tags;
    private int _unwrappedEnd = -1;

    private MarkupFilter(string source)
    {
        _source = source;
        _kept = new StringBuilder(source.Length / 2);
    }

    /// <summary>How many start tags were left out for their depth.</summary>
    public int TooDeep { get; private set; }

    /// <summary>Whether the page had too many tags and was cut off.</summary>
    public bool CutOff { get; private set; }

    /// <summary>The source without its dead weight and with bounded depth.</summary>
    public static string Apply(string source, out MarkupFilter filter)
    {
        filter = new MarkupFilter(source);
        filter.Run();
        return filter._kept.ToString();
    }

    private void Run()
    {
        int at = 0;
        while (at < _source.Length)
        {
            int tag = _source.IndexOf('<', at);
            if (tag < 0) break;
            Text(at, tag);
            at = Tag(tag);
            if (++_tags <= MaxTags) continue;
            CutOff = true;
            return;
        }
        if (at < _source.Length) Text(at, _source.Length);
    }

    // Text between tags, without the end of a remark that was unwrapped.
    private void Text(int from, int to)
    {
        if (_unwrappedEnd >= from && _unwrappedEnd < to)
        {
            _kept.Append(_source, from, _unwrappedEnd - from);
            from = Math.Min(_unwrappedEnd + 3, to);
            _unwrappedEnd = -1;
        }
        _kept.Append(_source, from, to - from);
    }

    // Copies or drops what starts at '<', and returns where to go on.
    private int Tag(int at)
    {
        if (at + 1 >= _source.Length) return Copy(at, _source.Length);
        char next = _source[at + 1];
        if (next is '!' or '?') return Remark(at);
        bool closing = next == '/';
        int nameStart = closing ? at + 2 : at + 1;
        if (nameStart >= _source.Length || !char.IsAsciiLetter(_source[nameStart])) return Copy(at, at + 1);
        int nameEnd = nameStart;
        while (nameEnd < _source.Length && (char.IsAsciiLetterOrDigit(_source[nameEnd]) || _source[nameEnd] is '-' or ':')) nameEnd++;
        int end = TagEnd(nameEnd);
        ReadOnlySpan<char> name = _source.AsSpan(nameStart, nameEnd - nameStart);
        if (closing) return Close(at, end, name);
        if (TagNames.IsRawText(name)) return RawText(at, end, name);
        if (TagNames.IsVoid(name)) return Emit(at, nameEnd, end);
        return Open(at, nameEnd, end, name);
    }

    private int Open(int at, int nameEnd, int end, ReadOnlySpan<char> name)
    {
        int id = TagNames.IdOf(name);
        bool selfClosed = end >= 2 && _source[end - 2] == '/' && name.Equals("path", StringComparison.OrdinalIgnoreCase);
        if (selfClosed) return end;
        if (_open.Count > 0 && _open[^1] == id && TagNames.ClosesItself(name)) _open.RemoveAt(_open.Count - 1);
        if (_open.Count >= MaxDepth)
        {
            TooDeep++;
            _dropped[id] = _dropped.GetValueOrDefault(id) + 1;
            return end;
        }
        _open.Add(id);
        return Emit(at, nameEnd, end);
    }

    private int Close(int at, int end, ReadOnlySpan<char> name)
    {
        int id = TagNames.IdOf(name);
        if (_dropped.TryGetValue(id, out int dropped) && dropped > 0)
        {
            _dropped[id] = dropped - 1;
            return end;
        }
        int found = _open.LastIndexOf(id);
        if (found >= 0) _open.RemoveRange(found, _open.Count - found);
        return Copy(at, end);
    }

    private int RawText(int at, int end, ReadOnlySpan<char> name)
    {
        int close = IndexOfClose(end, name);
        int after = close >= _source.Length ? close : TagEnd(close + 2 + name.Length);
        bool keep = TagNames.KeepsContent(name) || (name.Equals("script", StringComparison.OrdinalIgnoreCase) && IsDataScript(_source.AsSpan(at, end - at)));
        return keep ? Copy(at, after) : after;
    }

    private static bool IsDataScript(ReadOnlySpan<char> tag) => tag.Contains("json", StringComparison.OrdinalIgnoreCase);

    private int IndexOfClose(int from, ReadOnlySpan<char> name)
    {
        int at = from;
        while (at < _source.Length && (at = _source.IndexOf("</", at, StringComparison.Ordinal)) >= 0)
        {
            if (_source.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return at;
            at += 2;
        }
        return _source.Length;
    }

    private int Remark(int at)
    {
        if (!_source.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
        {
            int close = _source.IndexOf('>', at);
            return Copy(at, close < 0 ? _source.Length : close + 1);
        }
        if (_source.AsSpan(at).StartsWith("<!-->", StringComparison.Ordinal)) return at + 5;
        int end = _source.IndexOf("-->", at + 4, StringComparison.Ordinal);
        // Some sites ship markup as a remark inside of a code element, for their scripts to unwrap.
        if (end > 0 && _unwrappedEnd < 0 && _open.Count > 0 && _open[^1] == CodeElement && _source.AsSpan(at + 4, end - at - 4).TrimStart().StartsWith("<", StringComparison.Ordinal))
        {
            _unwrappedEnd = end;
            return at + 4;
        }
        return end < 0 ? _source.Length : end + 3;
    }

    // The end of a tag: the first '>' outside of quotes.
    private int TagEnd(int at)
    {
        char quote = '\0';
        for (; at < _source.Length; at++)
        {
            char c = _source[at];
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
            }
            else if (c == '>') return at + 1;
            else if (c is '"' or '\'' && at > 0 && IsValueStart(at)) quote = c;
        }
        return _source.Length;
    }

    // Quotes count only after '=': a stray one in a tag is part of a name.
    private bool IsValueStart(int at)
    {
        int before = at - 1;
        while (before > 0 && char.IsWhiteSpace(_source[before])) before--;
        return _source[before] == '=';
    }

    private int Emit(int at, int nameEnd, int end)
    {
        if (end - at <= MaxTagLength) return Copy(at, end);
        _kept.Append(_source, at, nameEnd - at).Append('>');
        return end;
    }

    private int Copy(int at, int end)
    {
        _kept.Append(_source, at, end - at);
        return end;
    }
}
