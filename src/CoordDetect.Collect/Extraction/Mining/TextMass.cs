using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>How many letters stand where: prefix sums over the nodes of a page, so that any subtree is measured at once.</summary>
internal sealed class TextMass
{
    private readonly int[] _prose;
    private readonly int[] _all;

    /// <summary>Measures a page. Prose is text outside of links, controls and skipped elements.</summary>
    public TextMass(PageTree tree)
    {
        _prose = new int[tree.Count + 1];
        _all = new int[tree.Count + 1];
        int linkEnd = 0;
        int skipEnd = 0;
        for (int node = 0; node < tree.Count; node++)
        {
            int letters = 0;
            if (tree.IsText(node))
            {
                if (node >= skipEnd) letters = Letters(tree.Data(node));
            }
            else if (node >= skipEnd && Blocks.IsSkipped(tree.Name(node)!)) skipEnd = tree.End(node);
            else if (tree.Name(node) is "a" or "time" or "label" && node >= linkEnd) linkEnd = tree.End(node);
            _all[node + 1] = _all[node] + letters;
            _prose[node + 1] = _prose[node] + (node < linkEnd ? 0 : letters);
        }
    }

    /// <summary>Letters and digits outside of links, from one node to before another.</summary>
    public int Prose(int from, int to) => _prose[to] - _prose[from];

    /// <summary>Letters and digits, from one node to before another.</summary>
    public int All(int from, int to) => _all[to] - _all[from];

    private static int Letters(string text)
    {
        int letters = 0;
        foreach (char c in text)
            if (char.IsLetterOrDigit(c)) letters += c >= '\u2E80' ? 3 : 1;
        return letters;
    }
}
