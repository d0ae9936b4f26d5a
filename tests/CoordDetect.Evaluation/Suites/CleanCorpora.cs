using CoordDetect.Core.Findings;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>How often does the method find something where nobody coordinates?</summary>
internal sealed class CleanCorpora : ISuite
{
    public string Id => "clean";

    public IEnumerable<Section> Run(Grid grid)
    {
        DetectionResult[] results = SideBySide.Run(grid.CleanCorpora, i => LabelledCorpus.Simulate(Simulated.Clean(grid.Seed(1, i), i)).Detect(20));
        double wrong = results.Count(r => r.Findings.Any(f => f.Confidence >= Confidence.Moderate));
        (double low, double high) = BinomialBound.Of(wrong, results.Length);
        int edges = results.Count(r => r.Edges.Count > 0), weak = results.Count(r => r.Findings.Count > 0);
        for (int i = 0; i < results.Length; i++)
        {
            foreach (Finding f in results[i].Findings.Where(f => f.Confidence >= Confidence.Moderate))
                Console.Error.WriteLine($"clean {i}: {f.Confidence}, {f.Members.Count} members, {string.Join(", ", f.Signals.Select(s => s.Signal))}, {f.Objects} objects, {f.Days} days");
        }
        double share = wrong / results.Length;
        yield return new Section(
            "Where nobody coordinates", $"{results.Length} corpora of 400 to 1,000 accounts without a campaign, with petitions, memes, fans, news, quotes, greetings and a household of two.",
            ["corpora", "with a finding at moderate or above", "95 % interval", "with any finding", "with any edge", "edges a corpus"],
            [[$"{results.Length}", $"{wrong} ({Words.Share(share)})", $"{Words.Share(low)} – {Words.Share(high)}", $"{weak}", $"{edges}", Words.Number(results.Average(r => r.Edges.Count))]],
            [new Score("clean.share-with-findings", share), new Score("clean.share-with-any-edge", (double)edges / results.Length)]);
    }
}
