using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Markup;

/// <summary>
/// Where in a comment's markup a value stands: alternatives in order of trust, separated by <c>||</c>, each a selector or <c>:self</c>,
/// with <c>@attribute</c> for an attribute's value: <c>:self@data-author || .message-name .username</c>.
/// </summary>
internal sealed class Pick
{
    private readonly (Selector? Where, string? Attribute)[] _alternatives;

    private Pick((Selector?, string?)[] alternatives) => _alternatives = alternatives;

    /// <summary>Compiles a pick.</summary>
    public static Pick Parse(string text) => new([.. text.Split("||", StringSplitOptions.TrimEntries).Select(ParseOne)]);

    /// <summary>The first value that is not empty; null where there is none.</summary>
    public string? Value(PostRange post)
    {
        foreach ((Selector? where, string? attribute) in _alternatives)
            foreach (int element in Elements(post, where))
            {
                string? value = attribute is null ? InlineText.Inline(post.Tree, element) : post.Tree.Attribute(element, attribute);
                if (!string.IsNullOrWhiteSpace(value)) return value.Trim();
            }
        return null;
    }

    /// <summary>All elements of the first alternative that has any.</summary>
    public List<int> All(PostRange post)
    {
        foreach ((Selector? where, string? _) in _alternatives)
        {
            List<int> found = [.. Elements(post, where)];
            if (found.Count > 0) return found;
        }
        return [];
    }

    /// <summary>Every element of every alternative, in order of trust.</summary>
    public IEnumerable<(int Element, string? Attribute)> Candidates(PostRange post)
    {
        foreach ((Selector? where, string? attribute) in _alternatives)
            foreach (int element in Elements(post, where)) yield return (element, attribute);
    }

    private static IEnumerable<int> Elements(PostRange post, Selector? where) => where is null ? [post.Node] : post.Own(where);

    private static (Selector?, string?) ParseOne(string text)
    {
        int at = text.LastIndexOf('@');
        string where = at < 0 ? text : text[..at];
        return (where is ":self" ? null : Selector.Parse(where), at < 0 ? null : text[(at + 1)..]);
    }
}
