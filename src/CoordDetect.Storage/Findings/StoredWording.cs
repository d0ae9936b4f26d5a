using CoordDetect.Core.Text.Templates;

namespace CoordDetect.Storage.Findings;

/// <summary>Words that several accounts of a finding share, with the comments that use them; see <see cref="Core.Findings.SharedWording"/>.</summary>
/// <param name="Parts">Fixed words and slots, in order.</param>
/// <param name="Uses">The comments, oldest first, as many as are kept.</param>
/// <param name="Accounts">By how many accounts of the finding.</param>
public sealed record StoredWording(IReadOnlyList<TemplatePart> Parts, IReadOnlyList<StoredWordingUse> Uses, int Accounts);
