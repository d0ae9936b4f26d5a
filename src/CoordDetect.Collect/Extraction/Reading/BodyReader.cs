using System.Security.Cryptography;
using System.Text;
using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>Turns the markup of a comment's content into plain text, with quotes and signature kept apart.</summary>
internal sealed class BodyReader
{
    private static readonly Selector DefaultQuote = Selector.Parse("blockquote, aside.quote, .bbcode_quote, .quotecontent, .bbCodeQuote, .quote_body, .citation, table.citation, table.quote, div.quote, .bbcode_container .quote, div[class$=-quote], div[data-testid=quote-container]");
    private static readonly Selector DefaultSignature = Selector.Parse(".signature, .post-signature, .postsig, .sig, .message-signature, .b-signature, .post_signature, [itemprop=signature], .ipsSignature");
    private static readonly Selector DefaultDrop = Selector.Parse(
        ".visually-hidden, .sr-only, .screen-reader-text, .u-srOnly, [hidden], [aria-hidden=true], .edited, .lastEdited, .postbit_edit, .message-lastEdit, .notice, .bbCodeBlock-expandLink, .js-expandLink, .lightbox-wrapper .meta, .bbCodeBlock-shrinkLink, .codebox > p, .reply, .comment-reply-link, .comment-edit-link, .post-edit, .expand-link");
    private static readonly Selector Marked = Selector.Parse("[data-excludequote], [data-nosnippet]");
    // What a link leads to, as the software shows it: the author wrote the address only.
    private static readonly Selector Preview = Selector.Parse("aside.onebox, .bbCodeBlock--unfurl, .ipsRichEmbed, .link-preview, .wp-block-embed");

    private readonly PageView _page;
    private readonly Selector? _quote;
    private readonly Selector? _signature;
    private readonly Selector? _drop;
    private readonly bool _hasMarked;
    private readonly ListNumbers _numbers;
    private Uri? _linked;
    private int _cite = -1;

    /// <summary>A reader for one page and one engine.</summary>
    /// <param name="page">The page.</param>
    /// <param name="quote">What is a quote, beyond what is one everywhere.</param>
    /// <param name="signature">What is a signature, beyond the usual.</param>
    /// <param name="drop">What inside of the content is not content.</param>
    public BodyReader(PageView page, Selector? quote = null, Selector? signature = null, Selector? drop = null) =>
        (_page, _numbers, _quote, _signature, _drop, _hasMarked) = (page, new ListNumbers(page.Tree), quote, signature, drop,
            page.Text.Contains("data-excludequote", StringComparison.Ordinal) || page.Text.Contains("data-nosnippet", StringComparison.Ordinal));

    /// <summary>Reads the content elements of one comment, leaving out the subtrees in <paramref name="nested"/>.</summary>
    public CommentBody Read(IReadOnlyList<int> contents, IReadOnlySet<int>? nested = null)
    {
        BodyWriter own = new();
        List<QuotedText> quotes = [];
        List<string> links = [];
        StringBuilder skeleton = new();
        string? signature = null;
        foreach (int content in contents)
        {
            if (_page.Tree.Name(content) == "meta") own.WriteLines(_page.Tree.Attribute(content, "content") ?? "");
            else if (_page.Tree.IsText(content)) own.Write(_page.Tree.Data(content));
            else WalkChildren(content, own, quotes, links, skeleton, ref signature, nested);
            own.Break(2);
        }
        string text = WrittenQuotes.TakeFrom(own.ToString(), quotes);
        if (signature is null) (text, signature) = SignatureLines.Split(text);
        return new CommentBody(text, quotes, string.IsNullOrEmpty(signature) ? null : signature, links, Digest(skeleton));
    }

    /// <summary>Reads a fragment of text without looking for quotes.</summary>
    public string ReadText(int element)
    {
        BodyWriter text = new();
        string? signature = null;
        WalkChildren(element, text, null, null, null, ref signature, null);
        return text.ToString();
    }

    private static string Digest(StringBuilder skeleton) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(skeleton.ToString())));

    private void Walk(int node, BodyWriter own, List<QuotedText>? quotes, List<string>? links, StringBuilder? skeleton, ref string? signature, IReadOnlySet<int>? nested)
    {
        PageTree tree = _page.Tree;
        if (tree.IsText(node))
        {
            own.Write(_linked is { } target ? LinkWords.WithoutHost(tree.Data(node), target) : tree.Data(node));
            _linked = null;
            skeleton?.Append(InlineText.Collapse(tree.Data(node)));
            return;
        }
        string name = tree.Name(node)!;
        if (nested is not null && nested.Contains(node)) return;
        if (Blocks.IsSkipped(name) || IsHidden(node)) return;
        if (DefaultDrop.Matches(tree, node) || _drop?.Matches(tree, node) == true || (_hasMarked && Marked.Matches(tree, node))) return;
        if (tree.Class(node) is not null && Preview.Matches(tree, node))
        {
            AddPreview(node, own, links, skeleton);
            return;
        }
        if (quotes is not null && (DefaultQuote.Matches(tree, node) || _quote?.Matches(tree, node) == true))
        {
            AddQuote(node, own, quotes, skeleton);
            return;
        }
        if (quotes is not null && (DefaultSignature.Matches(tree, node) || _signature?.Matches(tree, node) == true))
        {
            signature ??= ReadText(node) is { Length: > 0 } text ? text : null;
            return;
        }
        if (quotes is not null && (name == "cite" || (name == "p" && QuoteReader.Names(_page, node))) && PrecedesQuote(node))
        {
            _cite = node;
            return;
        }
        skeleton?.Append('<').Append(name).Append('>');
        Element(node, name, own, quotes, links, skeleton, ref signature, nested);
    }

    private void Element(int node, string name, BodyWriter own, List<QuotedText>? quotes, List<string>? links, StringBuilder? skeleton, ref string? signature, IReadOnlySet<int>? nested)
    {
        if (name == "br") own.Break(1);
        else if (name == "img") own.Write(ImageText(node));
        else if (name is "td" or "th") own.Write(" ");
        bool block = Blocks.IsBlock(name);
        int lines = Blocks.IsParagraph(name) ? 2 : 1;
        if (block) own.Break(lines);
        if (name == "li" && _numbers.Before(node) is { } number) own.Mark(number);
        if (name is "pre" or "code") own.Verbatim++;
        if (name == "a") Link(node, own, links, skeleton);
        else WalkChildren(node, own, quotes, links, skeleton, ref signature, nested);
        if (name is "pre" or "code") own.Verbatim--;
        if (block) own.Break(lines);
    }

    private void WalkChildren(int node, BodyWriter own, List<QuotedText>? quotes, List<string>? links, StringBuilder? skeleton, ref string? signature, IReadOnlySet<int>? nested)
    {
        for (int child = node + 1; child < _page.Tree.End(node); child = _page.Tree.End(child))
            Walk(child, own, quotes, links, skeleton, ref signature, nested);
    }

    private void Link(int node, BodyWriter own, List<string>? links, StringBuilder? skeleton)
    {
        string? ignored = null;
        BodyWriter visible = new();
        WalkChildren(node, visible, null, null, skeleton, ref ignored, null);
        string words = visible.ToString();
        string? href = _page.Tree.Attribute(node, "href");
        Uri? target = href is { Length: > 0 } && href[0] != '#' ? _page.Resolve(href) : null;
        bool shortened = target is not null && LinkWords.AreShortened(words, href!);
        own.Write(shortened ? href! : words);
        _linked = target;
        if (target is null) return;
        skeleton?.Append('[').Append(target.AbsoluteUri).Append(']');
        if (links is not null && !links.Contains(target.AbsoluteUri)) links.Add(target.AbsoluteUri);
        if (!shortened && LinkWords.AreElided(words)) own.Write($" ({target.AbsoluteUri})");
    }

    private void AddQuote(int node, BodyWriter own, List<QuotedText> quotes, StringBuilder? skeleton)
    {
        own.Break(2);
        skeleton?.Append("<quote>");
        QuotedText quote = QuoteReader.Read(_page, node, ReadText(node), _cite);
        _cite = -1;
        if (quote.Text.Length > 0) quotes.Add(quote);
    }

    // "<cite>anna posted...</cite><br><blockquote>".
    private bool PrecedesQuote(int node)
    {
        PageTree tree = _page.Tree;
        int end = tree.End(tree.Parent(node));
        int next = tree.End(node);
        while (next < end && (tree.IsText(next) ? string.IsNullOrWhiteSpace(tree.Data(next)) : tree.Name(next) == "br")) next = tree.End(next);
        return next < end && DefaultQuote.Matches(tree, next);
    }

    private void AddPreview(int node, BodyWriter own, List<string>? links, StringBuilder? skeleton)
    {
        PageTree tree = _page.Tree;
        string? written = tree.Attribute(node, "data-onebox-src") ?? tree.Attribute(node, "data-url") ?? tree.Attribute(node, "data-embed-src");
        for (int inner = node + 1; written is null && inner < tree.End(node); inner++)
            if (tree.Name(inner) == "a") written = tree.Attribute(inner, "href");
        if (_page.Resolve(written) is not { } target) return;
        own.Break(1);
        own.Write(target.AbsoluteUri);
        own.Break(1);
        skeleton?.Append('[').Append(target.AbsoluteUri).Append(']');
        if (links is not null && !links.Contains(target.AbsoluteUri)) links.Add(target.AbsoluteUri);
    }

    private bool IsHidden(int node) =>
        _page.Tree.Attribute(node, "style") is { } style && style.Contains("display", StringComparison.OrdinalIgnoreCase)
        && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    // Smileys are words; photographs are not.
    private string ImageText(int node)
    {
        PageTree tree = _page.Tree;
        string? alt = tree.Attribute(node, "alt");
        if (string.IsNullOrWhiteSpace(alt) || alt.Length > 24) return "";
        string marks = (tree.Class(node) ?? "") + " " + (tree.Attribute(node, "src") ?? "");
        bool smiley = marks.Contains("emoji", StringComparison.OrdinalIgnoreCase) || marks.Contains("smil", StringComparison.OrdinalIgnoreCase) || marks.Contains("emoticon", StringComparison.OrdinalIgnoreCase);
        return smiley ? alt : "";
    }
}
