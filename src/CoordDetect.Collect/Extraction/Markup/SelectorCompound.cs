using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Markup;

/// <summary>Conditions on one element: its name, identifier, classes, attributes, and what stands inside of it.</summary>
internal sealed class SelectorCompound
{
    private const string Has = ":has(";
    private readonly string? _name;
    private readonly List<string> _classes = [];
    private readonly List<(string Name, char Operator, string Value)> _attributes = [];

    private SelectorCompound? _inside;

    private SelectorCompound(string? name) => _name = name;

    /// <summary>Compiles one compound such as <c>div.post[id^=p]</c>.</summary>
    public static SelectorCompound Parse(string text)
    {
        int at = NameEnd(text, 0);
        SelectorCompound compound = new(at == 0 || text[..at] == "*" ? null : text[..at]);
        while (at < text.Length)
        {
            if (text[at] == '[') at = compound.AddAttribute(text, at);
            else if (text.AsSpan(at).StartsWith(Has, StringComparison.Ordinal) && text.IndexOf(')', at) is > 0 and var close)
            {
                compound._inside = Parse(text[(at + Has.Length)..close]);
                at = close + 1;
            }
            else
            {
                int end = NameEnd(text, at + 1);
                if (end == at + 1) throw new FormatException($"The selector part {text} is not understood at {at}.");
                if (text[at] == '#') compound._attributes.Add(("id", '=', text[(at + 1)..end]));
                else compound._classes.Add(text[(at + 1)..end]);
                at = end;
            }
        }
        return compound;
    }

    /// <summary>Whether the element meets all conditions.</summary>
    public bool Matches(PageTree tree, int node)
    {
        if (_name is not null ? tree.Name(node) != _name : tree.IsText(node)) return false;
        foreach (string name in _classes)
            if (!tree.HasClass(node, name)) return false;
        foreach ((string name, char kind, string value) in _attributes)
            if (!Holds(tree.Attribute(node, name), kind, value)) return false;
        return _inside is null || HasInside(tree, node, _inside);
    }

    private static bool HasInside(PageTree tree, int node, SelectorCompound inner)
    {
        for (int below = node + 1; below < tree.End(node); below++)
            if (!tree.IsText(below) && inner.Matches(tree, below)) return true;
        return false;
    }

    private static bool Holds(string? actual, char kind, string value) => actual is not null && kind switch
    {
        '=' => actual == value,
        '^' => actual.StartsWith(value, StringComparison.Ordinal),
        '$' => actual.EndsWith(value, StringComparison.Ordinal),
        '*' => actual.Contains(value, StringComparison.Ordinal),
        '~' => (" " + actual + " ").Contains(" " + value + " ", StringComparison.Ordinal),
        _ => true,
    };

    private static int NameEnd(string text, int at)
    {
        while (at < text.Length && text[at] is not ('.' or '#' or '[' or ':')) at++;
        return at;
    }

    private int AddAttribute(string text, int at)
    {
        int close = text.IndexOf(']', at);
        string inner = text[(at + 1)..close];
        int equals = inner.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) _attributes.Add((inner, ' ', ""));
        else
        {
            char kind = inner[equals - 1] is '^' or '$' or '*' or '~' ? inner[equals - 1] : '=';
            string name = inner[..(kind == '=' ? equals : equals - 1)];
            _attributes.Add((name, kind, inner[(equals + 1)..].Trim('"', '\'')));
        }
        return close + 1;
    }
}
