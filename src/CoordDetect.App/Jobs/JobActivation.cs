using Hangfire;

namespace CoordDetect.App.Jobs;

/// <summary>Gives Hangfire's workers the one runner of the process.</summary>
internal sealed class JobActivation(JobRunner runner) : JobActivator
{
    /// <inheritdoc/>
    public override object ActivateJob(Type jobType) =>
        jobType == typeof(JobRunner) ? runner : throw new InvalidOperationException($"{jobType} is no job of ours.");
}
