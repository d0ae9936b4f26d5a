using System.Globalization;

namespace CoordDetect.Evaluation.Reporting;

/// <summary>Writes <c>docs/accuracy.md</c>.</summary>
internal static class AccuracyPage
{
    private const string Head = """
        # Accuracy

        Made by `dotnet run --project tests/CoordDetect.Evaluation -c Release`; do not edit. The simulated corpora have their truth by construction: they show that the
        method does what it says on campaigns like these, not how common such campaigns are. The method was never tuned on their seeds. Real accounts
        come from corpora that the project does not carry. Floors: `tests/CoordDetect.Evaluation/floors.json`.


        """;

    public static void Write(string path, Grid grid, IEnumerable<Section> sections) =>
        File.WriteAllText(path, Head.ReplaceLineEndings("\n") + Extent(grid) + string.Join('\n', sections.Select(s => s.Markdown())));

    private static string Extent(Grid grid) => string.Create(
        CultureInfo.InvariantCulture,
        $"This page is from {(grid.Equals(Grid.Full) ? "the whole grid" : "the middle grid (`--middle`), not the whole")}: {grid.CleanCorpora} clean corpora, {grid.DiscoveryCorpora} for the edges, {grid.BystanderCorpora} with bystanders, {grid.PowerRepeats} a cell of power, {grid.AblationCorpora} for the ablation.\n\n");
}
