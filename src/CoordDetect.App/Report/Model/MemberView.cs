using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Report.Model;

/// <summary>A member of a finding.</summary>
/// <param name="Account">Who.</param>
/// <param name="Member">Its role and numbers.</param>
/// <param name="Created">When the account was created, if known.</param>
public sealed record MemberView(AccountView Account, FindingMember Member, PostedAt Created);
