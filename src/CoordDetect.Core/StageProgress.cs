namespace CoordDetect.Core;

/// <summary>How far a stage of the work has come. Reported through <see cref="IProgress{T}"/>, seldom enough to cost nothing.</summary>
/// <param name="Stage">What is being done, in a word or two that a person reads: <c>reading</c>.</param>
/// <param name="Done">How many units are done; the stage names the unit (bytes, comments, pairs).</param>
/// <param name="Total">How many units there are in all, or 0 where that is not known.</param>
public readonly record struct StageProgress(string Stage, long Done, long Total);
