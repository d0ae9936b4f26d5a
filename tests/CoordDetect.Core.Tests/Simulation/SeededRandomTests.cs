using CoordDetect.Core.Simulation.Chance;

namespace CoordDetect.Core.Tests.Simulation;

public sealed class SeededRandomTests
{
    [Fact]
    public void NextBits_FixedSeed_SameNumbersForEver()
    {
        SeededRandom random = new(42);
        ulong[] drawn = [random.NextBits(), random.NextBits(), random.NextBits()];

        Assert.Equal([0x15780B2E0C2EC716, 0x6104D9866D113A7E, 0xAE17533239E499A1], drawn);
    }

    [Fact]
    public void Next_ManyDraws_EvenlySpread()
    {
        SeededRandom random = new(7);
        int[] counts = new int[10];
        for (int i = 0; i < 100_000; i++) counts[random.Next(10)]++;

        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Fact]
    public void NextNormal_ManyDraws_MeanZeroAndUnitVariance()
    {
        SeededRandom random = new(9);
        double[] draws = Enumerable.Range(0, 50_000).Select(_ => random.NextNormal()).ToArray();

        Assert.InRange(draws.Average(), -0.02, 0.02);
        Assert.InRange(draws.Average(d => d * d), 0.97, 1.03);
    }

    [Fact]
    public void LogAndExp_WideRange_AgreeWithTheRuntime()
    {
        for (double x = 1e-9; x < 1e9; x *= 1.37)
        {
            Assert.Equal(Math.Log(x), PortableMath.Log(x), 1e-11);
            Assert.Equal(1, PortableMath.Exp(PortableMath.Log(x)) / x, 1e-11);
        }
    }
}
