using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Markup;

/// <summary>One alternative of a selector: compounds from left to right with the combinator before each.</summary>
internal sealed class SelectorChain
{
    private readonly SelectorCompound[] _compounds;
    private readonly bool[] _childOfPrevious;

    private SelectorChain(SelectorCompound[] compounds, bool[] childOfPrevious) => (_compounds, _childOfPrevious) = (compounds, childOfPrevious);

    /// <summary>Compiles one alternative.</summary>
    public static SelectorChain Parse(string text)
    {
        List<SelectorCompound> compounds = [];
        List<bool> child = [];
        bool isChild = false;
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ">")
            {
                isChild = true;
                continue;
            }
            compounds.Add(SelectorCompound.Parse(part));
            child.Add(isChild);
            isChild = false;
        }
        return new SelectorChain([.. compounds], [.. child]);
    }

    /// <summary>Whether the element matches from its last compound up.</summary>
    public bool Matches(PageTree tree, int node, int scope) =>
        _compounds[^1].Matches(tree, node) && MatchesAbove(tree, node, _compounds.Length - 1, scope);

    private bool MatchesAbove(PageTree tree, int node, int compound, int scope)
    {
        if (compound == 0) return true;
        for (int above = tree.Parent(node); above >= 0 && above >= scope; above = tree.Parent(above))
        {
            if (_compounds[compound - 1].Matches(tree, above) && MatchesAbove(tree, above, compound - 1, scope)) return true;
            if (_childOfPrevious[compound]) return false;
        }
        return false;
    }
}
