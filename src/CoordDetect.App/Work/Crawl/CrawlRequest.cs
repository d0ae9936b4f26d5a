namespace CoordDetect.App.Work.Crawl;

/// <summary>An address is to be crawled into the archive of a case, and its comments into the store.</summary>
internal sealed record CrawlRequest : WorkRequest
{
    /// <summary>The kind of the job and of the source.</summary>
    public const string KindName = "crawl";

    /// <summary>Where to begin.</summary>
    public required string Url { get; init; }

    /// <summary>Most pages to ask for; null as configured.</summary>
    public int? MaxPages { get; init; }

    /// <summary>Whether only the other pages of the same thread are followed.</summary>
    public bool SameThread { get; init; }

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <inheritdoc/>
    public override string Queue => "crawl";

    /// <inheritdoc/>
    public override string? Lane => $"folder:{Case}";

    /// <inheritdoc/>
    public override string? Host => Uri.TryCreate(Url, UriKind.Absolute, out Uri? address) ? address.Authority : null;
}
