using System.Xml;

namespace CoordDetect.Collect.Extraction.Feeds;

/// <summary>Reads RSS and Atom. Document types are ignored, so that no entity is ever expanded; what is damaged ends the feed early.</summary>
internal static class FeedReader
{
    private const int MaxItems = 20_000;
    private const int MaxCharacters = 16 * 1024 * 1024;

    // Namespaces are looked up from the inside out: deep nesting of them would take the square of its depth.
    private const int MaxDepth = 256;
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        MaxCharactersInDocument = MaxCharacters,
    };

    /// <summary>The feed that a text is; null where it is none.</summary>
    public static Feed? TryRead(string text)
    {
        string start = text.Length > 0 && text[0] is not '<' ? text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t') : text;
        if (!LooksLikeFeed(start)) return null;
        Feed feed = new();
        try
        {
            using XmlReader xml = XmlReader.Create(new StringReader(start), Settings);
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName is not ("rss" or "feed" or "RDF")) return null;
            feed.Language = xml.GetAttribute("xml:lang");
            while (feed.Items.Count < MaxItems && xml.Read())
            {
                if (xml.Depth > MaxDepth) break;
                if (xml.NodeType == XmlNodeType.Element) One(xml, feed);
            }
        }
        catch (XmlException)
        {
            // What was read up to here counts.
        }
        return feed;
    }

    private static bool LooksLikeFeed(string start)
    {
        ReadOnlySpan<char> head = start.AsSpan(0, Math.Min(start.Length, 2_000));
        return head.StartsWith("<", StringComparison.Ordinal)
            && (head.Contains("<rss", StringComparison.Ordinal) || head.Contains("<feed", StringComparison.Ordinal) || head.Contains("<rdf:RDF", StringComparison.Ordinal));
    }

    private static void One(XmlReader xml, Feed feed)
    {
        switch (xml.LocalName)
        {
            case "item" or "entry":
                feed.Items.Add(Item(xml));
                break;
            case "title":
                feed.Title ??= Value(xml);
                break;
            case "language":
                feed.Language ??= Value(xml);
                break;
            case "generator":
                feed.Generator = (xml.GetAttribute("uri") + " " + Value(xml)).ToLowerInvariant();
                break;
            case "link" when xml.GetAttribute("href") is { } address:
                if (xml.GetAttribute("rel") is "next") feed.Next = address;
                else if (xml.GetAttribute("rel") is null or "alternate") feed.Link ??= address;
                break;
            case "link" when Value(xml) is { Length: > 0 } address:
                feed.Link ??= address;
                break;
        }
    }

    private static FeedItem Item(XmlReader xml)
    {
        FeedItem item = new();
        using XmlReader inner = xml.ReadSubtree();
        inner.Read();
        bool inAuthor = false;
        while (inner.Read() && inner.Depth <= MaxDepth)
        {
            if (inner.LocalName == "author" && inner.NodeType is XmlNodeType.Element or XmlNodeType.EndElement) inAuthor = inner.NodeType == XmlNodeType.Element && !inner.IsEmptyElement;
            if (inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && inAuthor && inner.Value.Trim() is { Length: > 0 } name) item.Author ??= name;
            if (inner.NodeType != XmlNodeType.Element) continue;
            if (inAuthor) Author(inner, item);
            else if (inner.LocalName == "link") Link(inner, item);
            else Field(inner, item);
        }
        return item;
    }

    private static void Author(XmlReader xml, FeedItem item)
    {
        if (xml.LocalName == "name") item.Author = Value(xml);
        else if (xml.LocalName is "uri" or "url") item.AuthorUrl = Value(xml);
        else if (xml.LocalName == "email") Value(xml);
        else if (xml.LocalName == "image") item.Avatar = xml.GetAttribute("src");
    }

    private static void Link(XmlReader xml, FeedItem item)
    {
        if (xml.GetAttribute("href") is not { } address)
        {
            if (Value(xml) is { Length: > 0 } text) item.Link ??= text;
            return;
        }
        switch (xml.GetAttribute("rel"))
        {
            case null or "alternate":
                item.Link ??= address;
                break;
            case "replies" when xml.GetAttribute("type") is { } type && type.Contains("xml", StringComparison.Ordinal):
                item.Replies.Add(address);
                break;
            case "related":
                item.Related.Add(address);
                break;
        }
    }

    private static void Field(XmlReader xml, FeedItem item)
    {
        switch (xml.LocalName)
        {
            case "guid" or "id": item.Id ??= Value(xml); break;
            case "title": item.Title ??= Value(xml); break;
            case "creator": item.Author = Value(xml); break;
            case "pubDate" or "published" or "issued" or "date": item.Published ??= Value(xml); break;
            case "updated" or "modified": item.Updated ??= Value(xml); break;
            case "encoded": item.Content = Value(xml); break;
            case "content" when xml.GetAttribute("url") is null: item.Content ??= Value(xml); break;
            case "description" or "summary": item.Summary ??= Value(xml); break;
            case "commentRss" when Value(xml) is { Length: > 0 } feed: item.Replies.Add(feed); break;
            case "in-reply-to":
                foreach (string name in (string[])["href", "ref"])
                    if (xml.GetAttribute(name) is { Length: > 0 } reference) item.ReplyTo.Add(reference);
                break;
        }
    }

    // Reads up to before the end tag, so that the caller's Read goes on behind it. XHTML content comes as markup.
    private static string Value(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        int depth = xml.Depth;
        string? type = xml.GetAttribute("type");
        System.Text.StringBuilder text = new();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth > MaxDepth) throw new XmlException("nested too deep");
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(type == "xhtml" ? System.Net.WebUtility.HtmlEncode(xml.Value) : xml.Value);
            else if (type == "xhtml" && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                text.Append(Tag(xml));
        }
        return text.ToString().Trim();
    }

    private static string Tag(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.EndElement) return $"</{xml.LocalName}>";
        string? link = xml.GetAttribute("href");
        return link is null ? $"<{xml.LocalName}>" : $"<{xml.LocalName} href=\"{System.Net.WebUtility.HtmlEncode(link)}\">";
    }
}
