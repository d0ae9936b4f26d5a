using CoordDetect.Core.Findings;

namespace CoordDetect.Storage.Runs;

/// <summary>One account's place in a run.</summary>
/// <param name="Account">The id of the account in the case.</param>
/// <param name="Score">In [0, 1], comparable within the run.</param>
/// <param name="Finding">The lasting id of its finding, or null.</param>
/// <param name="Role">Its role there, or null.</param>
/// <param name="Comments">How many comments it had.</param>
/// <param name="Signals">The signals on its edges.</param>
public sealed record StoredScore(long Account, double Score, long? Finding, MemberRole? Role, int Comments, IReadOnlyList<string> Signals);
