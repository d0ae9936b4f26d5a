using CoordDetect.Core.Evaluation;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Evaluation;

public sealed class RankingScoresTests
{
    [Fact]
    public void RocAuc_RandomScores_EqualsThePairwiseDefinition()
    {
        SplitMix random = new(2);
        for (int trial = 0; trial < 50; trial++)
        {
            (double Score, bool Positive)[] items = [.. Enumerable.Range(0, 40).Select(_ => (random.Below(10) / 10.0, random.Below(3) == 0))];
            double[] up = [.. items.Where(i => i.Positive).Select(i => i.Score)], down = [.. items.Where(i => !i.Positive).Select(i => i.Score)];
            if (up.Length == 0 || down.Length == 0) continue;
            double expected = up.SelectMany(u => down.Select(d => u > d ? 1 : u == d ? 0.5 : 0)).Average();
            Assert.Equal(expected, RankingScores.RocAuc(items)!.Value, 10);
        }
    }

    [Fact]
    public void AveragePrecision_KnownRanking_IsTheTextbookValue() =>
        // Hits at ranks 1, 3 and 4: (1/1 + 2/3 + 3/4) / 3.
        Assert.Equal((1 + (2 / 3.0) + 0.75) / 3, RankingScores.AveragePrecision([(5, true), (4, false), (3, true), (2, true), (1, false)])!.Value, 12);

    [Fact]
    public void AveragePrecision_NoPositives_IsNull() => Assert.Null(RankingScores.AveragePrecision([(1, false)]));
}
