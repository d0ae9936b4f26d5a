namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>A text that was said.</summary>
/// <param name="Key">Its key in the tables.</param>
/// <param name="Values">What was put into its holes, in the order in which the English text has them; behind a figure's name, the figure.</param>
internal sealed record Said(string Key, IReadOnlyList<string> Values)
{
    public override string ToString() => $"{Key}[{string.Join(" | ", Values)}]";
}
