using CoordDetect.Core.Text.Templates;

namespace CoordDetect.App.Report.Model;

/// <summary>Fixed words of a wording, or a slot.</summary>
/// <param name="Fixed">The fixed words; empty for a slot.</param>
/// <param name="Slot">The number of the slot, from 1; 0 for fixed words.</param>
/// <param name="Fillings">The most frequent fillings of a slot; the words of an empty one are empty.</param>
/// <param name="FillingsLeftOut">How many other fillings there are.</param>
public sealed record WordingPartView(string Fixed, int Slot, IReadOnlyList<SlotFilling> Fillings, int FillingsLeftOut);
