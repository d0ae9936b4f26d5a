using CoordDetect.Core;

namespace CoordDetect.Storage.Searches;

/// <summary>The searches that people keep in a case. They are everybody's, and an erasure takes all of them: any may name the person.</summary>
public interface ISearchStore
{
    /// <summary>All of them, in the order in which they were first saved.</summary>
    Task<IReadOnlyList<SavedSearch>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Saves a search and returns its id; one of the same name is taken the place of.</summary>
    /// <exception cref="UserFacingException">The name or the search is empty or too long, or there are a hundred already.</exception>
    Task<long> SaveAsync(string name, string words, bool bestFirst, string by, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Removes a search; false where there is none.</summary>
    Task<bool> RemoveAsync(long search, CancellationToken cancellation = default);
}
