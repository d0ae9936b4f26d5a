using CoordDetect.Core.Evaluation;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Evaluation;

public sealed class ClusterScoresTests
{
    [Fact]
    public void BCubed_RandomClusterings_EqualsTheItemwiseDefinition()
    {
        SplitMix random = new(8);
        (int Found, int Truth)[] items = [.. Enumerable.Range(0, 60).Select(_ => (random.Below(5), random.Below(4)))];
        double precision = items.Average(i => items.Where(j => j.Found == i.Found).Average(j => j.Truth == i.Truth ? 1.0 : 0));
        double recall = items.Average(i => items.Where(j => j.Truth == i.Truth).Average(j => j.Found == i.Found ? 1.0 : 0));
        (double p, double r) = ClusterScores.BCubed(items);
        Assert.Equal(precision, p, 10);
        Assert.Equal(recall, r, 10);
    }

    [Fact]
    public void AdjustedRand_SameClusteringUnderOtherNames_IsOne() =>
        Assert.Equal(1, ClusterScores.AdjustedRand([(1, 7), (1, 7), (2, 9), (3, 8), (3, 8)]), 12);

    [Fact]
    public void AdjustedRand_RandomClusterings_IsAboutZero()
    {
        SplitMix random = new(6);
        double mean = Enumerable.Range(0, 300).Average(_ =>
            ClusterScores.AdjustedRand([.. Enumerable.Range(0, 50).Select(_ => (random.Below(4), random.Below(4)))]));
        Assert.InRange(mean, -0.01, 0.01);
    }
}
