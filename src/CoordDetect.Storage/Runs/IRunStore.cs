using CoordDetect.Core;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Text.Families;
using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Runs;

/// <summary>Runs of the detection in a case, with all that they found.</summary>
public interface IRunStore
{
    /// <summary>
    /// Saves a run in one transaction: its record, its findings with members, edges, evidence and scores. Findings are matched with those
    /// before by the accounts that they share: see <see cref="Findings.FindingChange"/>. What the run remembers of wording takes the place of what
    /// the run before did; a run of a part of the case only adds its findings, and says of none that it is gone. Returns the id of the run. Where a job is named that made a run before, that run is returned and nothing is saved.
    /// </summary>
    /// <exception cref="UserFacingException">An account was erased after the corpus had been read: the run could bring its words back.</exception>
    Task<long> SaveAsync(StoredCorpus corpus, DetectionResult result, RunRecord record, DateTimeOffset started, DateTimeOffset finished, string? job = null, CancellationToken cancellation = default);

    /// <summary>What the last run has settled about wording; a memory of nothing before the first run, and after an erasure.</summary>
    Task<WordingMemory> WordingAsync(CancellationToken cancellation = default);

    /// <summary>The runs, newest first.</summary>
    Task<IReadOnlyList<RunEntry>> ListAsync(CancellationToken cancellation = default);

    /// <summary>A run, or null.</summary>
    Task<RunEntry?> FindAsync(long run, CancellationToken cancellation = default);

    /// <summary>The last run of the whole case, or null.</summary>
    Task<RunEntry?> LastAsync(CancellationToken cancellation = default);

    /// <summary>What changed from one run to another, a line for each lasting finding that stands in either.</summary>
    Task<IReadOnlyList<FindingComparison>> CompareAsync(long before, long after, CancellationToken cancellation = default);

    /// <summary>The heaviest edges of a run, the heaviest first; for the network explorer. Both accounts by their ids in the case.</summary>
    IAsyncEnumerable<StoredEdge> EdgesAsync(long run, double minimumWeight = 0, int limit = int.MaxValue, CancellationToken cancellation = default);

    /// <summary>
    /// When the evidence of the edges of a run lies, each period of an edge once, by edge. What is known to the month only, and what stands at no moment, is left out:
    /// an edge that has nothing else has no period.
    /// </summary>
    IAsyncEnumerable<EdgeDays> DaysOfEdgesAsync(long run, CancellationToken cancellation = default);

    /// <summary>Where the accounts of a run are drawn, by their ids; empty until that is saved.</summary>
    Task<IReadOnlyList<PlacedAccount>> PlacesAsync(long run, CancellationToken cancellation = default);

    /// <summary>Saves where the accounts of a run are drawn, each account once; nothing happens where that was done before.</summary>
    Task SavePlacesAsync(long run, IReadOnlyList<AccountPlace> places, CancellationToken cancellation = default);

    /// <summary>The scores of the accounts of a run, highest first.</summary>
    Task<Page<StoredScore>> ScoresAsync(long run, PageRequest page, CancellationToken cancellation = default);
}
