namespace CoordDetect.App.Jobs;

/// <summary>How jobs are done in this process.</summary>
internal sealed record JobSettings
{
    /// <summary>The queues that this process works on, and how many jobs of each at a time; none where others do the work.</summary>
    public IReadOnlyDictionary<string, int> Queues { get; init; } = QueuePlan.Default;

    /// <summary>Whether other processes may work on the same jobs: then leases decide whose a job is.</summary>
    public bool Shared { get; init; }

    /// <summary>How often a job may be left by a process that was gone before it is set aside.</summary>
    public int MostDeaths { get; init; } = 2;

    /// <summary>How long an attempt may be silent before its job is given to another process.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a running attempt says that it is alive, and hears whether it is to stop.</summary>
    public TimeSpan Beat { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long work may take to end once the process is told to stop.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>What this process is called: machine, process, and when it began.</summary>
    public string Node { get; init; } = $"{Environment.MachineName}:{Environment.ProcessId}:{Environment.TickCount64:x}";
}
