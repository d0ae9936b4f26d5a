using CoordDetect.Core.Export;
using CoordDetect.Core.Network;

namespace CoordDetect.Core.Tests.Export;

public sealed class EvidenceRangesTests
{
    [Fact]
    public void Of_EdgesThatTouch_JoinsTheirRanges()
    {
        EvidenceEdge[] edges = [Edge(7, 2), Edge(0, 3), Edge(3, 1), Edge(5, 0)];
        Assert.Equal([(1, 4), (8, 9)], EvidenceRanges.Of(edges));
    }

    private static EvidenceEdge Edge(int start, int count) => new(0, 1, -1, 0.1, 1, [], 1, 1, false, start, count);
}
