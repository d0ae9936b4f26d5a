using CoordDetect.App.Report.Pictures;
using Xunit;

namespace CoordDetect.App.Tests.Report.Pictures;

public sealed class LabelPlacerTests
{
    [Fact]
    public void Place_RightSideTaken_GoesToTheLeft()
    {
        LabelPlacer labels = new(400, 200);
        labels.Avoid(200, 100, 5);
        labels.Avoid(230, 100, 5);
        Assert.Equal("end", labels.Place(5, 200, 100, 5)!.Anchor);
    }

    [Fact]
    public void Place_NoRoomAnywhere_LeavesTheNameOut() => Assert.Null(new LabelPlacer(40, 20).Place(30, 20, 10, 5));

    [Fact]
    public void Place_AtTheEdge_StaysInThePicture() => Assert.Equal("end", new LabelPlacer(400, 200).Place(10, 395, 100, 5)!.Anchor);
}
