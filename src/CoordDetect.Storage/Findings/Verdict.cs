namespace CoordDetect.Storage.Findings;

/// <summary>What a reviewer said about a finding. Never changed; a later one takes its place.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Finding">The lasting id of the finding.</param>
/// <param name="Run">The run in which the reviewer saw it.</param>
/// <param name="Kind">What was said.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">By whom.</param>
/// <param name="At">When.</param>
public sealed record Verdict(long Id, long Finding, long Run, VerdictKind Kind, string Reason, string By, DateTimeOffset At);
