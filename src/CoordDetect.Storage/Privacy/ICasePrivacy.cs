using CoordDetect.Core;

namespace CoordDetect.Storage.Privacy;

/// <summary>Erasure and pseudonyms of a case.</summary>
public interface ICasePrivacy
{
    /// <summary>
    /// Erases an account across the case: its handle becomes a pseudonym, its profile, texts, links and their versions go, from the search
    /// index too; what coincides on its words is cut out of the evidence. Counts and findings stay. Logged without the name.
    /// </summary>
    /// <exception cref="UserFacingException">There is no such account.</exception>
    Task<Erasure> EraseAccountAsync(long account, string reason, string by, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Writes over the names of a person where files and addresses that comments came from are named after them.</summary>
    /// <param name="blot">Gives a text without the names.</param>
    /// <param name="cancellation">Cancels.</param>
    Task BlotSourcesAsync(Func<string, string> blot, CancellationToken cancellation = default);

    /// <summary>The ids of the accounts that were erased.</summary>
    Task<IReadOnlyList<long>> ErasedAccountsAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Rewrites the tables so that no byte of what was erased, edited or deleted is left in their files. Takes as long as copying the case, and
    /// on SQLite as much room meanwhile.
    /// </summary>
    /// <exception cref="StoreFaultException">There is no room for it; the erasure itself stands.</exception>
    Task ScrubAsync(CancellationToken cancellation = default);

    /// <summary>How many accounts were erased: what was said of accounts before is out of date when it grows.</summary>
    Task<long> ErasedAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Names for exports that say nothing: the same account has the same name in every export of this case, and another one in every other case.
    /// </summary>
    Task<Pseudonyms> PseudonymsAsync(CancellationToken cancellation = default);
}
