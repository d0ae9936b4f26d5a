using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Markup;

/// <summary>The part of a page that is one comment: an element (and the siblings up to the next one, in engines that do not wrap comments), without the comments nested in it.</summary>
internal sealed class PostRange
{
    private readonly List<PostRange> _nested = [];

    /// <summary>A range of a page.</summary>
    public PostRange(PageTree tree, int node, int end) => (Tree, Node, End) = (tree, node, end);

    /// <summary>The page.</summary>
    public PageTree Tree { get; }

    /// <summary>Its first element.</summary>
    public int Node { get; }

    /// <summary>The first node after it.</summary>
    public int End { get; }

    /// <summary>The comment around it, where comments nest.</summary>
    public PostRange? Outer { get; private set; }

    /// <summary>The first nodes of the comments nested in it.</summary>
    public IReadOnlySet<int> NestedNodes => _nested.Select(nested => nested.Node).ToHashSet();

    /// <summary>Puts ranges, given in document order, inside one another.</summary>
    public static void Nest(List<PostRange> ranges)
    {
        Stack<PostRange> open = new();
        foreach (PostRange range in ranges)
        {
            while (open.TryPeek(out PostRange? top) && range.Node >= top.End) open.Pop();
            if (open.TryPeek(out PostRange? outer))
            {
                range.Outer = outer;
                outer._nested.Add(range);
            }
            open.Push(range);
        }
    }

    /// <summary>The matching elements that belong to this comment and not to one nested in it.</summary>
    public IEnumerable<int> Own(Selector selector)
    {
        int nested = 0;
        for (int node = Node; node < End; node++)
        {
            while (nested < _nested.Count && _nested[nested].End <= node) nested++;
            if (nested < _nested.Count && node >= _nested[nested].Node)
            {
                node = _nested[nested].End - 1;
                continue;
            }
            if (selector.Matches(Tree, node, Node)) yield return node;
        }
    }
}
