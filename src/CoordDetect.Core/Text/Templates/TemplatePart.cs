namespace CoordDetect.Core.Text.Templates;

/// <summary>A part of a template: fixed words, or a slot with its fillings.</summary>
/// <param name="Fixed">The fixed words; null for a slot.</param>
/// <param name="Fillings">The fillings of a slot, most frequent first; empty for fixed words.</param>
public sealed record TemplatePart(string? Fixed, IReadOnlyList<SlotFilling> Fillings)
{
    /// <summary>Whether this is a slot.</summary>
    public bool IsSlot => Fixed is null;
}
