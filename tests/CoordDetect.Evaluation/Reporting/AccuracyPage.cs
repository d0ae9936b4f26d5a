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

    public static void Write(string path, IEnumerable<Section> sections) =>
        File.WriteAllText(path, Head.ReplaceLineEndings("\n") + string.Join('\n', sections.Select(s => s.Markdown())));
}
