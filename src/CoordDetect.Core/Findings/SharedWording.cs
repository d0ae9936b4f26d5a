using CoordDetect.Core.Text.Templates;

namespace CoordDetect.Core.Findings;

/// <summary>Words that several accounts of a finding use: a text that they repeat, or a template whose slots each fills in its way.</summary>
/// <param name="Parts">Fixed words and slots, in order; one part of fixed words for a text that is repeated as it is or nearly so.</param>
/// <param name="Uses">The comments of the finding's accounts that use it, by time, then by index; unknown times last.</param>
/// <param name="Accounts">By how many of the finding's accounts.</param>
public sealed record SharedWording(IReadOnlyList<TemplatePart> Parts, IReadOnlyList<WordingUse> Uses, int Accounts)
{
    /// <summary>Whether it has slots.</summary>
    public bool HasSlots => Parts.Any(p => p.IsSlot);
}
