namespace CoordDetect.Storage.Findings;

/// <summary>What the custody chain says of a verdict.</summary>
internal sealed record VerdictDetail(long Verdict, long Finding, long Run, string Kind);
