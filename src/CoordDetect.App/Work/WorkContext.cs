using CoordDetect.Core;

namespace CoordDetect.App.Work;

/// <summary>What stands around a piece of work.</summary>
/// <param name="Job">The id of the job that does it; null where a command does.</param>
/// <param name="By">Who asked.</param>
/// <param name="Progress">Hears how far it is.</param>
/// <param name="Cancellation">Ends it; what was done is kept.</param>
internal sealed record WorkContext(long? Job, string By, IProgress<StageProgress> Progress, CancellationToken Cancellation)
{
    /// <summary>Asks for further work that this makes worth doing; nothing happens where nobody does jobs.</summary>
    public Func<WorkRequest, Task> Ask { get; init; } = _ => Task.CompletedTask;
}
