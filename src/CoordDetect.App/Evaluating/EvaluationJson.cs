using System.Text.Json.Nodes;
using CoordDetect.Core.Evaluation;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Evaluating;

/// <summary>The scores of a run as the JSON that <c>evaluate --json</c> prints; what the labels do not allow is null.</summary>
internal static class EvaluationJson
{
    public static JsonObject Of(EvaluationResult scores, DetectionResult result) => new()
    {
        ["accounts"] = new JsonObject
        {
            ["auprc"] = scores.Auprc,
            ["roc_auc"] = scores.RocAuc,
            ["precision"] = scores.Accounts?.Precision,
            ["recall"] = scores.Accounts?.Recall,
            ["f1"] = scores.Accounts?.F1,
            ["prevalence"] = scores.Prevalence,
        },
        ["pairs"] = new JsonObject
        {
            ["precision"] = scores.Pairs?.Precision,
            ["recall"] = scores.Pairs?.Recall,
            ["f1"] = scores.Pairs?.F1,
        },
        ["clusters"] = new JsonObject
        {
            ["bcubed_precision"] = scores.BCubed?.Precision,
            ["bcubed_recall"] = scores.BCubed?.Recall,
            ["bcubed_f1"] = scores.BCubed?.F1,
            ["ari"] = scores.AdjustedRand,
        },
        ["findings"] = new JsonObject
        {
            ["count"] = result.Findings.Count,
            ["by_confidence"] = new JsonObject(Enum.GetValues<Confidence>()
                .Select(c => KeyValuePair.Create(ConfidenceScale.Word(c), (JsonNode?)result.Findings.Count(f => f.Confidence == c)))),
        },
        ["shuffled"] = new JsonObject
        {
            ["runs"] = result.Shuffled.Runs,
            ["findings_per_run"] = result.Shuffled.Runs == 0 ? null : result.Shuffled.FindingsPerRun.Average(),
            ["realised_fdr"] = result.Shuffled.RealisedFalseDiscoveryRate,
        },
    };
}
