namespace CoordDetect.Storage.Findings;

/// <summary>What a reviewer said about a finding, or about what was not concluded. Never changed: a later one of the same reviewer takes its place, one of another stands beside it.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Finding">The lasting id of what is judged.</param>
/// <param name="Run">The run in which the reviewer saw it.</param>
/// <param name="Kind">What was said.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">By whom.</param>
/// <param name="At">When.</param>
public sealed record Verdict(long Id, long Finding, long Run, VerdictKind Kind, string Reason, string By, DateTimeOffset At)
{
    /// <summary>When it was taken back, or null.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Who took it back.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>Why.</summary>
    public string? WithdrawnReason { get; init; }
}
