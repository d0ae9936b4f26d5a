using CoordDetect.Core;
using CoordDetect.Core.Text.Repeats;
using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Repeats;

/// <summary>What several accounts of a case posted: texts, templates, links, pictures, objects. No threshold stands before it.</summary>
public interface IRepeatStore
{
    /// <summary>Puts a list in the place of the one before, in one transaction.</summary>
    /// <exception cref="UserFacingException">An account was erased after the corpus had been read: the list could bring its words back.</exception>
    Task SaveAsync(StoredCorpus corpus, IReadOnlyList<RepeatedThing> repeats, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>When that was done last; null where it never was.</summary>
    Task<RepeatListing?> ListingAsync(CancellationToken cancellation = default);

    /// <summary>Those that fit a filter, in its order.</summary>
    Task<Page<StoredRepeat>> ListAsync(RepeatFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>How many fit a filter; counting stops at <paramref name="limit"/>.</summary>
    Task<long> CountAsync(RepeatFilter filter, long limit = 10_000, CancellationToken cancellation = default);

    /// <summary>One of them, or null.</summary>
    Task<StoredRepeat?> FindAsync(long repeat, CancellationToken cancellation = default);

    /// <summary>The accounts that posted it, those with most comments first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<RepeatAccount>> AccountsAsync(long repeat, int limit, CancellationToken cancellation = default);

    /// <summary>The findings of the last run of the case that hold some of its accounts, with how many; those with most first.</summary>
    Task<IReadOnlyList<(long Finding, int Accounts)>> FindingsAsync(long repeat, CancellationToken cancellation = default);

    /// <summary>Its comments, in the order in which they were first stored.</summary>
    Task<Page<StoredComment>> CommentsAsync(long repeat, PageRequest page, CancellationToken cancellation = default);

    /// <summary>What a comment has that others posted too.</summary>
    Task<IReadOnlyList<StoredRepeat>> OfCommentAsync(long comment, CancellationToken cancellation = default);
}
