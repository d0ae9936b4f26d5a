namespace CoordDetect.App.DemoSites;

/// <summary>Answers for one site as its software would.</summary>
internal interface IDemoEngine
{
    /// <summary>What its robots.txt forbids beside the closed part of the site, line by line.</summary>
    IReadOnlyList<string> Disallowed { get; }

    /// <summary>The path of its sitemap.</summary>
    string SitemapPath { get; }

    /// <summary>The path of a thread.</summary>
    string PathOf(DemoThread thread);

    /// <summary>Answers, or null where there is no such page.</summary>
    Task<DemoAnswer?> AnswerAsync(DemoRequest request);

    /// <summary>The page for what is not there.</summary>
    Task<DemoAnswer> NotFoundAsync(DemoRequest request);
}
