namespace CoordDetect.App.Report.Model;

/// <summary>A wording that several accounts share.</summary>
/// <param name="Parts">Fixed words and slots, in order.</param>
/// <param name="Uses">The comments to show that use it, oldest first.</param>
/// <param name="Comments">How many comments use it.</param>
/// <param name="Accounts">By how many accounts.</param>
public sealed record WordingView(IReadOnlyList<WordingPartView> Parts, IReadOnlyList<WordingUseView> Uses, int Comments, int Accounts)
{
    /// <summary>Whether it has slots.</summary>
    public bool HasSlots => Parts.Any(p => p.Slot > 0);
}
