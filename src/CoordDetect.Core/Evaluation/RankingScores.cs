namespace CoordDetect.Core.Evaluation;

/// <summary>Scores of a ranking against a yes/no truth. Equal scores are taken together, so that their order does not matter.</summary>
public static class RankingScores
{
    /// <summary>Area under the precision–recall curve as average precision: Σ (R_n − R_{n−1})·P_n (Davis &amp; Goadrich 2006); null without positives.</summary>
    public static double? AveragePrecision(IEnumerable<(double Score, bool Positive)> items)
    {
        double truePositives = 0, seen = 0, sum = 0, positives = 0;
        foreach ((int hits, int size) in Steps(items))
        {
            truePositives += hits;
            seen += size;
            positives += hits;
            sum += hits * (truePositives / seen);
        }
        return positives > 0 ? sum / positives : null;
    }

    /// <summary>Area under the ROC curve: the chance that a positive ranks above a negative, ties half; null without both kinds.</summary>
    public static double? RocAuc(IEnumerable<(double Score, bool Positive)> items)
    {
        double positivesAbove = 0, negatives = 0, area = 0;
        foreach ((int hits, int size) in Steps(items))
        {
            int misses = size - hits;
            area += misses * (positivesAbove + (hits / 2.0));
            positivesAbove += hits;
            negatives += misses;
        }
        return positivesAbove > 0 && negatives > 0 ? area / (positivesAbove * negatives) : null;
    }

    private static IEnumerable<(int Hits, int Size)> Steps(IEnumerable<(double Score, bool Positive)> items) =>
        items.GroupBy(i => i.Score).OrderByDescending(g => g.Key).Select(g => (g.Count(i => i.Positive), g.Count()));
}
