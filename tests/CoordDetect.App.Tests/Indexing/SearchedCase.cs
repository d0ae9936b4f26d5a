using CoordDetect.App.Indexing;
using CoordDetect.Core.Corpus;
using CoordDetect.Index.Queries;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.App.Tests.Indexing;

/// <summary>A case of a store in a temporary place, to be searched.</summary>
internal sealed class SearchedCase : IAsyncDisposable
{
    private readonly StoreLocation _location;
    private readonly CaseStore _store;

    private SearchedCase(StoreLocation location, CaseStore store, ICase @case) => (_location, _store, Case) = (location, store, @case);

    public ICase Case { get; }

    public string Folder => Path.Combine(_location.DataFolder, "cases", "forum");

    public static async Task<SearchedCase> BeginAsync(StoreLocation location)
    {
        CaseStore store = await CaseStore.OpenAsync(location, TimeProvider.System);
        return new SearchedCase(location, store, await store.CreateAsync(new NewCase { Name = "forum", Purpose = "to test", Languages = ["fr"], RetainUntil = new DateOnly(2099, 1, 1) }));
    }

    public static Comment Said(string account, string text, string id, string thread = "t1", string site = "a.example", long seconds = 1_700_000_000) => new()
    {
        Platform = "wordpress",
        Site = site,
        Thread = thread,
        CommentId = id,
        Account = account,
        Text = text,
        PostedAt = PostedAt.FromUnixSeconds(seconds),
    };

    public async Task ImportAsync(IEnumerable<Comment> comments)
    {
        long source = await Case.Sources.AddAsync(new NewSource("file", "test.jsonl"));
        await using ICommentImport import = await Case.Comments.BeginImportAsync(new ImportRequest(source, "test.jsonl"));
        foreach (Comment comment in comments) import.Add(comment);
        await import.CompleteAsync("00ff");
    }

    public Task<CaseSearch> SearchAsync(string query) => CaseSearch.BeginAsync(Case, Folder, SearchQuery.Parse(query), CancellationToken.None);

    public async Task<long> CountAsync(string query)
    {
        using CaseSearch search = await SearchAsync(query);
        return search.Count();
    }

    /// <summary>All hits, the newest first, in small pages.</summary>
    public async Task<List<SearchHit>> AllAsync(string query)
    {
        using CaseSearch search = await SearchAsync(query);
        List<SearchHit> all = [];
        string? next = null;
        do
        {
            Page<SearchHit> page = await search.NewestAsync(new PageRequest(17, next), CancellationToken.None);
            all.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return all;
    }

    /// <summary>The names of the comments that are found, in the order of the alphabet.</summary>
    public async Task<string[]> NamesAsync(string query) => [.. (await AllAsync(query)).Select(h => h.Comment.Comment.CommentId).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_location.DataFolder, recursive: true);
    }
}
