namespace CoordDetect.Collect.Dates;

/// <summary>What a page tells about its dates apart from the dates themselves.</summary>
public sealed record DateContext
{
    /// <summary>When the page was fetched: relative dates count back from here, and dates without a year end here.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>The language of the page as a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The site's offset from UTC where it says so ("All times are GMT+1"), or null: then a time without a zone counts as UTC and is marked.</summary>
    public TimeSpan? SiteOffset { get; init; }

    /// <summary>The order of day and month in numeric dates, where other dates of the page give it away.</summary>
    public DateOrder Order { get; init; }

    /// <summary>The two- or three-letter language without its region, or null.</summary>
    internal string? PrimaryLanguage => Language is { Length: > 1 } tag ? tag.Split('-', '_')[0].ToLowerInvariant() : null;
}
