using CoordDetect.Core;

namespace CoordDetect.App.Web.Jobs;

/// <summary>A job as it stands at a moment.</summary>
/// <param name="Ticket">What was asked for.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Progress">What it does now and how far it is.</param>
/// <param name="Outcome">What came of it, once it has ended.</param>
public sealed record JobState(JobTicket Ticket, JobStatus Status, StageProgress Progress, JobOutcome? Outcome)
{
    /// <summary>Whether it waits or works.</summary>
    public bool IsOpen => Status is JobStatus.Waiting or JobStatus.Running;
}
