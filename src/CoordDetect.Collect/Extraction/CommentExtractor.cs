using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;

namespace CoordDetect.Collect.Extraction;

/// <summary>
/// Finds the comments of one page: every extractor that may fit is tried (the site's own JSON, structured data, markup of known engines,
/// repeated records), the best-scoring result wins and says why. Safe for use from several threads.
/// </summary>
public sealed class CommentExtractor
{
    private const double GoodScore = 0.75;
    private readonly IReadOnlyList<IPageExtractor> _extractors;
    private readonly TimeSpan _budget;

    /// <summary>An extractor with every way that is known.</summary>
    /// <param name="budget">The longest that one page may keep a processor; 10 seconds where null.</param>
    public CommentExtractor(TimeSpan? budget = null)
    {
        _budget = budget ?? TimeSpan.FromSeconds(10);
        _extractors = ExtractorCatalog.All;
    }

    /// <summary>Extracts the comments and links of a page. Pages that cannot be read give an empty result with a warning, never an exception.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cancellation">Stops the work; this one throws.</param>
    public async Task<ExtractionResult> ExtractAsync(FetchedPage page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        using WorkBudget budget = new(_budget, cancellation);
        try
        {
            PageView view = await PageView.OpenAsync(page, budget.Token).ConfigureAwait(false);
            budget.GoOn();
            return Extract(view, budget.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ExtractionResult { Warnings = [$"the page took longer than {_budget.TotalSeconds:0} s and was given up"] };
        }
    }

    // A single record, or one that only structured data knows, may be the opening post of a page whose comments nobody marked up.
    private static bool NeedsMore(List<(IPageExtractor, IReadOnlyList<ExtractedComment>)> results)
    {
        if (results.Count == 0) return true;
        ScoredResult best = ResultScorer.Rank(results)[0];
        return best.Score < GoodScore || best.Comments.Count < 2;
    }

    private ExtractionResult Extract(PageView view, CancellationToken cancellation)
    {
        List<(IPageExtractor, IReadOnlyList<ExtractedComment>)> results = [];
        foreach (IPageExtractor extractor in _extractors)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<ExtractedComment> comments = extractor.Extract(view, cancellation);
            if (comments.Count > 0) results.Add((extractor, comments));
        }
        if (NeedsMore(results))
        {
            IReadOnlyList<ExtractedComment> mined = ExtractorCatalog.Fallback.Extract(view, cancellation);
            if (mined.Count > 0) results.Add((ExtractorCatalog.Fallback, mined));
        }
        PageLinks links = Linking.PageLinkFinder.Find(view, results.Count > 0, results.Any(result => result.Item1 != ExtractorCatalog.Fallback));
        ExtractionResult bare = new() { Links = links, Warnings = view.Warnings, Language = view.Language, Title = view.Title, ThreadTitle = view.ThreadTitle, Address = view.Page.Address };
        if (results.Count == 0) return EmptyPageNotice.Of(view) is { } reason ? bare with { Warnings = [.. bare.Warnings, reason] } : bare;
        List<ScoredResult> ranked = ResultScorer.Rank(results);
        ScoredResult best = ranked[0];
        return bare with
        {
            Comments = CommentFinisher.Finish(best, ranked, links, view),
            Extractor = best.Extractor.Id,
            Version = best.Extractor.Version,
            Score = best.Score,
            Why = string.Join("; ", ranked.Take(3).Select(result => result.Why)),
        };
    }
}
