using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class PoissonBinomialTailTests
{
    [Fact]
    public void Log10_FewIndicators_EqualsTheSumOverEverySubset()
    {
        SplitMix random = new(21);
        for (int trial = 0; trial < 50; trial++)
        {
            double[] p = Draw(ref random, 10, 1);
            double[] mass = new double[p.Length + 1];
            for (int set = 0; set < 1 << p.Length; set++)
            {
                double product = 1;
                for (int i = 0; i < p.Length; i++) product *= (set >> i & 1) == 1 ? p[i] : 1 - p[i];
                mass[int.PopCount(set)] += product;
            }
            for (int k = 0; k <= p.Length; k++)
                Assert.Equal(Math.Log10(mass[k..].Sum()), PoissonBinomialTail.Log10(k, p), 9);
        }
    }

    [Fact]
    public void SaddlePoint_VarianceOfThreeOrMore_IsWithinTenPerCentOfTheExactTail()
    {
        SplitMix random = new(22);
        List<double> errors = [];
        for (int trial = 0; trial < 60; trial++)
        {
            double[] p = Draw(ref random, 20 + random.Below(380), 0.05 + (0.9 * random.NextDouble()));
            double mean = p.Sum(), variance = p.Sum(x => x * (1 - x));
            if (variance < 3) continue;
            for (int k = (int)Math.Ceiling(mean + Math.Sqrt(variance)); k < p.Length; k++)
            {
                double exact = PoissonBinomialTail.Log10(k, p);
                if (exact < -200) break;
                errors.Add(Math.Abs(Math.Pow(10, PoissonBinomialTail.SaddlePoint(k, p) - exact) - 1));
            }
        }
        errors.Sort();
        Assert.True(errors.Count > 2_000 && errors[^1] < 0.1 && errors[errors.Count / 2] < 0.01, $"largest {errors[^1]:F4}, median {errors[errors.Count / 2]:F4}");
    }

    [Fact]
    public void Log10_ManyIndicators_LiesBelowThePoissonTail()
    {
        SplitMix random = new(23);
        double[] p = Draw(ref random, 2_000, 0.1);
        for (int k = (int)p.Sum() + 2; k < 2_000; k += 50)
            Assert.True(PoissonBinomialTail.Log10(k, p) <= PoissonTail.Log10(k, p.Sum()) + 0.01);
    }

    [Fact]
    public void Log10_ImpossibleAndCertainCounts_AreSaidPlainly()
    {
        Assert.Equal(0, PoissonBinomialTail.Log10(0, [0.2]));
        Assert.Equal(double.NegativeInfinity, PoissonBinomialTail.Log10(3, [0.5, 0.5]));
        Assert.Equal(0, PoissonBinomialTail.Log10(2, [1, 1]), 12);
    }

    private static double[] Draw(ref SplitMix random, int count, double largest)
    {
        double[] p = new double[count];
        for (int i = 0; i < count; i++) p[i] = random.NextDouble() * largest;
        return p;
    }
}
