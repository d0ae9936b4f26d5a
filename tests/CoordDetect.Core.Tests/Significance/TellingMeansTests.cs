using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class TellingMeansTests
{
    [Theory]
    [InlineData(-1.3)]
    [InlineData(-4)]
    public void LargestFor_AnyCount_IsWhereTheTailReachesTheLimit(double limit)
    {
        TellingMeans means = new(limit);
        foreach (int count in new[] { 1, 2, 3, 10, 100, 255, 256, 1_000 })
        {
            double largest = means.LargestFor(count);
            Assert.True(PoissonTail.Log10(count, largest * 1.0001) > limit);
            Assert.True(PoissonTail.Log10(count, largest * 0.9999) <= limit);
        }
    }
}
