using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>Of the edges that the method draws at a false discovery rate q, how many are false?</summary>
internal sealed class EdgeDiscovery : ISuite
{
    private static readonly double[] Rates = [0.01, 0.05, 0.10];

    public string Id => "edges";

    public IReadOnlyList<string> Titles { get; } = ["False edges"];

    public IEnumerable<Section> Run(Grid grid)
    {
        Counts[][] counted = SideBySide.Run(grid.DiscoveryCorpora, i =>
        {
            LabelledCorpus corpus = LabelledCorpus.Simulate(Simulated.Campaign(grid.Seed(2, i)));
            return Array.ConvertAll(Rates, q => Count(corpus, corpus.Detect(0, o => o with { FalseDiscoveryRate = q })));
        });
        List<IReadOnlyList<string>> rows = [];
        List<Score> scores = [];
        for (int r = 0; r < Rates.Length; r++)
        {
            double edges = counted.Sum(c => c[r].Edges), wrong = counted.Sum(c => c[r].False), household = counted.Sum(c => c[r].Household);
            double mean = counted.Average(c => c[r].Edges == 0 ? 0 : (double)c[r].False / c[r].Edges);
            (double low, double high) = BinomialBound.Of(wrong, edges);
            rows.Add([Words.Number(Rates[r]), $"{edges}", $"{wrong}", Words.Share(wrong / Math.Max(1, edges)), $"{Words.Share(low)} – {Words.Share(high)}", Words.Share(mean), $"{household}"]);
            scores.Add(new Score($"edges.lower-bound-less-q-{Words.Number(Rates[r])}", low - Rates[r]));
            scores.Add(new Score($"edges.false-share-{Words.Number(Rates[r])}", wrong / Math.Max(1, edges)));
        }
        yield return new Section(
            Titles[0], $"{counted.Length} corpora with 30 puppets among 1,000 accounts, all traps on. False: not between two puppets. The two of the household, who do act together, are counted apart.",
            ["q asked", "edges", "false", "share", "95 % interval", "mean share a corpus", "household edges"], rows, scores);
    }

    private static Counts Count(LabelledCorpus corpus, DetectionResult result)
    {
        int wrong = 0, household = 0;
        foreach (EvidenceEdge edge in result.Edges)
        {
            if (corpus.Truth.IsPositive(edge.AccountA) && corpus.Truth.IsPositive(edge.AccountB)) continue;
            if (corpus.Wrote(edge.AccountA, "Household") && corpus.Wrote(edge.AccountB, "Household")) household++;
            else wrong++;
        }
        return new Counts(result.Edges.Count - household, wrong, household);
    }

    private sealed record Counts(int Edges, int False, int Household);
}
