using CoordDetect.Core;

namespace CoordDetect.App.Web.Jobs;

/// <summary>One kind of work. It may be begun again after a crash: what it did before is found, not done twice.</summary>
internal interface IJobWork
{
    /// <summary>Does the work.</summary>
    /// <exception cref="UserFacingException">It cannot be done; the message says why.</exception>
    Task<JobOutcome> RunAsync(JobTicket ticket, IProgress<StageProgress> progress, CancellationToken cancellation);
}
