using CoordDetect.Core.Evaluation;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network.Windowed;
using CoordDetect.Core.Simulation;
using CoordDetect.Evaluation.Baselines;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>Campaigns that are unlike the slow one: of short texts, in one evening, of one text, without times, of one account in twenty.</summary>
internal sealed class Shapes : ISuite
{
    private const int Accounts = 2_000;

    public string Id => "shapes";

    public IReadOnlyList<string> Titles { get; } = ["Shapes of campaigns"];

    public IEnumerable<Section> Run(Grid grid)
    {
        List<IReadOnlyList<string>> rows = [];
        List<Score> scores = [];
        for (int s = 0; s < CampaignShapes.Names.Count; s++)
        {
            string shape = CampaignShapes.Names[s];
            Measured[] measured = SideBySide.Run(grid.PowerRepeats, i => Measure(shape, grid.Seed(10, (100 * s) + i)));
            rows.Add([
                shape, $"{measured.Sum(m => m.Moderate.Positives)}", Words.Number(measured.Average(m => m.Auprc)), Words.Number(measured.Average(m => m.CoPost)),
                Sum(measured, m => m.Baseline), Sum(measured, m => m.Weak), Sum(measured, m => m.Moderate)]);
            scores.Add(new Score($"shapes.{shape}.found", measured.Average(m => m.Weak.Recall)));
            scores.Add(new Score($"shapes.{shape}.moderate", measured.Average(m => m.Moderate.Recall)));
            scores.Add(new Score($"shapes.{shape}.precision", measured.Average(m => m.Weak.Precision ?? 1)));
            Console.Error.WriteLine(string.Join(" | ", rows[^1]));
        }
        yield return new Section(
            Titles[0],
            $"{grid.PowerRepeats} corpora each of {Accounts} accounts and ten times as many comments, as `simulate --campaign` makes them: 30 puppets, of *large* one account in twenty. Members found, and their precision.",
            ["campaign", "puppets", "AUPRC", "co-post network", SharedTexts.Name, "found at weak or above", "at moderate or above"], rows, scores);
    }

    private static string Sum(Measured[] measured, Func<Measured, MemberCount> count) =>
        new MemberCount(measured.Sum(m => count(m).Right), measured.Sum(m => count(m).Wrong), measured.Sum(m => count(m).Positives)).Words();

    private static Measured Measure(string shape, ulong seed)
    {
        SimulationOptions start = CampaignShapes.Find(shape)!;
        int puppets = shape == "large" ? Accounts / 20 : start.Campaign!.Puppets;
        LabelledCorpus corpus = LabelledCorpus.Simulate(start with { Accounts = Accounts, Comments = 10 * Accounts, Seed = seed, Campaign = start.Campaign! with { Puppets = puppets } });
        DetectionResult result = corpus.Detect(4);
        return new Measured(
            Evaluator.Score(result).Auprc ?? 0, PlainNetwork.BestAuprc(corpus, NetworkKind.CoPost), MemberCount.Of(corpus.Truth, SharedTexts.Members(corpus.Corpus)),
            MemberCount.At(corpus.Truth, result, Confidence.Weak), MemberCount.At(corpus.Truth, result, Confidence.Moderate));
    }

    private sealed record Measured(double Auprc, double CoPost, MemberCount Baseline, MemberCount Weak, MemberCount Moderate);
}
