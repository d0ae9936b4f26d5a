using CoordDetect.Collect.Extraction.Json;
using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Mining;
using CoordDetect.Collect.Extraction.Structured;

namespace CoordDetect.Collect.Extraction;

/// <summary>Every way to find comments on a page.</summary>
internal static class ExtractorCatalog
{
    /// <summary>All extractors; of equal scores the earlier one wins.</summary>
    public static IReadOnlyList<IPageExtractor> All { get; } =
    [
        .. JsonCatalog.Profiles.Select(profile => new JsonApiExtractor(profile)),
        new Feeds.FeedExtractor(),
        new JsonLdExtractor(),
        new MediaWiki.TalkPageExtractor(),
        .. EngineCatalog.Profiles.Select(profile => new MarkupExtractor(profile)),
    ];

    /// <summary>The way for sites of unknown make: tried only where no other result is good, for it costs the most.</summary>
    public static IPageExtractor Fallback { get; } = new RecordMiner();
}
