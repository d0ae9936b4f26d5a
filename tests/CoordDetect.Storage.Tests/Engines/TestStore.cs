using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Tests.Engines;

/// <summary>A store in a temporary place, with shorthands for what most tests begin with.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private TestStore(StoreLocation location, CaseStore store) => (Location, Store) = (location, store);

    public static DateTimeOffset Now { get; } = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public StoreLocation Location { get; }

    public CaseStore Store { get; private set; }

    public static async Task<TestStore> OpenAsync(StoreLocation location) => new(location, await CaseStore.OpenAsync(location, TimeProvider.System));

    /// <summary>Closes the store and opens it again.</summary>
    public async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await CaseStore.OpenAsync(Location, TimeProvider.System);
    }

    public Task<ICase> BeginCaseAsync(string name = "forum") => Store.CreateAsync(new NewCase
    {
        Name = name,
        Purpose = "Find out who copies whom.",
        Languages = ["fr", "en"],
        RetainUntil = new DateOnly(2030, 1, 31),
    });

    public static async Task<ImportCounts> ImportAsync(ICase @case, IEnumerable<Comment> comments, int batch = 20_000)
    {
        long source = await @case.Sources.AddAsync(new NewSource("file", "test.jsonl"));
        await using ICommentImport import = await @case.Comments.BeginImportAsync(new ImportRequest(source, "test.jsonl") { BatchSize = batch });
        foreach (Comment comment in comments) import.Add(comment);
        return await import.CompleteAsync("00ff");
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

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(Location.DataFolder, recursive: true);
    }
}
