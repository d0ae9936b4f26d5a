namespace CoordDetect.Core.Findings;

/// <summary>One account's place in a run.</summary>
/// <param name="Account">Its id in the corpus.</param>
/// <param name="Score">In [0, 1], comparable within a run: rises with the strength and number of its coincidences, significant or not.</param>
/// <param name="Finding">The number of the finding that it belongs to, or 0.</param>
/// <param name="Role">Its role there; null outside findings.</param>
/// <param name="Comments">How many comments it has.</param>
/// <param name="Signals">The ids of the signals on its edges, in catalog order.</param>
public sealed record AccountScore(int Account, double Score, int Finding, MemberRole? Role, int Comments, IReadOnlyList<string> Signals);
