using CoordDetect.Core;

namespace CoordDetect.App.Work;

/// <summary>One kind of work. It may be begun again after a crash: what it did before is found, not done twice.</summary>
internal interface IWork<in TRequest>
    where TRequest : WorkRequest
{
    /// <summary>Does the work.</summary>
    /// <exception cref="UserFacingException">It cannot be done; the message says why.</exception>
    Task<WorkOutcome> RunAsync(TRequest request, WorkContext context);
}
