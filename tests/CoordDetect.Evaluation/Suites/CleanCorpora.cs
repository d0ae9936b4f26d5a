using CoordDetect.Core.Findings;
using CoordDetect.Core.Simulation;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>How often does the method find something where nobody coordinates?</summary>
internal sealed class CleanCorpora : ISuite
{
    private const int SmallForEachLarge = 8;

    public string Id => "clean";

    public IReadOnlyList<string> Titles { get; } = ["Where nobody coordinates", "Where nobody coordinates in a large forum"];

    public IEnumerable<Section> Run(Grid grid)
    {
        yield return Look(
            "clean", Titles[0], "400 to 1,000 accounts without a campaign, with petitions, memes, fans, news, quotes, greetings and a household of two",
            grid.CleanCorpora, i => Simulated.Clean(grid.Seed(1, i), i));
        yield return Look(
            "clean.large", Titles[1], "7,500 accounts and 75,000 comments, with the same traps",
            grid.CleanCorpora / SmallForEachLarge, i => Simulated.LargeClean(grid.Seed(11, i), i));
    }

    private static Section Look(string score, string title, string what, int corpora, Func<int, SimulationOptions> options)
    {
        DetectionResult[] results = SideBySide.Run(corpora, i => LabelledCorpus.Simulate(options(i)).Detect(20));
        double wrong = results.Count(r => r.Findings.Any(f => f.Confidence >= Confidence.Moderate));
        (double low, double high) = BinomialBound.Of(wrong, results.Length);
        int edges = results.Count(r => r.Edges.Count > 0), weak = results.Count(r => r.Findings.Count > 0);
        for (int i = 0; i < results.Length; i++)
        {
            foreach (Finding f in results[i].Findings)
                Console.Error.WriteLine($"{score} {i}: {f.Confidence}, {f.Members.Count} members, {string.Join(", ", f.Signals.Select(s => s.Signal))}, {f.Objects} objects, {f.Days} days");
        }
        double share = wrong / results.Length;
        return new Section(
            title, $"{results.Length} corpora of {what}.",
            ["corpora", "with a finding at moderate or above", "95 % interval", "with any finding", "with any edge", "edges a corpus", "edges a shuffled copy"],
            [[$"{results.Length}", $"{wrong} ({Words.Share(share)})", $"{Words.Share(low)} – {Words.Share(high)}", $"{weak}", $"{edges}",
                Words.Number(results.Average(r => r.Edges.Count)), Words.Number(results.Average(r => r.Shuffled.EdgesPerRun.Average()))]],
            [new Score($"{score}.share-with-findings", share), new Score($"{score}.share-with-any-edge", (double)edges / results.Length)]);
    }
}
