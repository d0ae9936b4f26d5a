using CoordDetect.Core.Findings;

namespace CoordDetect.Core.Evaluation;

/// <summary>Scores a run against the labels of its corpus. Only labelled accounts count; sources and peripheral accounts are not members.</summary>
public static class Evaluator
{
    /// <summary>Scores a run; every score is null on a corpus without labels.</summary>
    public static EvaluationResult Score(DetectionResult result)
    {
        AccountTruth truth = AccountTruth.Of(result.Corpus);
        HashSet<int> labelled = [.. truth.Labelled];
        if (labelled.Count == 0) return new EvaluationResult();
        Dictionary<int, int> findingOf = MembersAtModerate(result);
        (double Score, bool Positive)[] ranking =
            [.. result.Accounts.Where(a => labelled.Contains(a.Account)).Select(a => (a.Score, truth.IsPositive(a.Account)))];
        int positives = labelled.Count(truth.IsPositive);
        int[] selected = [.. findingOf.Keys.Where(labelled.Contains)];
        (int Found, int Truth)[] clustered = Clustered(labelled, truth, findingOf);
        bool named = labelled.Any(a => truth.ClusterOf(a) >= 0);
        (double precision, double recall) = ClusterScores.BCubed(clustered);
        return new EvaluationResult
        {
            Auprc = RankingScores.AveragePrecision(ranking),
            RocAuc = RankingScores.RocAuc(ranking),
            Accounts = PrecisionRecall.Of(selected.Count(truth.IsPositive), selected.Length, positives),
            Prevalence = (double)positives / labelled.Count,
            Pairs = named ? Pairs(labelled, truth, findingOf) : null,
            BCubed = named && clustered.Length > 0 ? new PrecisionRecall(precision, recall) : null,
            AdjustedRand = named && clustered.Length > 0 ? ClusterScores.AdjustedRand(clustered) : null,
        };
    }

    private static Dictionary<int, int> MembersAtModerate(DetectionResult result)
    {
        Dictionary<int, int> findingOf = [];
        foreach (Finding finding in result.Findings.Where(f => f.Confidence >= Confidence.Moderate))
            foreach (FindingMember member in finding.Members.Where(m => m.Role == MemberRole.Member)) findingOf[member.Account] = finding.Number;
        return findingOf;
    }

    private static PrecisionRecall Pairs(HashSet<int> labelled, AccountTruth truth, Dictionary<int, int> findingOf)
    {
        long found = findingOf.Where(m => labelled.Contains(m.Key)).GroupBy(m => m.Value).Sum(g => PairCount(g.Count()));
        long right = findingOf.Where(m => labelled.Contains(m.Key) && truth.ClusterOf(m.Key) >= 0)
            .GroupBy(m => (m.Value, truth.ClusterOf(m.Key))).Sum(g => PairCount(g.Count()));
        long all = labelled.Where(a => truth.ClusterOf(a) >= 0).GroupBy(truth.ClusterOf).Sum(g => PairCount(g.Count()));
        return PrecisionRecall.Of(right, found, all);
    }

    // Accounts that the labels or the run put anywhere; those in no cluster stand alone, under a number of their own.
    private static (int Found, int Truth)[] Clustered(HashSet<int> labelled, AccountTruth truth, Dictionary<int, int> findingOf) =>
        [.. labelled.Order().Where(a => truth.IsPositive(a) || findingOf.ContainsKey(a))
            .Select(a => (findingOf.GetValueOrDefault(a, -1 - a), truth.ClusterOf(a) >= 0 ? truth.ClusterOf(a) : -1 - a))];

    private static long PairCount(int n) => (long)n * (n - 1) / 2;
}
