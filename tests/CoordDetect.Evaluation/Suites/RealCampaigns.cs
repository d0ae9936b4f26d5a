using CoordDetect.Core.Evaluation;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network.Windowed;
using CoordDetect.Evaluation.Baselines;
using CoordDetect.Evaluation.Campaigns;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>Campaigns that platforms and journalists named, laid on real hosts: who is found, who is named beside them, and what would the simplest baseline find?</summary>
internal sealed class RealCampaigns : ISuite
{
    // Below this share of right names a recall is worth nothing.
    private const double Precision = 0.95;

    private static readonly Confidence[] Levels = [Confidence.Weak, Confidence.Moderate, Confidence.Strong, Confidence.VeryStrong];

    public string Id => "real";

    public IReadOnlyList<string> Titles { get; } = ["Attributed campaigns on real hosts"];

    public IEnumerable<Section> Run(Grid grid)
    {
        Planting[] plan = [.. (grid.Real ? PlantingPlan.All() : PlantingPlan.Quick()).Where(p => grid.Only is null || p.Id.Contains(grid.Only, StringComparison.Ordinal))];
        if (plan.Length == 0)
        {
            Console.WriteLine("real: not run, for the real corpora are not on this machine (COORDDETECT_SHARED names the folder that holds them).\n");
            yield break;
        }
        using FoundList found = new("planted");
        Measured[] measured = SideBySide.Run(plan.Length, i => Measure(plan[i], found));
        int below = measured.Count(m => m.IsBelow);
        yield return new Section(
            Titles[0],
            $"{plan.Length} rows, default settings. A campaign's times are moved into the host's with all gaps kept, its threads laid on threads that are alive then, its clock and names fitted to the host's. " +
            $"Baseline: {SharedTexts.Name}. Plain networks: the AUPRC of windowed networks with the window and the threshold that suit the truth best. Findings: members found at a confidence or above " +
            $"(and their precision). *below*: the baseline names more of them at a precision of {Words.Number(Precision)} or more than we at any confidence do; *weak only*: than we do at moderate or above.",
            ["planted", "host", "accounts", "baseline", "co-post", "co-similar", "AUPRC", .. Levels.Select(ConfidenceScale.Word), "others named at weak, at moderate", ""],
            [.. measured.Select(m => m.Row)],
            [.. measured.SelectMany(m => m.Scores), new Score("real.below", below)]);
        Console.WriteLine($"Who was found, and everything that nobody planted: {found.Path}\n");
    }

    private static Measured Measure(Planting planting, FoundList found)
    {
        LabelledCorpus corpus = LabelledCorpus.Of(planting.Comments());
        DetectionResult result = corpus.Detect(20);
        MemberCount[] levels = [.. Levels.Select(l => MemberCount.At(corpus.Truth, result, l))];
        MemberCount baseline = MemberCount.Of(corpus.Truth, SharedTexts.Members(corpus.Corpus));
        double reach = baseline.Precision >= Precision ? baseline.Recall : 0;
        bool isBelow = Reached(levels) < reach, isWeak = Reached(levels[1..]) < reach;
        double auprc = Evaluator.Score(result).Auprc ?? 0;
        List<string> row =
        [
            planting.Campaign, planting.Host, $"{levels[0].Positives} of {corpus.Corpus.AccountCount}", baseline.Words(),
            Words.Number(PlainNetwork.BestAuprc(corpus, NetworkKind.CoPost)), Words.Number(PlainNetwork.BestAuprc(corpus, NetworkKind.CoSimilar)), Words.Number(auprc),
            .. levels.Select(l => l.Words()), $"{levels[0].Wrong}, {levels[1].Wrong}", isBelow ? "**below**" : isWeak ? "weak only" : "",
        ];
        found.Add($"{planting.Campaign} — {planting.Host}", corpus, result);
        Console.Error.WriteLine($"{planting.Id} | {string.Join(" | ", row)}");
        return new Measured(row, isBelow,
        [
            new Score($"real.{planting.Id}.found", levels[0].Recall), new Score($"real.{planting.Id}.moderate", levels[1].Recall),
            new Score($"real.{planting.Id}.precision", levels[0].Precision ?? 1), new Score($"real.{planting.Id}.auprc", auprc),
        ]);
    }

    private static double Reached(IEnumerable<MemberCount> levels) => levels.Where(l => l.Precision >= Precision).Select(l => l.Recall).DefaultIfEmpty(0).Max();

    private sealed record Measured(IReadOnlyList<string> Row, bool IsBelow, IReadOnlyList<Score> Scores);
}
