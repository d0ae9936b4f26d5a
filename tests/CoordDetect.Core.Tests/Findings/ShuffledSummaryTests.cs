using CoordDetect.Core.Findings;
using Xunit;

namespace CoordDetect.Core.Tests.Findings;

public sealed class ShuffledSummaryTests
{
    [Theory]
    [InlineData(5, 0.5)]
    [InlineData(7, 0.25)]
    [InlineData(9, 0)]
    // Copies without a group hold nothing that is as strong as anything.
    [InlineData(-4, 0.5)]
    public void ShareAsStrong_CopiesWithAndWithoutGroups_CountsThoseWithOne(double statistic, double share) =>
        Assert.Equal(share, new ShuffledSummary(4, [0, 0, 1, 1], [0, 0, 1, 1], [0, 0, 6, 8], null).ShareAsStrong(statistic));

    [Fact]
    public void ShareAsStrong_WithoutCopies_IsNothing() => Assert.Equal(0, new ShuffledSummary(0, [], [], [], null).ShareAsStrong(5));
}
