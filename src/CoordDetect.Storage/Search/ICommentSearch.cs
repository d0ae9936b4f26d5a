namespace CoordDetect.Storage.Search;

/// <summary>Full-text search in the comments of a case. The language of queries is that of <see cref="SearchQuery.Parse"/>.</summary>
public interface ICommentSearch
{
    /// <summary>Comments that match, newest first (those without a time last), with the places that match.</summary>
    Task<Page<SearchHit>> FindAsync(SearchQuery query, PageRequest page, CancellationToken cancellation = default);

    /// <summary>How many comments match; counting stops at <paramref name="limit"/>, so that an answer of <paramref name="limit"/> means "at least".</summary>
    Task<long> CountAsync(SearchQuery query, long limit = 10_000, CancellationToken cancellation = default);
}
