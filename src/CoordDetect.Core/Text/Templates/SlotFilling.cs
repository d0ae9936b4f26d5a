namespace CoordDetect.Core.Text.Templates;

/// <summary>One way in which a slot was filled.</summary>
/// <param name="Text">The words, folded; empty where the slot was left empty.</param>
/// <param name="Count">In how many comments.</param>
public sealed record SlotFilling(string Text, int Count);
