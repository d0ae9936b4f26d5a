using CoordDetect.Core;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Searches;

/// <summary>Saved searches in the tables of a case.</summary>
internal sealed class SearchStore(Database database) : ISearchStore
{
    private const int LongestName = 100;
    private const int LongestWords = 1_000;

    // They stand on the search page one beside the other.
    private const int Most = 100;

    public async Task<IReadOnlyList<SavedSearch>> ListAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync(
            "searches.list", r => new SavedSearch(r.Number(0), r.Text(1), r.Text(2), r.Flag(3), r.Text(4), r.Time(5)), cancellation).ConfigureAwait(false);
    }

    public async Task<long> SaveAsync(string name, string words, bool bestFirst, string by, DateTimeOffset at, CancellationToken cancellation = default)
    {
        (name, words) = (name.Trim(), words.Trim());
        if (name.Length is 0 or > LongestName) throw new UserFacingException($"A saved search needs a name of at most {LongestName} characters.");
        if (words.Length is 0 or > LongestWords) throw new UserFacingException("Search for something first, then save the search.");
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        long id = (await session.NumberAsync("searches.save", cancellation, ("name", name), ("words", words), ("best", bestFirst), ("by", by), ("at", at)).ConfigureAwait(false))!.Value;
        if (await session.NumberAsync("searches.count", cancellation).ConfigureAwait(false) > Most) throw new UserFacingException($"There are {Most} saved searches already. Remove one first.");
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return id;
    }

    public async Task<bool> RemoveAsync(long search, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        int removed = await session.ExecuteAsync("searches.remove", cancellation, ("id", search)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return removed > 0;
    }
}
