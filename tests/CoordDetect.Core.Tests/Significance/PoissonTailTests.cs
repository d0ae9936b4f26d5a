using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class PoissonTailTests
{
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(3, 0.01)]
    [InlineData(10, 4)]
    [InlineData(4, 10)]
    [InlineData(40, 12.5)]
    public void Log10_SmallArguments_EqualsTheSumOfTheMass(int count, double mean)
    {
        double below = 0, mass = Math.Exp(-mean), above = 0;
        for (int j = 0; j < 400; j++)
        {
            if (j < count) below += mass;
            else above += mass;
            mass *= mean / (j + 1);
        }
        Assert.Equal(Math.Log10(above), PoissonTail.Log10(count, mean), 9);
    }

    [Fact]
    public void Log10_FarTail_StaysFiniteAndOrdered()
    {
        double previous = 0;
        for (int count = 1; count < 2_000; count += 37)
        {
            double tail = PoissonTail.Log10(count, 1e-3);
            Assert.True(double.IsFinite(tail) && tail < previous);
            previous = tail;
        }
    }

    [Fact]
    public void Log10_OfAPoissonBinomial_BoundsItsTailFromAbove()
    {
        SplitMix random = new(7);
        for (int trial = 0; trial < 200; trial++)
        {
            double[] p = [.. Enumerable.Range(0, 12).Select(_ => random.NextDouble() * 0.4)];
            double[] mass = ExactMass(p);
            double mean = p.Sum();
            for (int k = (int)Math.Ceiling(mean + 1); k <= p.Length; k++)
                Assert.True(Math.Log10(mass[k..].Sum()) <= PoissonTail.Log10(k, mean) + 1e-9);
        }
    }

    private static double[] ExactMass(double[] p)
    {
        double[] mass = new double[p.Length + 1];
        mass[0] = 1;
        for (int i = 0; i < p.Length; i++)
            for (int k = i + 1; k >= 0; k--) mass[k] = (mass[k] * (1 - p[i])) + (k > 0 ? mass[k - 1] * p[i] : 0);
        return mass;
    }
}
