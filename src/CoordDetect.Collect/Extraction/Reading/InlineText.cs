using System.Buffers;
using System.Text;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>Short texts of elements, on one line.</summary>
internal static class InlineText
{
    private static readonly SearchValues<char> Uneven = SearchValues.Create("\t\r\n\u00A0\u200B\u200E\u200F\uFEFF");

    /// <summary>The words of an element with single spaces, trimmed; at most <paramref name="limit"/> characters are looked at.</summary>
    public static string Inline(PageTree tree, int element, int limit = 400)
    {
        if (tree.IsText(element)) return Collapse(tree.Data(element));
        int end = tree.End(element);
        if (end == element + 2 && tree.IsText(element + 1)) return Collapse(tree.Data(element + 1));
        StringBuilder text = new();
        for (int node = element + 1; node < end && text.Length < limit; node++)
        {
            if (tree.IsText(node)) text.Append(tree.Data(node));
            else if (Blocks.IsSkipped(tree.Name(node)!)) node = tree.End(node) - 1;
            else if (Blocks.IsBlock(tree.Name(node)!)) text.Append(' ');
        }
        return Collapse(text.ToString());
    }

    /// <summary>White space runs as single spaces, trimmed, without invisible marks.</summary>
    public static string Collapse(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (trimmed.IndexOfAny(Uneven) < 0 && !trimmed.Contains("  ", StringComparison.Ordinal)) return trimmed.Length == text.Length ? text : trimmed.ToString();
        StringBuilder kept = new(trimmed.Length);
        foreach (char c in trimmed)
        {
            if (c is '\u200B' or '\uFEFF' or '\u200E' or '\u200F') continue;
            if (!char.IsWhiteSpace(c)) kept.Append(c);
            else if (kept.Length > 0 && kept[^1] != ' ') kept.Append(' ');
        }
        return kept.ToString().TrimEnd();
    }
}
