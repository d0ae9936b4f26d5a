using CoordDetect.Core.Significance;
using FsCheck;
using FsCheck.Fluent;

namespace CoordDetect.Core.Tests.Significance;

public sealed class BenjaminiHochbergTests
{
    [Fact]
    public void Log10Adjust_AnyPValues_SelectsWhatTheStepUpRuleSelects()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNegativeInt[]>(), ArbMap.Default.ArbFor<NonNegativeInt>(), (raw, extra) =>
        {
            double[] p = [.. raw.Select(r => (r.Get + 1) / 40.0).Where(x => x <= 1)];
            long hypotheses = p.Length + extra.Get;
            double[] q = BenjaminiHochberg.Log10Adjust([.. p.Select(Math.Log10)], hypotheses);
            foreach (double level in new[] { 0.01, 0.05, 0.2 })
            {
                int k = Enumerable.Range(1, p.Length).LastOrDefault(r => p.Order().ElementAt(r - 1) <= level * r / hypotheses * (1 + 1e-12));
                double cut = k == 0 ? -1 : p.Order().ElementAt(k - 1);
                for (int i = 0; i < p.Length; i++)
                    if (p[i] <= cut != q[i] <= Math.Log10(level) + 1e-12) return false;
            }
            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Log10Adjust_UniformPValues_RejectsAboutNothing()
    {
        SplitMix random = new(11);
        int rejected = 0;
        for (int trial = 0; trial < 200; trial++)
        {
            double[] p = [.. Enumerable.Range(0, 100).Select(_ => Math.Log10(1 - random.NextDouble()))];
            if (BenjaminiHochberg.Log10Adjust(p, 100).Any(q => q <= Math.Log10(0.05))) rejected++;
        }
        // Family-wise at 5 %: binomial(200, 0.05) stays below 23 with probability 0.9999.
        Assert.InRange(rejected, 0, 22);
    }
}
