using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.MediaWiki;

/// <summary>What stands before a signature: the author's own words, what is quoted among them, and marks of the layout that are neither.</summary>
internal static class TalkWords
{
    // What {{outdent}} draws: a line that leads from where the one before ends back to the margin.
    private static readonly char[] MarginLine = ['┌', '┐', '└', '┘', '─', '│', '━', '┏', '┛'];

    /// <summary>The words between two nodes, without quotes and the marks that lead over to the signature; <paramref name="lead"/> stands before them.</summary>
    public static string Own(PageTree tree, int from, int to, string lead = "")
    {
        BodyWriter text = new();
        text.Write(lead);
        for (int node = from; node < to; node++)
        {
            if (tree.IsText(node))
            {
                text.Write(tree.Data(node));
                continue;
            }
            string name = tree.Name(node)!;
            if (IsNoWord(tree, node, to)) node = Math.Min(tree.End(node), to) - 1;
            else if (name == "br") text.Break(1);
            else if (Blocks.IsBlock(name)) text.Break(Blocks.IsParagraph(name) ? 2 : 1);
        }
        return text.ToString().TrimStart([.. MarginLine, ' ', '\n']).TrimEnd(' ', '-', '–', '—', '~', '\n');
    }

    /// <summary>What is quoted between two nodes.</summary>
    public static IReadOnlyList<QuotedText> Quotes(PageTree tree, int from, int to)
    {
        List<QuotedText> quotes = [];
        for (int node = from; node < to; node++)
        {
            if (tree.IsText(node) || !IsQuote(tree, node, to)) continue;
            string words = Own(tree, node + 1, tree.End(node));
            if (words.Length > 0) quotes.Add(new QuotedText(null, null, words));
            node = tree.End(node) - 1;
        }
        return quotes;
    }

    /// <summary>Where the words of a comment end: at its signature, or before the notice that names who wrote unsigned words ("— the above, unsigned, was left by …").</summary>
    public static int End(PageTree tree, int start, Signature signature)
    {
        for (int above = tree.Parent(signature.First); above > start && !Blocks.IsBlock(tree.Name(above) ?? ""); above = tree.Parent(above))
            if ((tree.Name(above) == "small" || tree.HasClass(above, "autosigned")) && OpensNotice(tree, above)) return above;
        return signature.First;
    }

    private static bool OpensNotice(PageTree tree, int box)
    {
        for (int node = box + 1; node < tree.End(box); node++)
            if (tree.IsText(node) && tree.Data(node).AsSpan().TrimStart() is { Length: > 0 } text) return text[0] is '—' or '–' or '-' or '(' or '[';
        return false;
    }

    private static bool IsNoWord(PageTree tree, int node, int to) =>
        Blocks.IsSkipped(tree.Name(node)!) || tree.HasClass(node, "mw-editsection") || tree.HasClass(node, "ext-discussiontools-init-replylink-buttons") || IsQuote(tree, node, to);

    // A quote that the signature stands in is the comment itself, set so.
    private static bool IsQuote(PageTree tree, int node, int to) => tree.Name(node) == "blockquote" && tree.End(node) <= to;
}
