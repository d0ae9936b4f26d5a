namespace CoordDetect.Core.Text.Templates;

/// <summary>One part of a template while it is laid out: how each text fills it.</summary>
/// <param name="IsSlot">Whether it is a slot.</param>
/// <param name="Fillings">The words of each text in it, joined by spaces.</param>
internal sealed record TemplateColumnText(bool IsSlot, string[] Fillings)
{
    // What it costs to write one word of a filling once in the description of a slot, in bits.
    private const double WordBits = 12;

    /// <summary>What it costs to describe the slot's fillings once, and then to name for each text the one that it uses, in bits.</summary>
    public double Cost { get; } = CostOf(Fillings);

    /// <summary>This part and the next as one.</summary>
    public TemplateColumnText Join(TemplateColumnText next) => new(true, [.. Fillings.Zip(next.Fillings, Glue)]);

    private static string Glue(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : $"{a} {b}";

    private static double CostOf(string[] fillings)
    {
        double bits = 0;
        foreach (IGrouping<string, string> filling in fillings.GroupBy(f => f, StringComparer.Ordinal))
        {
            int count = filling.Count();
            bits += (count * Math.Log2((double)fillings.Length / count)) + (WordBits * (filling.Key.Count(c => c == ' ') + 2));
        }
        return bits;
    }
}
