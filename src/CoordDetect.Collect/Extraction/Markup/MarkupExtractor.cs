using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction.Markup;

/// <summary>Extracts comments from the markup of a known engine, as its profile describes it.</summary>
internal sealed class MarkupExtractor(EngineProfile profile) : IPageExtractor
{
    /// <inheritdoc/>
    public string Id => profile.Id;

    /// <inheritdoc/>
    public int Version => profile.Version;

    /// <inheritdoc/>
    public double Trust => profile.Trust;

    /// <summary>Whether the first comment of a first page opens the thread.</summary>
    public bool OpensThread => profile.OpensThread;

    /// <inheritdoc/>
    public IReadOnlyList<ExtractedComment> Extract(PageView page, CancellationToken cancellation)
    {
        if (!profile.Marks.Any(page.Has)) return [];
        List<PostRange> posts = Posts(page.Tree);
        if (posts.Count == 0) return [];
        page.Times.LearnOrder(posts.SelectMany(post => profile.Time.All(post)));
        BodyReader bodies = new(page, profile.Quote, profile.Signature, profile.Drop);
        List<ExtractedComment> comments = new(posts.Count);
        Dictionary<PostRange, ExtractedComment> byPost = [];
        List<(int Indent, string? Id)> open = [];
        foreach (PostRange post in posts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(page, post, bodies) is not { } comment) continue;
            comment = comment with { Parent = comment.Parent ?? ParentOf(post, byPost) ?? Answered(post, byPost) ?? ByIndent(post, comment.CommentId, open) };
            byPost[post] = comment;
            comments.Add(comment);
        }
        return comments;
    }

    private List<PostRange> Posts(PageTree tree)
    {
        List<int> nodes = profile.Post.All(tree);
        if (profile.Climb is { } climb) nodes = [.. nodes.Select(node => Ancestor(tree, node, climb)).Where(node => node >= 0).Distinct()];
        List<PostRange> posts = new(nodes.Count);
        for (int i = 0; i < nodes.Count; i++)
        {
            int end = tree.End(nodes[i]);
            if (profile.SpansSiblings)
            {
                int parentEnd = tree.End(tree.Parent(nodes[i]));
                end = i + 1 < nodes.Count && nodes[i + 1] < parentEnd ? nodes[i + 1] : parentEnd;
            }
            posts.Add(new PostRange(tree, nodes[i], end));
        }
        RemoveWrapped(posts);
        PostRange.Nest(posts);
        return posts;
    }

    // Two elements of one comment may both look like it (li#comment-5 > div#div-comment-5): the outer one stands.
    private void RemoveWrapped(List<PostRange> posts)
    {
        if (profile.CommentId is null) return;
        HashSet<string> outer = new(StringComparer.Ordinal);
        int lastEnd = 0;
        posts.RemoveAll(post =>
        {
            if (post.Node >= lastEnd) outer.Clear();
            lastEnd = Math.Max(lastEnd, post.End);
            string? id = IdOf(post);
            return id is not null && !outer.Add(id);
        });
    }

    private static int Ancestor(PageTree tree, int node, Selector selector)
    {
        for (int above = tree.Parent(node); above > 0; above = tree.Parent(above))
            if (selector.Matches(tree, above)) return above;
        return -1;
    }

    private ExtractedComment? Read(PageView page, PostRange post, BodyReader bodies)
    {
        if (profile.Void?.Matches(post.Tree, post.Node) == true) return null;
        // Engines give a signature the classes of a text.
        List<int> contents = Outermost(post.Tree, [.. profile.Content.All(post).Where(element => profile.Signature?.Matches(post.Tree, element) != true)]);
        string? author = profile.Author.Value(post) is { } named ? Clean(profile.AuthorIn is { } read ? read(InlineText.Collapse(named)) : named) : null;
        if (contents.Count == 0) return null;
        CommentBody body = bodies.Read(contents, post.NestedNodes);
        if (body.Text.Length == 0 && body.Quotes.Count == 0 && body.Links.Count == 0 && author is null) return null;
        ParsedDate time = Time(page, post);
        string? id = IdOf(post);
        // Advertisements in the shape of comments: they have no identifier, and their author leads nowhere.
        if (profile.CommentId is not null && id is null && profile.AuthorLink?.Value(post) is "#") return null;
        AccountFacts facts = profile.Facts?.Value(post) is { } text ? AccountFacts.Read(text, page.Times) : AccountFacts.None;
        return new ExtractedComment
        {
            CommentId = id,
            Parent = Reply(post, body, id),
            Account = AccountId(post) ?? (author is null ? null : profile.AccountSpelling?.Invoke(author) ?? author),
            AccountName = author,
            AccountUrl = page.Resolve(profile.AuthorLink?.Value(post))?.AbsoluteUri,
            AccountCreated = facts.Joined,
            Posts = facts.Posts,
            Avatar = page.Resolve(profile.Avatar?.Value(post))?.AbsoluteUri,
            PostedAt = time.PostedAt,
            ZoneKnown = time.ZoneKnown,
            Text = body.Text,
            HtmlDigest = body.HtmlDigest,
            Url = page.Resolve(profile.Permalink?.Value(post))?.AbsoluteUri,
            Thread = OtherThread(page, post),
            Kind = Kind(post),
            Quotes = body.Quotes,
            Signature = body.Signature ?? OutsideSignature(post, bodies),
            Links = body.Links,
        };
    }

    // The page's own thread is known better than by the comment's link.
    private Uri? OtherThread(PageView page, PostRange post)
    {
        if (profile.ThreadOf is null || profile.Permalink?.Value(post) is not { } link || page.Resolve(profile.ThreadOf(link)) is not { } thread) return null;
        return thread.AbsolutePath == page.Page.Address.AbsolutePath ? null : thread;
    }

    private string? IdOf(PostRange post) => profile.CommentId?.Value(post) is { } value ? profile.HasOpaqueIds ? value.Trim() : Identifier(value) : null;

    private string? OutsideSignature(PostRange post, BodyReader bodies)
    {
        if (profile.Signature is null) return null;
        int element = post.Own(profile.Signature).FirstOrDefault(-1);
        return element >= 0 && bodies.ReadText(element) is { Length: > 0 } text ? text : null;
    }

    private string? AccountId(PostRange post)
    {
        string? id = Clean(profile.AccountId?.Value(post));
        return id is not null && id.StartsWith(profile.AccountPrefix, StringComparison.Ordinal) ? id[profile.AccountPrefix.Length..] : id;
    }

    private CommentKind Kind(PostRange post)
    {
        if (profile.Trackback?.Matches(post.Tree, post.Node) == true) return CommentKind.Trackback;
        if (profile.Opener?.Matches(post.Tree, post.Node) == true) return CommentKind.Post;
        return profile.IsReview ? CommentKind.Review : CommentKind.Comment;
    }

    private ParsedDate Time(PageView page, PostRange post)
    {
        foreach ((int element, string? attribute) in profile.Time.Candidates(post))
        {
            ParsedDate date = attribute is null ? Shown(page, element) : page.Times.ReadValue(post.Tree.Attribute(element, attribute));
            if (date.IsKnown) return date;
        }
        return ParsedDate.None;
    }

    private ParsedDate Shown(PageView page, int element) => profile.TimeIn is { } read && page.Tree.Name(element) is not "time"
        ? page.Times.ReadText(read(InlineText.Inline(page.Tree, element))) : page.Times.Read(element);

    // An answer link names its parent; else a quote that names the quoted comment does.
    private string? Reply(PostRange post, CommentBody body, string? id)
    {
        string? reply = profile.ReplyTo?.Value(post);
        string? parent = reply is null ? null : profile.HasOpaqueIds ? reply[(reply.LastIndexOf('#') + 1)..] : QuoteReader.IdInLink(reply) ?? Identifier(reply);
        parent ??= body.Quotes.Select(quote => quote.CommentId).FirstOrDefault(quoted => quoted is not null);
        return parent == id ? null : parent;
    }

    private static string? ParentOf(PostRange post, Dictionary<PostRange, ExtractedComment> byPost)
    {
        for (PostRange? outer = post.Outer; outer is not null; outer = outer.Outer)
            if (byPost.TryGetValue(outer, out ExtractedComment? parent)) return parent.CommentId;
        return null;
    }

    // The box around an answer stands behind what it answers: the last comment before it that lies in the same box as the box itself.
    private string? Answered(PostRange post, Dictionary<PostRange, ExtractedComment> before)
    {
        int box = Box(post.Tree, post.Node);
        if (box < 0) return null;
        int outer = Box(post.Tree, box);
        return before.Where(one => one.Key.Node < box && Box(post.Tree, one.Key.Node) == outer).MaxBy(one => one.Key.Node).Value?.CommentId;
    }

    private int Box(PageTree tree, int node) => profile.Answers is { } boxes ? Ancestor(tree, node, boxes) : -1;

    private string? ByIndent(PostRange post, string? id, List<(int Indent, string? Id)> open)
    {
        if (profile.Indent?.Value(post) is not { } text || !int.TryParse(text, out int indent)) return null;
        while (open.Count > 0 && open[^1].Indent >= indent) open.RemoveAt(open.Count - 1);
        string? parent = open.Count > 0 ? open[^1].Id : null;
        open.Add((indent, id));
        return parent;
    }

    private static List<int> Outermost(PageTree tree, List<int> elements)
    {
        List<int> kept = [];
        foreach (int element in elements)
            if (kept.Count == 0 || element >= tree.End(kept[^1])) kept.Add(element);
        return kept;
    }

    /// <summary>The bare identifier in a value such as <c>comment-123</c> or <c>post_123</c>.</summary>
    internal static string? Identifier(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        string text = value.Trim();
        int digits = text.Length;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1])) digits--;
        if (digits == text.Length) return text;
        bool prefixed = digits == 0 || (text[..digits].All(c => char.IsAsciiLetter(c) || c is '-' or '_' or '#' or ':' or '.' or ' ' or '/') && digits <= 24);
        return prefixed ? text[digits..] : text;
    }

    /// <summary>A displayed name without the separators and verbs that templates put beside it.</summary>
    internal static string? Clean(string? name)
    {
        if (name is null) return null;
        string clean = InlineText.Collapse(name).Trim(' ', ',', ':', '·', '•', '|');
        if (!clean.Contains('«', StringComparison.Ordinal)) clean = clean.Trim(' ', '»');
        // "Anna said...", "Anna a dit…": the verb of old templates is no part of the name.
        foreach (string verb in (string[])[" said...", " said…", " said", " a dit...", " a dit…", " a dit", " dijo...", " dijo…", " hat gesagt…", " ha detto..."])
            if (clean.EndsWith(verb, StringComparison.Ordinal)) clean = clean[..^verb.Length];
        return clean.Length is 0 or > 120 ? null : clean;
    }
}
