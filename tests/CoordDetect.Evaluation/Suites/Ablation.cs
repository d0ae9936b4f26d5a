using CoordDetect.Core.Evaluation;
using CoordDetect.Core.Signals;
using CoordDetect.Core.Simulation;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>What does each family of signals bring? The same corpora with each left out.</summary>
internal sealed class Ablation : ISuite
{
    private static readonly (string Name, CampaignOptions Campaign)[] Campaigns =
    [
        ("half rewritten", Simulated.HalfRewritten),
        ("all original", Simulated.AllOriginal),
    ];

    public string Id => "ablation";

    public IReadOnlyList<string> Titles { get; } = ["What each family brings"];

    public IEnumerable<Section> Run(Grid grid)
    {
        List<SignalFamily?> left = [null, .. Enum.GetValues<SignalFamily>().Select(f => (SignalFamily?)f)];
        List<IReadOnlyList<string>> rows = [.. left.Select(_ => new List<string>())];
        for (int f = 0; f < left.Count; f++) ((List<string>)rows[f]).Add(left[f] is { } family ? $"without {family.ToString().ToLowerInvariant()}" : "everything");
        List<Score> scores = [];
        for (int k = 0; k < Campaigns.Length; k++)
        {
            EvaluationResult[][] results = SideBySide.Run(grid.AblationCorpora, i =>
            {
                LabelledCorpus corpus = LabelledCorpus.Simulate(Simulated.Power(grid.Seed(5, (100 * k) + i), 3_000, 30, Campaigns[k].Campaign));
                return left.Select(f => Evaluator.Score(corpus.Detect(4, o => f is { } family ? o with { LeftOut = new HashSet<SignalFamily> { family } } : o))).ToArray();
            });
            for (int f = 0; f < left.Count; f++)
            {
                double auprc = results.Average(r => r[f].Auprc ?? 0);
                ((List<string>)rows[f]).AddRange([Words.Number(auprc), Words.Number(results.Average(r => r[f].Accounts?.Recall ?? 0))]);
                if (f == 0) scores.Add(new Score($"ablation.{Campaigns[k].Name.Replace(' ', '-')}.everything", auprc));
            }
        }
        yield return new Section(
            Titles[0], $"{grid.AblationCorpora} corpora a campaign: 30 puppets among 3,000 accounts; the whole method with one family of signals left out.",
            ["", .. Campaigns.SelectMany(c => new[] { $"AUPRC, {c.Name}", "members found" })], rows, scores);
    }
}
