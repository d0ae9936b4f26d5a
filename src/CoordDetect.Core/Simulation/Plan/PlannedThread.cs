namespace CoordDetect.Core.Simulation.Plan;

/// <summary>One thread of a planned corpus.</summary>
/// <param name="Site">Its site.</param>
/// <param name="Key">Its key on the site, as in its address.</param>
/// <param name="Subject">What it is about, as comments name it.</param>
/// <param name="Start">When it opens, in Unix seconds.</param>
/// <param name="Kind">How comments arrive.</param>
/// <param name="Weight">How popular it is.</param>
internal sealed record PlannedThread(int Site, string Key, string Subject, long Start, ThreadKind Kind, double Weight);
