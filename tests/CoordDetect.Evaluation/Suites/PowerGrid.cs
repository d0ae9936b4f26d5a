using CoordDetect.Core.Evaluation;
using CoordDetect.Core.Network.Windowed;
using CoordDetect.Core.Simulation;
using CoordDetect.Evaluation.Baselines;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>How well are puppets told from everybody else, by how many they are and by how much they re-use wording?</summary>
internal sealed class PowerGrid : ISuite
{
    public string Id => "power";

    public IReadOnlyList<string> Titles { get; } = ["Power"];

    public IEnumerable<Section> Run(Grid grid)
    {
        List<IReadOnlyList<string>> rows = [];
        List<Score> scores = [];
        foreach (Cell cell in Cells(grid))
        {
            Measured[] measured = SideBySide.Run(grid.PowerRepeats, i => Measure(cell, grid.Seed(4, (100 * cell.Number) + i)));
            double ours = measured.Average(m => m.Ours), posts = measured.Average(m => m.CoPost);
            rows.Add([
                $"{cell.Puppets} of {cell.Accounts}", Words.Share((double)cell.Puppets / cell.Accounts), cell.Words,
                Words.Number(ours), Words.Number(measured.Min(m => m.Ours)), Words.Number(posts), Words.Number(ours / Math.Max(posts, 1e-9)),
                Words.Number(measured.Average(m => m.CoSimilar)), Words.Number(measured.Average(m => m.Precision ?? 1)), Words.Number(measured.Average(m => m.Recall))]);
            scores.Add(new Score($"power.{cell.Id}.auprc", ours));
            scores.Add(new Score($"power.{cell.Id}.times-co-post", ours / Math.Max(posts, 1e-9)));
            scores.Add(new Score($"power.{cell.Id}.precision", measured.Average(m => m.Precision ?? 1)));
            Console.Error.WriteLine(string.Join(" | ", rows[^1]));
        }
        yield return new Section(
            Titles[0], $"{grid.PowerRepeats} corpora a cell, ten comments an account, all traps on. AUPRC of the account scores beside that of plain windowed networks, each with the window and the threshold that suit its corpus best. Members are those of findings at moderate or above.",
            ["puppets", "prevalence", "text", "AUPRC", "lowest", "co-post network", "times", "co-similar network", "precision of members", "recall"], rows, scores);
    }

    // By prevalence at a fixed number of accounts, and thirty puppets at a fixed prevalence.
    private static IEnumerable<Cell> Cells(Grid grid)
    {
        int number = 0;
        foreach ((string id, string words, CampaignOptions campaign) in new[]
        {
            ("rewritten", "half rewritten", Simulated.HalfRewritten),
            ("mostly-rewritten", "80 % rewritten", Simulated.HalfRewritten with { Copied = 0.05, Templated = 0.05, Rewritten = 0.8 }),
            ("original", "all original", Simulated.AllOriginal),
        })
        {
            int n = grid.PowerAccounts;
            foreach (int puppets in new[] { n / 1_000, n * 3 / 1_000, n / 100, n / 20 }.Where(p => p >= 10))
                yield return new Cell(number++, $"{id}.{puppets}-of-{n}", words, n, puppets, campaign);
            yield return new Cell(number++, $"{id}.30-at-1-percent", words, 3_000, 30, campaign);
            if (n >= 10_000) yield return new Cell(number++, $"{id}.30-at-0.1-percent", words, 30_000, 30, campaign);
            if (n >= 10_000) yield return new Cell(number++, $"{id}.30-at-5-percent", words, 600, 30, campaign);
        }
    }

    private static Measured Measure(Cell cell, ulong seed)
    {
        LabelledCorpus corpus = LabelledCorpus.Simulate(Simulated.Power(seed, cell.Accounts, cell.Puppets, cell.Campaign));
        EvaluationResult scores = Evaluator.Score(corpus.Detect(4));
        return new Measured(
            scores.Auprc ?? 0, PlainNetwork.BestAuprc(corpus, NetworkKind.CoPost), PlainNetwork.BestAuprc(corpus, NetworkKind.CoSimilar),
            scores.Accounts?.Precision, scores.Accounts?.Recall ?? 0);
    }

    private sealed record Cell(int Number, string Id, string Words, int Accounts, int Puppets, CampaignOptions Campaign);

    private sealed record Measured(double Ours, double CoPost, double CoSimilar, double? Precision, double Recall);
}
