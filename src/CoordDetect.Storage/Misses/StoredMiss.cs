using CoordDetect.Core.Network;

namespace CoordDetect.Storage.Misses;

/// <summary>What a run saw and did not conclude, as it is kept; see <see cref="Core.Findings.NearMiss"/>.</summary>
/// <param name="Id">Its lasting id in the case: a miss of a later run that has half the accounts of the smaller one is the same.</param>
/// <param name="Run">The run.</param>
/// <param name="Number">Its place in the run, the one that a person would see first first.</param>
/// <param name="Kind">What kind of thing it would be.</param>
/// <param name="Bits">What speaks for it, all choices paid for; below 0 where chance explains it.</param>
/// <param name="Objects">How many different things its accounts share.</param>
/// <param name="What">The most telling of these; empty where an account of it was erased.</param>
/// <param name="Limits">Why it was not concluded.</param>
/// <param name="First">When the first of its comments was posted, or null.</param>
/// <param name="Last">When the last was, or null.</param>
/// <param name="Accounts">How many accounts it has.</param>
/// <param name="Comments">How many comments show it.</param>
/// <param name="FirstRun">The run that saw it first.</param>
public sealed record StoredMiss(
    long Id, long Run, int Number, GroupKind Kind, double Bits, int Objects, string What, IReadOnlyList<string> Limits,
    DateTimeOffset? First, DateTimeOffset? Last, int Accounts, int Comments, long FirstRun);
