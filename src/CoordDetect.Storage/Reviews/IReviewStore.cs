using CoordDetect.Core;
using CoordDetect.Storage.Findings;

namespace CoordDetect.Storage.Reviews;

/// <summary>What reviewers say about findings and about what was not concluded, and who is looking at what.</summary>
public interface IReviewStore
{
    /// <summary>Everything of the last run of the case that can be judged, as the run has it; at most 10,000 findings.</summary>
    /// <param name="now">The time, for claims that have passed.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<IReadOnlyList<QueueEntry>> QueueAsync(DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Records a verdict and returns its id. It takes the place of what the same reviewer said before, and stands beside what others say.</summary>
    /// <exception cref="UserFacingException">The run has no such thing, or the reason is empty.</exception>
    Task<long> JudgeAsync(ReviewItem item, long run, VerdictKind kind, string reason, string by, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Takes a verdict back; it stays in the history.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">By whom.</param>
    /// <param name="ofOthers">Whether those of others may be taken back too.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UserFacingException">There is no such verdict, it was taken back before, or it is another reviewer's.</exception>
    Task WithdrawAsync(long verdict, string reason, string by, bool ofOthers, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>All verdicts on something, newest first, those taken back among them.</summary>
    Task<IReadOnlyList<Verdict>> VerdictsAsync(ReviewItem item, CancellationToken cancellation = default);

    /// <summary>The reasons that a reviewer gave last, the newest first: to be chosen again.</summary>
    Task<IReadOnlyList<string>> ReasonsAsync(string by, int limit, CancellationToken cancellation = default);

    /// <summary>Says that somebody is looking at something, unless another does. Returns who is.</summary>
    Task<Claim> ClaimAsync(ReviewItem item, string by, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>Says that he no longer does.</summary>
    Task ReleaseAsync(ReviewItem item, string by, CancellationToken cancellation = default);

    /// <summary>Who is looking at something, or null.</summary>
    Task<Claim?> ClaimOfAsync(ReviewItem item, DateTimeOffset now, CancellationToken cancellation = default);
}
