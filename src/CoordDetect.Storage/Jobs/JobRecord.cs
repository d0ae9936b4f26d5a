using CoordDetect.Core;

namespace CoordDetect.Storage.Jobs;

/// <summary>A job as it stands at a moment.</summary>
/// <param name="Id">Its id, in the order in which they were asked for.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Case">The case, or null.</param>
/// <param name="Queue">Who may do it.</param>
/// <param name="By">Who asked.</param>
/// <param name="Arguments">What the work needs to know, as JSON.</param>
/// <param name="Asked">When it was asked for.</param>
/// <param name="NotBefore">When it may begin at the earliest.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Attempts">How often it was begun.</param>
/// <param name="Deaths">How often the process that worked on it was gone before it had ended.</param>
/// <param name="Failures">How often it failed for a reason that may pass.</param>
/// <param name="Node">Which process works on it or did last, or null.</param>
/// <param name="Started">When its last attempt began, or null.</param>
/// <param name="Finished">When it ended, or null.</param>
/// <param name="CancelAsked">Whether somebody asked for it to be stopped.</param>
/// <param name="Progress">What it does now and how far it is.</param>
/// <param name="Outcome">In words what came of it, or why it failed last; null before.</param>
/// <param name="Run">The run that it made, or null.</param>
public sealed record JobRecord(
    long Id, string Kind, string? Case, string Queue, string By, string Arguments, DateTimeOffset Asked, DateTimeOffset NotBefore, JobStatus Status,
    int Attempts, int Deaths, int Failures, string? Node, DateTimeOffset? Started, DateTimeOffset? Finished, bool CancelAsked, StageProgress Progress,
    string? Outcome, long? Run)
{
    /// <summary>Whether it waits or works.</summary>
    public bool IsOpen => Status is JobStatus.Waiting or JobStatus.Running;

    /// <summary>Whether it may be tried again by hand.</summary>
    public bool MayTryAgain => Status is JobStatus.Failed or JobStatus.Cancelled or JobStatus.SetAside;
}
