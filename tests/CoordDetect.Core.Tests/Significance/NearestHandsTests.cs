using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class NearestHandsTests
{
    private const double Rate = 0.05;

    [Fact]
    public void Find_HandsOfTheirOwn_TiesAnybodyInFewerThanTheRateOfPopulations()
    {
        int tied = Enumerable.Range(1, 200).Count(seed => NearestHands.Find(StyleTestTests.Writers((ulong)seed, 80, -1, -1), Rate, CancellationToken.None).Count > 0);
        // Four standard deviations above 200 × 0.05.
        Assert.InRange(tied, 0, 22);
    }

    [Fact]
    public void Find_OneHandBehindTwoAccounts_TiesThoseTwo()
    {
        HandPair pair = Assert.Single(NearestHands.Find(StyleTestTests.Writers(9, 150, 4, 90), Rate, CancellationToken.None));
        Assert.Equal((4, 90), (pair.A, pair.B));
        Assert.True(pair.Log10Q >= pair.Log10P);
    }

    [Fact]
    public void Find_TooFewOthers_SaysNothing() =>
        Assert.Empty(NearestHands.Find(StyleTestTests.Writers(9, NearestHands.FewestOthers + 1, 4, 9), Rate, CancellationToken.None));
}
