using CoordDetect.Core.Evaluation;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network.Windowed;
using CoordDetect.Evaluation.Corpora;
using CoordDetect.Evaluation.Reporting;

namespace CoordDetect.Evaluation.Suites;

/// <summary>Real accounts that a platform or journalists named, planted among ordinary comments: are they found?</summary>
internal sealed class RealAccounts : ISuite
{
    public string Id => "planted";

    public IEnumerable<Section> Run(Grid grid)
    {
        if (!grid.Real || PlantedCorpora.All(grid.Seed(6, 0)) is not { Count: > 0 } planted) yield break;
        (DetectionResult Result, EvaluationResult Scores, double Plain)[] results = SideBySide.Run(planted.Count, i =>
        {
            LabelledCorpus corpus = LabelledCorpus.Of(planted[i].Comments());
            DetectionResult result = corpus.Detect(20);
            return (result, Evaluator.Score(result), PlainNetwork.BestAuprc(corpus, NetworkKind.CoPost));
        });
        List<IReadOnlyList<string>> rows = [];
        List<Score> scores = [];
        for (int i = 0; i < planted.Count; i++)
        {
            (DetectionResult r, EvaluationResult s, double plain) = results[i];
            Finding? largest = r.Findings.MaxBy(f => f.Members.Count);
            int positives = (int)Math.Round((s.Prevalence ?? 0) * r.Corpus.AccountCount);
            rows.Add([
                planted[i].Name, $"{positives} of {r.Corpus.AccountCount}", Words.Number(s.Auprc), Words.Number(plain), $"{r.Findings.Count}",
                largest is null ? "–" : $"{largest.Members.Count} accounts, {ConfidenceScale.Word(largest.Confidence)}",
                largest is null ? "–" : string.Join(", ", largest.Explanations.Where(e => e.Outcome == ExplanationOutcome.Explains).Select(e => e.Id).DefaultIfEmpty("none")),
                Words.Number(s.Accounts?.Precision), Words.Number(s.Accounts?.Recall), $"{r.Shuffled.EdgesPerRun.Sum()}"]);
            scores.Add(new Score($"planted.{planted[i].Id}.auprc", s.Auprc ?? 0));
            scores.Add(new Score($"planted.{planted[i].Id}.largest-finding", largest?.Members.Count ?? 0));
            scores.Add(new Score($"planted.{planted[i].Id}.findings", r.Findings.Count));
            scores.Add(new Score($"planted.{planted[i].Id}.precision", s.Accounts?.Precision ?? 1));
            Console.Error.WriteLine(string.Join(" | ", rows[^1]));
            foreach (Finding f in r.Findings.Take(4))
                Console.Error.WriteLine($"  {f.Confidence}, {f.Members.Count} accounts, {string.Join(", ", f.Signals.Select(x => $"{x.Signal} {x.Edges}"))}, {f.Objects} objects, {f.Days} days; {string.Join(",", f.Limits)}");
        }
        yield return new Section(
            "Real accounts among real or simulated readers", "Accounts of a platform's list of 2018, cut to a campaign's weeks, their times moved into the host's with all gaps kept, their threads laid on threads of the host; a mail-merge of 2017; hand-labelled spam.",
            ["planted", "accounts", "AUPRC", "co-post network", "findings", "largest", "explanations that fit", "precision of members", "recall", "edges in 20 shuffled copies"], rows, scores);
    }
}
