using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Extraction.Feeds;

/// <summary>The content of a feed's item without what the software puts around the author's words.</summary>
/// <param name="Markup">The author's words, as markup.</param>
/// <param name="Parent">The comment that the software says is answered, or null.</param>
internal sealed partial record FeedContent(string Markup, string? Parent)
{
    /// <summary>Whether the text has the form that WordPress gives pingbacks and trackbacks; its feeds do not mark them otherwise.</summary>
    public bool IsNotice => Pingback().IsMatch(Markup) || Trackback().IsMatch(Markup);

    /// <summary>The content of an item.</summary>
    public static FeedContent Of(FeedItem item)
    {
        string markup = item.Content is { Length: > 0 } whole ? whole : item.Summary ?? "";
        Match answer = InReplyTo().Match(markup);
        if (answer.Success) markup = markup[answer.Length..];
        Match self = OwnLink().Match(markup);
        if (self.Success && self.Groups["link"].Value == item.Link) markup = markup[..self.Index];
        return new FeedContent(markup, answer.Success ? answer.Groups["id"].Value : null);
    }

    // WordPress begins each answer with "In reply to NAME.", in the site's language.
    [GeneratedRegex("""^\s*<p>[^<]{0,40}<a href="[^"]*#comment-(?<id>\d+)">[^<]*</a>[^<]{0,20}</p>\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex InReplyTo();

    // Discourse ends each post with a link to it.
    [GeneratedRegex("""<p><a href="(?<link>[^"]+)">[^<]*</a></p>\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex OwnLink();

    [GeneratedRegex("""^\s*(?:<p>)?\s*\[(?:…|&#8230;|&hellip;|\.\.\.)\].*\[(?:…|&#8230;|&hellip;|\.\.\.)\]\s*(?:</p>)?\s*$""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Pingback();

    [GeneratedRegex("""^\s*(?:<p>)?\s*<strong>[^<]+</strong>\s*</p>\s*<p>[^<]*(?:…|&#8230;|&hellip;|\.\.\.|\])?\s*</p>\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex Trackback();
}
