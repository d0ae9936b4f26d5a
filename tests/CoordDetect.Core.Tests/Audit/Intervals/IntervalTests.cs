using CoordDetect.Core.Audit.Intervals;

namespace CoordDetect.Core.Tests.Audit.Intervals;

public sealed class IntervalTests
{
    // From Newcombe 1998, Statistics in Medicine 17: 857, table I (81 of 263; 15 of 148; 0 of 20; 1 of 29).
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_PublishedExamples_AreThoseValues(long hits, long of, double low, double high)
    {
        Interval interval = Interval.Wilson(hits, of);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    // The same paper's companion on differences (ibid. 873), method 10: 56/70 − 48/80.
    [Fact]
    public void Difference_PublishedExample_IsThatValue()
    {
        Interval interval = Interval.Difference(56, 70, 48, 80);
        Assert.Equal(0.0524, interval.Low, 4);
        Assert.Equal(0.3339, interval.High, 4);
    }

    // Exact limits: 0 → (0, 3.689); 10 → (4.795, 18.390). Byar's approximation is within one hundredth of them.
    [Theory]
    [InlineData(10, 4.795, 18.390)]
    [InlineData(100, 81.364, 121.627)]
    public void Poisson_KnownCounts_IsNearTheExactLimits(long count, double low, double high)
    {
        Interval interval = Interval.Poisson(count);
        Assert.InRange(interval.Low, low * 0.99, low * 1.01);
        Assert.InRange(interval.High, high * 0.99, high * 1.01);
    }

    [Fact]
    public void Wilson_NothingDrawn_SaysNothing() => Assert.Equal(new Interval(0, 1), Interval.Wilson(0, 0));
}
