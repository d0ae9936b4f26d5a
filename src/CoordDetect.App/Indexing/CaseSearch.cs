using System.Globalization;
using CoordDetect.Core;
using CoordDetect.Index.Queries;
using CoordDetect.Index.Reading;
using CoordDetect.Index.Searching;
using CoordDetect.Storage;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Indexing;

/// <summary>One search in a case: the text index says which comments, the store what they say. To be disposed of.</summary>
internal sealed class CaseSearch : IDisposable
{
    private const int MostNames = 1_000;
    private const int MostRanked = 10_000;
    private const int LargestPage = 1_000;
    private readonly ICase _found;
    private readonly IndexReading _reading;
    private readonly WordSearch _search;

    private CaseSearch(ICase found, IndexReading reading, WordSearch search) => (_found, _reading, _search) = (found, reading, search);

    /// <summary>Begins a search; the index is brought to where the case stands first.</summary>
    /// <param name="found">The case.</param>
    /// <param name="folder">Where the case is.</param>
    /// <param name="query">What to look for.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UserFacingException">A name fits too many accounts, or the index cannot be had.</exception>
    public static async Task<CaseSearch> BeginAsync(ICase found, string folder, SearchQuery query, CancellationToken cancellation)
    {
        Dictionary<NameTerm, IReadOnlyList<long>> accounts = [];
        foreach (NameTerm term in query.Terms.OfType<NameTerm>().Where(t => t.Field == SearchField.Account))
        {
            IReadOnlyList<long> ids = await found.Comments.AccountsFittingAsync(new AccountPattern(term.Name, term.OpenStart, term.OpenEnd), MostNames + 1, cancellation);
            if (ids.Count > MostNames) throw new UserFacingException($"account:{term.Name} fits more than {MostNames:N0} names. Write more of the name.");
            accounts[term] = ids;
        }
        IndexReading reading = await new CaseTexts(new StoreTexts(found), folder).ReadAsync(null, null, cancellation);
        return new CaseSearch(found, reading, reading.Search(query, accounts));
    }

    /// <summary>The ids of all comments that a search finds.</summary>
    /// <exception cref="UserFacingException">The search cannot be understood, or the index cannot be had.</exception>
    public static async Task<IReadOnlySet<long>> IdsAsync(ICase found, string folder, string query, CancellationToken cancellation)
    {
        using CaseSearch search = await BeginAsync(found, folder, SearchQuery.Parse(query), cancellation);
        return await Task.Run(search._search.Ids, cancellation);
    }

    /// <summary>Hits in the order that was asked for: those first that fit best, or the newest.</summary>
    public Task<Page<SearchHit>> HitsAsync(bool bestFirst, PageRequest page, CancellationToken cancellation) => bestFirst ? BestAsync(page, cancellation) : NewestAsync(page, cancellation);

    /// <summary>Hits, the newest first (those without a time last).</summary>
    public async Task<Page<SearchHit>> NewestAsync(PageRequest page, CancellationToken cancellation)
    {
        int size = Math.Clamp(page.Size, 1, LargestPage);
        IReadOnlyList<CommentOrder> hits = _search.Newest(size + 1, After(page.After));
        string? next = hits.Count > size ? string.Create(CultureInfo.InvariantCulture, $"{hits[size - 1].Posted}.{hits[size - 1].Comment}") : null;
        return new Page<SearchHit>(await ReadAsync([.. hits.Take(size).Select(h => h.Comment)], cancellation), next);
    }

    /// <summary>Hits, those first that fit best; the first 10,000.</summary>
    public async Task<Page<SearchHit>> BestAsync(PageRequest page, CancellationToken cancellation)
    {
        int size = Math.Clamp(page.Size, 1, LargestPage);
        int skip = int.TryParse(page.After, NumberStyles.None, CultureInfo.InvariantCulture, out int after) ? Math.Min(after, MostRanked) : 0;
        IReadOnlyList<long> ids = _search.Best(skip, size + 1);
        string? next = ids.Count > size && skip + size < MostRanked ? (skip + size).ToString(CultureInfo.InvariantCulture) : null;
        return new Page<SearchHit>(await ReadAsync([.. ids.Take(size)], cancellation), next);
    }

    /// <summary>How many comments fit; counting stops at <paramref name="limit"/>.</summary>
    public long Count(long limit = long.MaxValue) => _search.Count(limit);

    /// <summary>What all hits are made of, the <paramref name="most"/> largest of each kind.</summary>
    public SearchFacets Facets(int most) => _search.Facets(most);

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    // What was erased since the index was asked is not there any more.
    private async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancellation) =>
        [.. (await _found.Comments.FindManyAsync(ids, cancellation)).Select(c => new SearchHit(c, _search.Marking.Find(c.Comment.Text, c.Comment.Language)))];

    private static CommentOrder? After(string? key) =>
        key?.Split('.') is [string posted, string id] && long.TryParse(posted, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long at)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long comment) ? new CommentOrder(at, comment) : null;
}
