namespace CoordDetect.Core.Findings;

/// <summary>One account of a finding.</summary>
/// <param name="Account">Its id in the corpus.</param>
/// <param name="Role">What it does in the group.</param>
/// <param name="Score">Its score in [0, 1], comparable within a run.</param>
/// <param name="Comments">How many comments it has in the corpus.</param>
/// <param name="Partners">How many other accounts of the finding it has an edge to.</param>
public sealed record FindingMember(int Account, MemberRole Role, double Score, int Comments, int Partners);
