namespace CoordDetect.Core.Export;

/// <summary>What one stage of a run took.</summary>
/// <param name="Stage">Its name, as progress shows it.</param>
/// <param name="Seconds">Wall-clock seconds.</param>
/// <param name="PeakBytes">The largest working set seen until its end, in bytes.</param>
public sealed record StageTiming(string Stage, double Seconds, long PeakBytes);
