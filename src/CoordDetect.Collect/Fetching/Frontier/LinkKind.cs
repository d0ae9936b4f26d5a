namespace CoordDetect.Collect.Fetching.Frontier;

/// <summary>How an address came to be asked for; it decides the order and what may follow from it.</summary>
public enum LinkKind
{
    /// <summary>Named by the person.</summary>
    Seed,

    /// <summary>Another page of the same thread or listing.</summary>
    Page,

    /// <summary>A thread, article or post that a listing or sitemap names.</summary>
    Thread,

    /// <summary>A feed or another machine-readable source of comments.</summary>
    Feed,

    /// <summary>A sitemap.</summary>
    Sitemap,
}
