using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Runs;

/// <summary>Runs of the detection in a case, with all that they found.</summary>
public interface IRunStore
{
    /// <summary>
    /// Saves a run in one transaction: its record, its findings with members, edges, evidence and scores. Findings are matched with those
    /// before by the accounts that they share: see <see cref="Findings.FindingChange"/>. Returns the id of the run.
    /// </summary>
    Task<long> SaveAsync(StoredCorpus corpus, DetectionResult result, RunRecord record, DateTimeOffset started, DateTimeOffset finished, CancellationToken cancellation = default);

    /// <summary>The runs, newest first.</summary>
    Task<IReadOnlyList<RunEntry>> ListAsync(CancellationToken cancellation = default);

    /// <summary>A run, or null.</summary>
    Task<RunEntry?> FindAsync(long run, CancellationToken cancellation = default);

    /// <summary>The last run, or null.</summary>
    Task<RunEntry?> LastAsync(CancellationToken cancellation = default);

    /// <summary>What changed from one run to another, a line for each lasting finding that stands in either.</summary>
    Task<IReadOnlyList<FindingComparison>> CompareAsync(long before, long after, CancellationToken cancellation = default);

    /// <summary>The edges of a run, the heaviest first; for the network explorer. Both accounts by their ids in the case.</summary>
    IAsyncEnumerable<StoredEdge> EdgesAsync(long run, double minimumWeight = 0, CancellationToken cancellation = default);

    /// <summary>The scores of the accounts of a run, highest first.</summary>
    Task<Page<StoredScore>> ScoresAsync(long run, PageRequest page, CancellationToken cancellation = default);
}
