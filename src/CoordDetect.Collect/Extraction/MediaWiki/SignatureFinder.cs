using System.Text.RegularExpressions;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Extraction.MediaWiki;

/// <summary>
/// Finds signatures: a link to a user followed within 100 characters by a timestamp with its zone in brackets.
/// The rules follow those of MediaWiki's own DiscussionTools (its description of comments, not its code).
/// </summary>
internal static partial class SignatureFinder
{
    private const int ScanLimit = 100;
    private const int StampWindow = 60;

    /// <summary>The signatures of a page in document order.</summary>
    public static List<Signature> Find(PageView page, int root)
    {
        List<Signature> found = [];
        PageTree tree = page.Tree;
        for (int node = root + 1; node < tree.End(root); node++)
        {
            if (!tree.IsText(node))
            {
                if (IsOutside(tree, node)) node = tree.End(node) - 1;
                continue;
            }
            string text = Whole(tree, root, node);
            if (Stamp(page, text) is not { } posted) continue;
            if (Author(page, root, node, text) is not { } author) continue;
            (int last, string after) = Closing(tree, root, node);
            found.Add(new Signature(author.Name, author.Link, posted, author.First, node, LineEnd(tree, root, node), last, after));
        }
        return found;
    }

    /// <summary>Elements whose text is nobody's comment: quotes of talk in tables of templates, reference lists, styles.</summary>
    internal static bool IsOutside(PageTree tree, int node) =>
        tree.Name(node) is "style" or "script" or "blockquote" or "cite" or "q" or "code" or "template" || tree.HasClass(node, "references") || tree.HasClass(node, "mw-cite-backlink");

    // Some parsers wrap the spaces inside of "(ت ع م)" in elements: an open bracket at the end goes on in the next texts.
    private static string Whole(PageTree tree, int root, int node)
    {
        string text = tree.Data(node);
        if (text.LastIndexOf('(') <= text.LastIndexOf(')')) return text;
        int limit = Math.Min(tree.End(root), node + 12);
        for (int next = node + 1; next < limit && text.LastIndexOf('(') > text.LastIndexOf(')'); next++)
            if (tree.IsText(next)) text += tree.Data(next);
        return text;
    }

    // The text node that the zone ends in, which is a later one where Whole had to read on, and what stands behind it there.
    private static (int Node, string After) Closing(PageTree tree, int root, int stamp)
    {
        int limit = Math.Min(tree.End(root), stamp + 12);
        for (int node = stamp; node < limit; node++)
            if (tree.IsText(node) && Zone().Match(tree.Data(node)) is { Success: true } zone) return (node, tree.Data(node)[(zone.Index + zone.Length)..]);
        return (stamp, "");
    }

    // The last timestamp of a text: what ends at a zone in brackets.
    private static PostedAt? Stamp(PageView page, string text)
    {
        Match zone = Zone().Match(text);
        if (!zone.Success) return null;
        int end = zone.Index + zone.Length;
        int start = Math.Max(0, zone.Index - StampWindow);
        for (int at = start; at < zone.Index; at++)
        {
            bool fresh = at == start || !char.IsLetterOrDigit(text[at - 1]);
            if (!fresh || !char.IsDigit(text[at])) continue;
            ParsedDate date = page.Times.ReadText(text.AsSpan(at, end - at));
            if (date is { IsKnown: true, IsRelative: false, Start: 0, ZoneKnown: true } && date.PostedAt.Precision <= TimePrecision.Minute) return date.PostedAt;
        }
        return null;
    }

    // Back along the line, up to 100 characters: the nearest user named by links; further links to the same user belong to it.
    private static (string Name, string? Link, int First)? Author(PageView page, int root, int stamp, string stampText)
    {
        PageTree tree = page.Tree;
        (string Name, string? Link, int First)? author = null;
        Match zone = Zone().Match(stampText);
        int passed = Math.Max(0, zone.Index - 25);
        for (int node = stamp; node > root && passed <= ScanLimit; node--)
        {
            if (tree.IsText(node))
            {
                if (node != stamp) passed += InlineText.Collapse(tree.Data(node)).Length;
                continue;
            }
            string name = tree.Name(node)!;
            bool around = tree.IsWithin(stamp, node);
            if (name == "br" || (Blocks.IsBlock(name) && !around)) break;
            // A link around the timestamp itself leads to the comment.
            if (name == "a" && !around && UserLinks.UserOf(page, node) is { } user)
            {
                if (author is null) author = (user, UserLinks.Address(page, node), node);
                else if (author.Value.Name == user) author = author.Value with { First = node };
                else break;
                passed = Math.Min(passed, ScanLimit);
            }
            if (Blocks.IsBlock(name) && around && !StartsLine(tree, node, stamp)) break;
        }
        return author;
    }

    // The block around the timestamp is where its line starts.
    private static bool StartsLine(PageTree tree, int block, int stamp) => !tree.IsWithin(stamp, block);

    private static int LineEnd(PageTree tree, int root, int stamp)
    {
        int node = stamp + 1;
        int box = stamp;
        while (tree.Parent(box) > root && !Blocks.IsBlock(tree.Name(tree.Parent(box))!)) box = tree.Parent(box);
        int limit = tree.Parent(box) > root ? tree.End(tree.Parent(box)) : tree.End(root);
        for (; node < limit; node++)
            if (!tree.IsText(node) && (tree.Name(node) == "br" || Blocks.IsBlock(tree.Name(node)!))) break;
        return node;
    }

    [GeneratedRegex("""\(\s*(?:UTC|GMT|[A-Z]{3,5}|[A-Z]{3}\s?[+\-]\d{1,2}|ت\s*ع\s*م)\s*\)""", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Zone();
}
