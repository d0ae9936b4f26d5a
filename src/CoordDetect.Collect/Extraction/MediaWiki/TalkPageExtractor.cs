using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.MediaWiki;

/// <summary>Extracts comments from MediaWiki talk pages, where a comment is what stands before a signature and its indentation says what it answers.</summary>
internal sealed class TalkPageExtractor : IPageExtractor
{
    /// <inheritdoc/>
    public string Id => "mediawiki";

    /// <inheritdoc/>
    public int Version => 3;

    /// <inheritdoc/>
    public double Trust => 0.97;

    /// <inheritdoc/>
    public IReadOnlyList<ExtractedComment> Extract(PageView page, CancellationToken cancellation)
    {
        if (page.Json is not null || !LooksLikeWiki(page)) return [];
        int root = Root(page.Tree);
        List<Signature> signatures = SignatureFinder.Find(page, root);
        List<ExtractedComment> comments = new(signatures.Count);
        List<(int Level, string Id)> open = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        int from = root + 1;
        Signature? last = null;
        foreach (Signature signature in signatures)
        {
            cancellation.ThrowIfCancellationRequested();
            string? lead = null;
            if (last is not null && signature.Stamp < from)
            {
                // A second signature on the line of the first belongs to the same comment, unless somebody else's words stand between.
                if (SharedLine.Words(page.Tree, last, signature) is not { } words) continue;
                lead = words;
                from = last.Last + 1;
            }
            last = signature;
            int heading = LastHeading(page.Tree, from, signature.First);
            if (heading >= 0)
            {
                open.Clear();
                from = page.Tree.End(heading);
            }
            int start = FirstLeaf(page.Tree, from, signature.First);
            int level = Math.Min(Indent(page.Tree, start, root), Indent(page.Tree, signature.Stamp, root));
            while (open.Count > 0 && open[^1].Level >= level) open.RemoveAt(open.Count - 1);
            string id = Name(signature, ids);
            comments.Add(Comment(page, signature, start, lead) with { CommentId = id, Parent = open.Count > 0 ? open[^1].Id : null, Url = new Uri(page.Page.Address, "#" + id).AbsoluteUri });
            open.Add((level, id));
            from = signature.LineEnd;
        }
        return comments;
    }

    private static bool LooksLikeWiki(PageView page) =>
        page.Has("mw-parser-output") || page.Has("mw-body-content") || page.Has("mw-content-ltr") || page.Has("mw-content-rtl") || page.Has("#mw-content-text") || page.Has("mw-headline") || page.Generator.StartsWith("mediawiki", StringComparison.Ordinal);

    private static int Root(PageTree tree)
    {
        for (int node = 0; node < tree.Count; node++)
            if (tree.HasClass(node, "mw-parser-output")) return node;
        for (int node = 0; node < tree.Count; node++)
            if (tree.Name(node) == "body") return node;
        return 0;
    }

    private static int LastHeading(PageTree tree, int from, int to)
    {
        for (int node = to - 1; node >= from; node--)
            if (tree.Name(node) is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" && !tree.IsWithin(to, node)) return node;
        return -1;
    }

    private static int FirstLeaf(PageTree tree, int from, int to)
    {
        for (int node = from; node < to; node++)
        {
            if (!tree.IsText(node))
            {
                if (tree.Name(node) is "style" or "script" or "link" or "meta" || tree.HasClass(node, "mw-editsection")) node = tree.End(node) - 1;
                else if (tree.Name(node) is "img") return node;
                continue;
            }
            if (!string.IsNullOrWhiteSpace(tree.Data(node))) return Opening(tree, from, node);
        }
        return to;
    }

    // A comment that begins with a quote begins with the whole of it.
    private static int Opening(PageTree tree, int from, int leaf)
    {
        int opening = leaf;
        for (int above = tree.Parent(leaf); above >= from; above = tree.Parent(above))
            if (tree.Name(above) == "blockquote") opening = above;
        return opening;
    }

    private static int Indent(PageTree tree, int node, int root)
    {
        int indent = 0;
        for (int above = node; above > root; above = tree.Parent(above))
            if (tree.Name(above) is "li" or "dd") indent++;
        return indent;
    }

    // The form of the identifiers that live wikis put into their pages: c-Name-20201106182500.
    private static string Name(Signature signature, HashSet<string> ids)
    {
        string stamp = DateTimeOffset.FromUnixTimeSeconds(signature.PostedAt.UnixSeconds).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        string name = $"c-{signature.Author.Replace(' ', '_')}-{stamp}";
        string unique = name;
        for (int copy = 2; !ids.Add(unique); copy++) unique = $"{name}-{copy}";
        return unique;
    }

    private static ExtractedComment Comment(PageView page, Signature signature, int start, string? lead)
    {
        int end = TalkWords.End(page.Tree, start, signature);
        string text = lead ?? TalkWords.Own(page.Tree, start, end);
        return new ExtractedComment
        {
            Account = signature.Author,
            AccountName = signature.Author,
            AccountUrl = signature.Link,
            PostedAt = signature.PostedAt,
            ZoneKnown = true,
            Text = text,
            Quotes = lead is null ? TalkWords.Quotes(page.Tree, start, end) : [],
            HtmlDigest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }
}
