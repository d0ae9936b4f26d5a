using CoordDetect.Core.Findings;

namespace CoordDetect.Storage.Runs;

/// <summary>A lasting finding in two runs.</summary>
/// <param name="Finding">Its lasting id.</param>
/// <param name="MembersBefore">How many accounts it had; 0 where it was not there.</param>
/// <param name="MembersAfter">How many accounts it has; 0 where it is gone.</param>
/// <param name="Stayed">How many accounts are in both.</param>
/// <param name="ConfidenceBefore">Its confidence before, or null.</param>
/// <param name="ConfidenceAfter">Its confidence after, or null.</param>
public sealed record FindingComparison(
    long Finding, int MembersBefore, int MembersAfter, int Stayed, Confidence? ConfidenceBefore, Confidence? ConfidenceAfter);
