using CoordDetect.Core.Findings;
using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Findings;

/// <summary>One account of a finding in one run.</summary>
/// <param name="Account">The account.</param>
/// <param name="Role">What it does in the group.</param>
/// <param name="Score">Its score in [0, 1].</param>
/// <param name="Comments">How many comments it had in the run.</param>
/// <param name="Partners">How many others of the finding it has an edge to.</param>
/// <param name="Joined">Whether it was not in the finding in the run before.</param>
public sealed record StoredMember(StoredAccount Account, MemberRole Role, double Score, int Comments, int Partners, bool Joined);
