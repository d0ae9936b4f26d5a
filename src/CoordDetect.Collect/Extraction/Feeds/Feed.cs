namespace CoordDetect.Collect.Extraction.Feeds;

/// <summary>An RSS (0.9 to 2.0) or Atom feed as it is written.</summary>
internal sealed record Feed
{
    /// <summary>Its title.</summary>
    public string? Title { get; set; }

    /// <summary>The page that it belongs to.</summary>
    public string? Link { get; set; }

    /// <summary>The next part of it (RFC 5005).</summary>
    public string? Next { get; set; }

    /// <summary>The software that made it.</summary>
    public string Generator { get; set; } = "";

    /// <summary>Its language.</summary>
    public string? Language { get; set; }

    /// <summary>Its items in order.</summary>
    public List<FeedItem> Items { get; } = [];
}
