using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Reading;

/// <summary>Reads who is quoted, from attributes (XenForo, Invision, Discourse) or from a first line such as "X said:" in the usual languages.</summary>
internal static partial class QuoteReader
{
    private static readonly string[] AuthorAttributes = ["data-quote", "data-ipsquote-username", "data-username", "data-author", "data-cite", "data-quotedby", "data-member"];
    private static readonly string[] IdAttributes = ["data-ipsquote-contentcommentid", "data-post-id", "data-pid", "data-quoted-post", "data-postid", "data-cid"];
    private static readonly Selector Anchor = Selector.Parse("a[href]");
    private static readonly Selector Header = Selector.Parse("cite, .bbcode_postedby, .quote-controls, .bbCodeBlock-title, .attribution, .quotetitle, .ipsQuote_citation, .title, .bbCodeBlock-sourceJump, .quote-title, .quoteheader, .bbc_standard_quote");
    private static readonly Selector Jump = Selector.Parse("a.bbCodeBlock-sourceJump, a.AttributionLink, .bbcode_postedby a, cite a, .quoteheader a, .topslice_quote a, a.quotelink, .title a, .bbCodeQuote-source a, a[href*=#p], a[href*=#t]");

    /// <summary>The quote that an element holds, its header line taken off.</summary>
    /// <param name="page">The page.</param>
    /// <param name="element">The quote's element.</param>
    /// <param name="text">Its whole text.</param>
    /// <param name="cite">The element before it that names who is quoted; -1 where there is none.</param>
    public static QuotedText Read(PageView page, int element, string text, int cite = -1)
    {
        PageTree tree = page.Tree;
        string? author = FirstAttribute(tree, element, AuthorAttributes);
        string? id = FirstAttribute(tree, element, IdAttributes) ?? SourceId(tree.Attribute(element, "data-source")) ?? DiscourseId(tree, element);
        int header = Header.First(tree, element);
        if (header >= 0)
        {
            string line = InlineText.Inline(tree, header);
            if (line.Length > 0 && text.StartsWith(line, StringComparison.Ordinal)) text = text[line.Length..].TrimStart(' ', '\n', ':');
            author ??= NameIn(line);
        }
        if (cite >= 0)
        {
            id ??= tree.Attribute(cite, "data-quote-id");
            id ??= tree.Name(cite) == "p" ? Anchor.All(tree, cite).Select(link => IdInLink(tree.Attribute(link, "href"))).FirstOrDefault(linked => linked is not null) : null;
            author ??= (tree.Name(cite) == "p" ? NameIn(InlineText.Inline(tree, cite)) : null) ?? CitedName().Match(InlineText.Inline(tree, cite)).Groups["name"].Value;
        }
        text = OriginalPost().Replace(BareLabel().Replace(text, ""), "Originally posted by ");
        int firstEnd = text.IndexOf('\n', StringComparison.Ordinal);
        if (firstEnd > 0 && firstEnd < 120 && NameIn(text[..firstEnd]) is { } named)
        {
            author ??= named;
            text = text[firstEnd..].TrimStart();
        }
        // The first link may lead to the quoted author.
        id ??= Jump.All(tree, element).Select(jump => IdInLink(tree.Attribute(jump, "href"))).FirstOrDefault(linked => linked is not null);
        text = ExpandTail().Replace(text, "");
        return new QuotedText(id, string.IsNullOrWhiteSpace(author) ? null : author.Trim(), text.Trim());
    }

    /// <summary>Whether a paragraph says nothing but who is quoted below it: "@anna said in The bridge:".</summary>
    public static bool Names(PageView page, int paragraph)
    {
        if (page.Tree.End(paragraph) - paragraph > 16) return false;
        string line = InlineText.Inline(page.Tree, paragraph);
        return line.Length is > 6 and < 140 && line[0] == '@' && line[^1] is ':' or '：' && NameIn(line) is not null;
    }

    /// <summary>The number of a post in a link such as <c>#post-123</c>, <c>#p123</c>, <c>?p=123</c>.</summary>
    public static string? IdInLink(string? href)
    {
        if (href is null) return null;
        Match match = LinkedId().Match(href);
        return match.Success ? match.Groups[1].Value : null;
    }

    private static string? FirstAttribute(PageTree tree, int element, string[] names)
    {
        foreach (string name in names)
            if (tree.Attribute(element, name) is { Length: > 0 } value) return value;
        return null;
    }

    // XenForo: data-source="post: 123".
    private static string? SourceId(string? source) =>
        source is not null && source.StartsWith("post:", StringComparison.Ordinal) ? source[5..].Trim() : null;

    // Discourse names the post by its number in the topic.
    private static string? DiscourseId(PageTree tree, int element) =>
        tree.Attribute(element, "data-topic") is null ? null : tree.Attribute(element, "data-post");

    private static string? NameIn(string line)
    {
        // MyBB: "(02-28-2012, 06:50 PM)anna Wrote:".
        line = LeadingTime().Replace(line, "");
        Match match = By().Match(line);
        if (!match.Success) match = Said().Match(line);
        return match.Success ? match.Groups["name"].Value.Trim(' ', ',', ':', '"', '“', '”', '@') : null;
    }

    [GeneratedRegex("""^(?<name>.{1,60}?)(?:\s+posted)?\s*(?:\.\.\.|…|:)?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CitedName();

    [GeneratedRegex("""^(?:quote|citation|zitat|cita|citazione|citação|citaat|cytat|цитата|alıntı|اقتباس|引用)\s*[:：]\s*\n""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareLabel();

    // Two lines at The Student Room: "Original post", "by anna".
    [GeneratedRegex("""^\(?original post\s+by\s+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OriginalPost();

    [GeneratedRegex("""^\([^()\n]*\d[^()\n]*\)\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingTime();

    [GeneratedRegex("""^(?:on .{6,60}?,? )?(?<name>.{1,60}?)\s+(?:said|wrote|a dit|a écrit|schrieb|hat geschrieben|sagte|escribió|dijo|ha scritto|ha detto|escreveu|disse|schreef|zei|napisał(?:\(?a\)?)?|писал(?:\(а\))?|сказал(?:\(а\))?|dedi|yazdı|كتب|写道|說|说)\b?[^:：]{0,60}[:：]?\s*(?:↑.*)?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex("""^(?:quote(?: from)?|citation(?: de)?|originally posted by|quote originally posted by|posté initialement par|envoyé par|zitat von|cita de|citazione di|citat|цитата)\s*[:：]?\s*(?<name>[^\n:]{1,60}?)\s*(?:View Post)?\s*(?:[:：].*|\bon\b.*|\b(?:le|am|el|il|em|op|dnia)\s+\d.*|»)?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex("""(?:#(?:post|p|msg|comment|findComment|pid|t)[-_]?|[?&;](?:p|pid|post|comment|msg)=|/post-|/posts?/|comment-)(\d+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkedId();

    [GeneratedRegex("""\n\s*(?:Click to expand\.\.\.|Cliquez pour agrandir\.\.\.|Zum Vergrößern anklicken.*|Expand|Haz clic para expandir\.\.\.)\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExpandTail();
}
