using AngleSharp.Dom;

namespace CoordDetect.Collect.Extraction.Parsing;

/// <summary>
/// A parsed page as flat arrays in document order: elements and texts are numbers, a subtree is a range.
/// Walking, matching and mining work on these arrays; AngleSharp is asked for attributes only.
/// (Its sibling links search the parent's list each time, which makes walks over long lists quadratic.)
/// </summary>
internal sealed class PageTree
{
    private readonly List<INode> _nodes = new(4096);
    private readonly List<int> _parents = new(4096);
    private readonly List<string?> _names = new(4096);
    private readonly List<string?> _classes = new(4096);
    private int[] _ends = [];

    /// <summary>Flattens a document.</summary>
    /// <param name="root">The node to start with; it becomes number 0.</param>
    /// <param name="maxNodes">Nodes after this many are left out.</param>
    public PageTree(INode root, int maxNodes)
    {
        Truncated = !Fill(root, maxNodes);
    }

    /// <summary>Whether the page had more nodes than were taken in.</summary>
    public bool Truncated { get; }

    /// <summary>How many nodes there are.</summary>
    public int Count => _nodes.Count;

    /// <summary>The number of the element around a node; -1 for the root.</summary>
    public int Parent(int node) => _parents[node];

    /// <summary>The first number after the subtree of a node.</summary>
    public int End(int node) => _ends[node];

    /// <summary>The lower-case name of an element; null for a text.</summary>
    public string? Name(int node) => _names[node];

    /// <summary>The class attribute of an element, or null.</summary>
    public string? Class(int node) => _classes[node];

    /// <summary>Whether a node is a text.</summary>
    public bool IsText(int node) => _names[node] is null;

    /// <summary>The characters of a text node.</summary>
    public string Data(int node) => ((ICharacterData)_nodes[node]).Data;

    /// <summary>The value of an attribute of an element; null where it has none.</summary>
    public string? Attribute(int node, string name) => _nodes[node] is IElement element ? element.GetAttribute(name) : null;

    /// <summary>Whether the class attribute names this class.</summary>
    public bool HasClass(int node, string name) => HasToken(_classes[node], name);

    /// <summary>Whether <paramref name="node"/> lies in the subtree of <paramref name="ancestor"/> (or is it).</summary>
    public bool IsWithin(int node, int ancestor) => node >= ancestor && node < _ends[ancestor];

    /// <summary>The children of an element, in order.</summary>
    public IEnumerable<int> Children(int node)
    {
        for (int child = node + 1; child < _ends[node]; child = _ends[child]) yield return child;
    }

    /// <summary>All attributes of an element.</summary>
    public INamedNodeMap? Attributes(int node) => (_nodes[node] as IElement)?.Attributes;

    private static bool HasToken(string? list, string name)
    {
        if (list is null || list.Length < name.Length) return false;
        int at = 0;
        while ((at = list.IndexOf(name, at, StringComparison.Ordinal)) >= 0)
        {
            int end = at + name.Length;
            if ((at == 0 || char.IsWhiteSpace(list[at - 1])) && (end == list.Length || char.IsWhiteSpace(list[end]))) return true;
            at = end;
        }
        return false;
    }

    private bool Fill(INode root, int maxNodes)
    {
        List<int> ends = new(4096);
        Stack<(INode Node, int Number, int NextChild)> open = new();
        open.Push((root, Add(root, -1, ends), 0));
        while (open.TryPop(out (INode Node, int Number, int NextChild) top))
        {
            INodeList children = top.Node.ChildNodes;
            if (top.NextChild >= children.Length || Count >= maxNodes)
            {
                ends[top.Number] = Count;
                continue;
            }
            INode child = children[top.NextChild];
            open.Push(top with { NextChild = top.NextChild + 1 });
            if (child is IElement or IText) open.Push((child, Add(child, top.Number, ends), 0));
        }
        _ends = [.. ends];
        return Count < maxNodes;
    }

    private int Add(INode node, int parent, List<int> ends)
    {
        IElement? element = node as IElement;
        _nodes.Add(node);
        _parents.Add(parent);
        _names.Add(element is null ? (node is IText ? null : "#document") : element.LocalName);
        _classes.Add(element?.ClassName);
        ends.Add(Count);
        return Count - 1;
    }
}
