using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Misses;

/// <summary>What the runs of a case saw and did not conclude. Written with the run.</summary>
public interface IMissStore
{
    /// <summary>The nearest misses of a run (null: the last one), in the order of the run; empty for runs of versions that kept none.</summary>
    Task<IReadOnlyList<StoredMiss>> ListAsync(long? run = null, CancellationToken cancellation = default);

    /// <summary>A miss as it stood in a run (null: the last run that has it), or null.</summary>
    Task<StoredMiss?> FindAsync(long miss, long? run = null, CancellationToken cancellation = default);

    /// <summary>Its accounts, in the order in which the case met them.</summary>
    Task<Page<StoredAccount>> AccountsAsync(StoredMiss miss, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The comments that show it, in the order in which they were first stored.</summary>
    Task<Page<StoredComment>> CommentsAsync(StoredMiss miss, PageRequest page, CancellationToken cancellation = default);
}
