using CoordDetect.Core.Text.Templates;

namespace CoordDetect.Core.Signals.Wording;

/// <summary>
/// Which slots of a template draw from a stock. People who copy a text change a word here and there: one filling is the text's own, and the others are each their own. A
/// list of synonyms shows in fillings that come back, none of them the usual one.
/// </summary>
internal static class SlotStock
{
    private const double LargestShare = 0.75;
    private const double ShareOfStock = 0.8;
    private const int FillingsShown = 4;

    /// <summary>The slots with a stock, each by its most frequent fillings.</summary>
    public static IReadOnlyList<string> Of(TextTemplate template) => [.. template.Parts.Where(p => p.IsSlot && HasStock(p)).Select(Describe)];

    private static bool HasStock(TemplatePart slot)
    {
        int all = slot.Fillings.Sum(f => f.Count), stock = slot.Fillings.Where(f => f.Count >= 2).Sum(f => f.Count);
        return stock >= ShareOfStock * all && slot.Fillings[0].Count <= LargestShare * all;
    }

    private static string Describe(TemplatePart slot)
    {
        string shown = string.Join(" | ", slot.Fillings.Take(FillingsShown).Select(f => f.Text.Length == 0 ? "–" : f.Text));
        return slot.Fillings.Count > FillingsShown ? $"{shown} | …" : shown;
    }
}
