using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class CauchyCombinationTests
{
    [Fact]
    public void Log10_OneTest_GivesItBack()
    {
        foreach (double p in new[] { 0.3, 0.01, 1e-6, 1e-40 })
            Assert.Equal(Math.Log10(p), CauchyCombination.Log10([Math.Log10(p)], 1), 6);
    }

    [Fact]
    public void Log10_IndependentUniforms_IsUniformInTheTail()
    {
        SplitMix random = new(3);
        int below = 0;
        const int Trials = 200_000;
        for (int i = 0; i < Trials; i++)
        {
            double[] p = [Math.Log10(1 - random.NextDouble()), Math.Log10(1 - random.NextDouble()), Math.Log10(1 - random.NextDouble())];
            if (CauchyCombination.Log10(p, 3) <= -3) below++;
        }
        Assert.InRange(below / (double)Trials, 0.0007, 0.0013);
    }

    [Fact]
    public void Log10_AroundTheSwitchToLogarithms_IsContinuous()
    {
        double before = CauchyCombination.Log10([-4.9999999, -1], 3), after = CauchyCombination.Log10([-5.0000001, -1], 3);
        Assert.Equal(before, after, 4);
    }

    [Fact]
    public void Log10_UninformativeTests_CostTheirNumber()
    {
        Assert.Equal(-9 + Math.Log10(3), CauchyCombination.Log10([-9], 3), 9);
    }
}
