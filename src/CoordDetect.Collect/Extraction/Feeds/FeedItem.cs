namespace CoordDetect.Collect.Extraction.Feeds;

/// <summary>One item of an RSS feed, or one entry of an Atom feed, as it is written.</summary>
internal sealed record FeedItem
{
    /// <summary>Its <c>guid</c> or <c>id</c>.</summary>
    public string? Id { get; set; }

    /// <summary>Its title, which may be markup.</summary>
    public string? Title { get; set; }

    /// <summary>Where it can be read.</summary>
    public string? Link { get; set; }

    /// <summary>The author's name.</summary>
    public string? Author { get; set; }

    /// <summary>The author's own address.</summary>
    public string? AuthorUrl { get; set; }

    /// <summary>The author's picture.</summary>
    public string? Avatar { get; set; }

    /// <summary>When it was published, as written.</summary>
    public string? Published { get; set; }

    /// <summary>When it was changed last, as written.</summary>
    public string? Updated { get; set; }

    /// <summary>Its whole content, as markup.</summary>
    public string? Content { get; set; }

    /// <summary>Its content in short.</summary>
    public string? Summary { get; set; }

    /// <summary>What it answers (<c>thr:in-reply-to</c>): identifiers and addresses.</summary>
    public List<string> ReplyTo { get; } = [];

    /// <summary>Feeds of the comments on it (<c>wfw:commentRss</c>, <c>rel="replies"</c>).</summary>
    public List<string> Replies { get; } = [];

    /// <summary>Entries that it belongs to (<c>rel="related"</c>).</summary>
    public List<string> Related { get; } = [];
}
