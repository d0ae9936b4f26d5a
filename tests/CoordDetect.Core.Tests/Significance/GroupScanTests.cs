using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class GroupScanTests
{
    [Fact]
    public void Log10P_DenseGroup_IsFarBelowChance() => Assert.True(GroupScan.Log10P(10_000, 10, 15, 5e-5) < -15);

    [Fact]
    public void Log10P_GroupsThatChanceGives_AreNotSmall()
    {
        // A random graph with half a partner an account: the triangles and trees in it are what chance gives.
        Assert.True(GroupScan.Log10P(10_000, 2, 1, 5e-5) > -1);
        Assert.True(GroupScan.Log10P(10_000, 5, 4, 5e-5) > -1);
    }

    [Fact]
    public void Admits_OneTieToALargeGroup_IsNotEnough()
    {
        Assert.False(GroupScan.Admits(10_000, 30, 1, 5e-5, 0.05));
        Assert.True(GroupScan.Admits(10_000, 30, 3, 5e-5, 0.05));
    }
}
