using CoordDetect.App.DemoSites;
using Xunit;

namespace CoordDetect.App.Tests.DemoSites;

public sealed class PageStripTests
{
    [Fact]
    public void Shown_MiddleOfManyPages_LeavesOutTheFarOnes() =>
        Assert.Equal([1, null, 4, 5, 6, 7, 8, null, 12], new PageStrip(6, 12).Shown());

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(3, 41, true)]
    [InlineData(4, 60, false)]
    [InlineData(0, 60, false)]
    public void Of_Page_IsThereOrNot(int page, int items, bool there) => Assert.Equal(there, PageStrip.Of(page, items, 20) is not null);
}
