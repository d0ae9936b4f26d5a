using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>Finds comments on sites of unknown make: repeated records that each hold something like a date, an author and prose.</summary>
internal sealed class RecordMiner : IPageExtractor
{
    private static readonly Selector Chrome = Selector.Parse("nav, form, [role=navigation], .toolbar, .menu, .actions, .buttons, .breadcrumb, .share, .social");

    private const int LongestDate = 60;

    /// <inheritdoc/>
    public string Id => "generic";

    /// <inheritdoc/>
    public int Version => 4;

    /// <inheritdoc/>
    public double Trust => 0.7;

    /// <inheritdoc/>
    public IReadOnlyList<ExtractedComment> Extract(PageView page, CancellationToken cancellation)
    {
        if (page.Json is not null || page.Feed is not null) return [];
        TextMass mass = new(page.Tree);
        IReadOnlyList<ExtractedComment> best = [];
        double most = 0;
        foreach (IReadOnlyList<int> anchors in DateAnchors.Find(page, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            List<PostRange> records = RecordFinder.Find(page.Tree, mass, anchors);
            if (records.Count < 2 && anchors.Count > 1) continue;
            int[] dates = [.. records.Select(record => Anchor(page.Tree, anchors, record))];
            AddUnread(page.Tree, records, dates);
            int[] authors = AuthorFinder.Find(page, records, dates);
            IReadOnlyList<ExtractedComment> comments = Read(page, mass, records, dates, authors);
            double worth = Worth(comments);
            if (worth > most && !Teasers.Are(page, records) && Agreement.Holds(page, records, authors, comments)) (best, most) = (comments, worth);
        }
        return best;
    }

    // Words count, more so where authors are known; lists of teasers are many and short.
    private static double Worth(IReadOnlyList<ExtractedComment> comments)
    {
        if (comments.Count == 0) return 0;
        double letters = comments.Sum(comment => Math.Min(comment.Text.Length + comment.Quotes.Sum(quote => quote.Text.Length), 4_000));
        double named = comments.Count(comment => comment.Account is not null) / (double)comments.Count;
        double worded = comments.Count(comment => comment.Text.Length > 20) / (double)comments.Count;
        return letters * (0.4 + 0.6 * named) * (0.3 + 0.7 * worded);
    }

    private static List<ExtractedComment> Read(PageView page, TextMass mass, List<PostRange> records, int[] dates, int[] authors)
    {
        PageTree tree = page.Tree;
        int[] contents = ContentFinder.Find(tree, mass, records);
        page.Times.LearnOrder(dates.Where(date => date >= 0));
        BodyReader bodies = new(page, drop: Chrome);
        HashSet<int> controls = RepeatedLinks.Find(tree, records);
        List<ExtractedComment> comments = new(records.Count + 1);
        if (OpeningFinder.Find(page, mass, records, authors) is { } opening && Opener(page, mass, bodies, opening.Range, opening.Author) is { } opener) comments.Add(opener);
        Dictionary<PostRange, string?> ids = [];
        for (int i = 0; i < records.Count; i++)
        {
            if (contents[i] < 0) continue;
            ExtractedComment comment = One(page, bodies, records[i], contents[i], dates[i], authors[i], controls);
            if (comment.Text.Length == 0 && comment.Quotes.Count == 0) continue;
            comment = comment with { Parent = Parent(records[i], ids) };
            ids[records[i]] = comment.CommentId;
            comments.Add(comment);
        }
        return comments;
    }

    private static ExtractedComment? Opener(PageView page, TextMass mass, BodyReader bodies, PostRange range, int author)
    {
        int content = ContentFinder.Find(page.Tree, mass, [range])[0];
        if (content < 0) return null;
        ExtractedComment comment = One(page, bodies, range, content, MarkedDate(page.Tree, range), author, []);
        return comment.Text.Length == 0 ? null : comment with { Kind = CommentKind.Post, CommentId = comment.CommentId ?? "opening" };
    }

    private static ExtractedComment One(PageView page, BodyReader bodies, PostRange record, int content, int date, int author, HashSet<int> controls)
    {
        HashSet<int> left = [.. controls, .. record.NestedNodes];
        left.Add(date);
        if (author >= 0) left.Add(author);
        int[] parts = content == record.Node && record.End > page.Tree.End(content) ? Siblings(page.Tree, record) : [content];
        CommentBody body = bodies.Read(parts, left);
        ParsedDate time = date < 0 ? ParsedDate.None : page.Times.Read(date);
        string? name = author < 0 ? date < 0 ? null : NameBesideDate.Read(page, record, date, content) : MarkupExtractor.Clean(InlineText.Inline(page.Tree, author, 80));
        string? link = author < 0 ? null : page.Tree.Attribute(author, "href") ?? page.Tree.Attribute(page.Tree.Parent(author), "href");
        return new ExtractedComment
        {
            CommentId = MarkupExtractor.Identifier(IdNear(page.Tree, record)),
            Account = name,
            AccountName = name,
            AccountUrl = page.Resolve(link)?.AbsoluteUri,
            PostedAt = time.PostedAt,
            ZoneKnown = time.ZoneKnown,
            Text = body.Text,
            HtmlDigest = body.HtmlDigest,
            Quotes = body.Quotes,
            Signature = body.Signature,
            Links = body.Links,
        };
    }

    // The date of the group; one that is marked up in another way, as in opening posts, where the group has none here.
    private static int Anchor(PageTree tree, IReadOnlyList<int> anchors, PostRange record)
    {
        foreach (int anchor in anchors)
            if (anchor >= record.Node && anchor < record.End) return anchor;
        return MarkedDate(tree, record);
    }

    // A line that looks like the dates of the others is one, also where it cannot be read: it is no part of the words.
    private static void AddUnread(PageTree tree, List<PostRange> records, int[] dates)
    {
        string? shape = dates.Where(date => date >= 0).Select(date => ElementShape.Of(tree, date)).Where(one => one.Contains('.', StringComparison.Ordinal))
            .GroupBy(one => one, StringComparer.Ordinal).MaxBy(group => group.Count())?.Key;
        for (int i = 0; shape is not null && i < dates.Length; i++)
        {
            if (dates[i] >= 0) continue;
            HashSet<int> nested = [.. records[i].NestedNodes];
            for (int node = records[i].Node + 1; node < records[i].End && dates[i] < 0; node++)
                if (nested.Contains(node)) node = tree.End(node) - 1;
                else if (!tree.IsText(node) && ElementShape.Of(tree, node) == shape && InlineText.Inline(tree, node, LongestDate + 1).Length <= LongestDate) dates[i] = node;
        }
    }

    private static int MarkedDate(PageTree tree, PostRange range) =>
        Enumerable.Range(range.Node, range.End - range.Node).FirstOrDefault(node => tree.Name(node) is "time" or "abbr", -1);

    private static int[] Siblings(PageTree tree, PostRange record)
    {
        List<int> parts = [];
        for (int node = record.Node; node < record.End; node = tree.End(node)) parts.Add(node);
        return [.. parts];
    }

    // An "id" without digits is a place on the page ("last-post").
    private static string? IdNear(PageTree tree, PostRange record)
    {
        foreach (string name in (string[])["data-comment-id", "data-post-id", "data-id", "data-pid", "data-commentid", "id"])
            if (tree.Attribute(record.Node, name) is { Length: > 0 } value && (name != "id" || value.Any(char.IsAsciiDigit))) return value;
        for (int node = record.Node + 1; node < Math.Min(record.End, record.Node + 30); node++)
            if (!tree.IsText(node) && tree.Attribute(node, "id") is { Length: > 0 } id && char.IsAsciiDigit(id[^1])) return id;
        for (int node = record.Node + 1; node < Math.Min(record.End, record.Node + 30); node++)
            if (tree.Name(node) == "a" && tree.Attribute(node, "name") is { Length: > 0 } anchor && char.IsAsciiDigit(anchor[^1])) return anchor;
        return null;
    }

    private static string? Parent(PostRange record, Dictionary<PostRange, string?> ids)
    {
        for (PostRange? outer = record.Outer; outer is not null; outer = outer.Outer)
            if (ids.TryGetValue(outer, out string? id)) return id;
        return null;
    }
}
