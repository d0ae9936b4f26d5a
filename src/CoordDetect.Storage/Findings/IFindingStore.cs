using CoordDetect.Core;
using CoordDetect.Storage.Runs;

namespace CoordDetect.Storage.Findings;

/// <summary>Findings with an identity that lasts across runs, what reviewers said about them, and notes.</summary>
public interface IFindingStore
{
    /// <summary>Findings of a run, strongest first; those that are gone stand last.</summary>
    Task<Page<FindingEntry>> ListAsync(FindingFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>The strongest finding of the last run that holds each of some accounts; accounts in none are left out. At most 10,000.</summary>
    Task<IReadOnlyDictionary<long, FindingEntry>> OfAccountsAsync(IReadOnlyCollection<long> accounts, CancellationToken cancellation = default);

    /// <summary>A finding as it stands in a run (null: the last run that has it), or null.</summary>
    Task<FindingDetail?> FindAsync(long finding, long? run = null, CancellationToken cancellation = default);

    /// <summary>How a finding went through the runs, oldest first.</summary>
    Task<IReadOnlyList<FindingEntry>> HistoryAsync(long finding, CancellationToken cancellation = default);

    /// <summary>The edges between the accounts of a finding, the heaviest first.</summary>
    Task<IReadOnlyList<StoredEdge>> EdgesAsync(long finding, long run, int limit = 10_000, CancellationToken cancellation = default);

    /// <summary>The evidence of a finding, grouped by edge as the run has it.</summary>
    Task<Page<StoredEvidence>> EvidenceAsync(long finding, long run, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Evidence of a run by its ids, in the order asked; unknown ids are left out. At most 1,000.</summary>
    Task<IReadOnlyList<StoredEvidence>> EvidenceByIdAsync(long run, IReadOnlyList<long> evidence, CancellationToken cancellation = default);

    /// <summary>The evidence behind one edge of a run.</summary>
    Task<Page<StoredEvidence>> EvidenceOfEdgeAsync(long run, long edge, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Records a verdict and returns its id; it is in force from now on.</summary>
    /// <exception cref="UserFacingException">There is no such finding in that run, or the reason is empty.</exception>
    Task<long> JudgeAsync(long finding, long run, VerdictKind kind, string reason, string by, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>The verdicts on a finding, newest first.</summary>
    Task<IReadOnlyList<Verdict>> VerdictsAsync(long finding, CancellationToken cancellation = default);

    /// <summary>The findings of a run by confidence and verdict in force: how often the reviewers agree.</summary>
    Task<IReadOnlyList<VerdictAccuracy>> AccuracyAsync(long? run = null, CancellationToken cancellation = default);

    /// <summary>Writes a note and returns its id.</summary>
    Task<long> AddNoteAsync(NoteSubject subject, long subjectId, string text, string by, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>The notes on something, oldest first.</summary>
    Task<IReadOnlyList<Note>> NotesAsync(NoteSubject subject, long subjectId, CancellationToken cancellation = default);
}
