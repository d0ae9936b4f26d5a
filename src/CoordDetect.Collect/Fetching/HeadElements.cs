namespace CoordDetect.Collect.Fetching;

/// <summary>
/// Walks over the elements of one name at the start of a page without parsing it: what crawlers must know (robots, canonical address)
/// stands in the head, and a page that costs too much to parse says it too.
/// </summary>
internal ref struct HeadElements
{
    /// <summary>How much of a page is looked at, in characters.</summary>
    public const int Length = 65_536;

    private readonly string _start;
    private ReadOnlySpan<char> _rest;
    private ReadOnlySpan<char> _element;

    public HeadElements(ReadOnlySpan<char> html, string name)
    {
        _start = "<" + name;
        _rest = html[..Math.Min(html.Length, Length)];
        _element = default;
    }

    public bool MoveNext()
    {
        int start = _rest.IndexOf(_start, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return false;
        _rest = _rest[(start + _start.Length)..];
        int end = _rest.IndexOf('>');
        if (end < 0) return false;
        _element = _rest[..end];
        _rest = _rest[end..];
        return true;
    }

    /// <summary>The value of an attribute of the element at hand; empty where it has none.</summary>
    public readonly ReadOnlySpan<char> Attribute(string name)
    {
        for (int at = 0; ;)
        {
            int found = _element[at..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return [];
            int before = at + found - 1;
            at += found + name.Length;
            ReadOnlySpan<char> value = _element[at..].TrimStart();
            bool apart = before < 0 || char.IsWhiteSpace(_element[before]) || _element[before] is '"' or '\'';
            if (apart && !value.IsEmpty && value[0] == '=') return Value(value[1..].TrimStart());
        }
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty) return [];
        bool quoted = value[0] is '"' or '\'';
        int end = quoted ? value[1..].IndexOf(value[0]) + 1 : value.IndexOfAny(" \t\r\n/");
        return quoted ? (end > 0 ? value[1..end].Trim() : []) : value[..(end < 0 ? value.Length : end)];
    }
}
