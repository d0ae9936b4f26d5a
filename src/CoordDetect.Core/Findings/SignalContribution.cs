using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Findings;

/// <summary>What one signal contributes to a finding.</summary>
/// <param name="Signal">The signal's id.</param>
/// <param name="Family">Its family.</param>
/// <param name="Edges">How many of the finding's edges it supports.</param>
/// <param name="Coincidences">How many coincidences it saw inside the finding.</param>
/// <param name="Objects">On how many different objects.</param>
/// <param name="SmallestP">The smallest p-value of a pair of the finding under it.</param>
public sealed record SignalContribution(string Signal, SignalFamily Family, int Edges, int Coincidences, int Objects, double SmallestP);
