using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Markup;

/// <summary>
/// The part of CSS selectors that engine profiles need, compiled once and matched on a <see cref="PageTree"/>:
/// <c>tag#id.class[attr][attr=v][attr^=v][attr*=v][attr$=v]:has(tag.class)</c>, descendant and child (<c>&gt;</c>) combinators, comma lists.
/// </summary>
internal sealed class Selector
{
    private readonly SelectorChain[] _chains;

    private Selector(SelectorChain[] chains) => _chains = chains;

    /// <summary>Compiles a selector; an unusable one is a programming error.</summary>
    public static Selector Parse(string text) => new([.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(SelectorChain.Parse)]);

    /// <summary>Whether an element matches; ancestors outside of <paramref name="scope"/> are not looked at.</summary>
    public bool Matches(PageTree tree, int node, int scope = 0)
    {
        if (tree.IsText(node)) return false;
        foreach (SelectorChain chain in _chains)
            if (chain.Matches(tree, node, scope)) return true;
        return false;
    }

    /// <summary>All matching elements inside <paramref name="scope"/>, in document order.</summary>
    public List<int> All(PageTree tree, int scope = 0)
    {
        List<int> found = [];
        for (int node = scope + 1; node < tree.End(scope); node++)
            if (Matches(tree, node, scope)) found.Add(node);
        return found;
    }

    /// <summary>The first matching element inside <paramref name="scope"/>; -1 where there is none.</summary>
    public int First(PageTree tree, int scope = 0)
    {
        for (int node = scope + 1; node < tree.End(scope); node++)
            if (Matches(tree, node, scope)) return node;
        return -1;
    }
}
