namespace CoordDetect.Storage.Findings;

/// <summary>What the custody chain says of a verdict.</summary>
/// <param name="Verdict">Its id.</param>
/// <param name="Finding">The finding that it is about, or null.</param>
/// <param name="Run">The run in which the reviewer saw it.</param>
/// <param name="Kind">What was said; <c>withdrawn</c> where it was taken back.</param>
/// <param name="Miss">What was not concluded and is judged all the same, or null.</param>
internal sealed record VerdictDetail(long Verdict, long? Finding, long Run, string Kind, long? Miss = null);
