using CoordDetect.Core.Network;

namespace CoordDetect.Core.Tests.Network;

public sealed class GroupMergingTests
{
    private const double CandidateP = 1.0 / 2_000;

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(4, 1)]
    public void Apply_TwoDenseGroups_AreOneWhereChanceDoesNotTieThem(int ties, int expected)
    {
        List<(int A, int B, double Weight)> pairs = [.. Dense(0, 15), .. Dense(15, 30)];
        for (int t = 0; t < ties; t++) pairs.Add((t, 16 + t, 1));
        Assert.Equal(expected, Merged(pairs, 30));
    }

    [Fact]
    public void Apply_OneAccountThatKnowsBoth_IsABridgeAndNoGroup()
    {
        List<(int A, int B, double Weight)> pairs = [.. Dense(0, 15), .. Dense(15, 30)];
        for (int t = 0; t < 6; t++) pairs.Add((3, 16 + t, 1));
        Assert.Equal(2, Merged(pairs, 30));
    }

    private static IEnumerable<(int A, int B, double Weight)> Dense(int first, int end) =>
        from a in Enumerable.Range(first, end - first) from b in Enumerable.Range(a + 1, end - a - 1) where (a + b) % 2 == 0 || b == a + 1 select (a, b, 1.0);

    private static int Merged(List<(int A, int B, double Weight)> pairs, int accounts)
    {
        AccountGraph graph = AccountGraph.FromPairs(pairs);
        int[] community = new int[accounts];
        for (int a = 0; a < accounts; a++) community[graph.NodeOf(a)] = a < accounts / 2 ? 0 : 1;
        GroupMerging.Apply(graph, community, CandidateP);
        return community.Distinct().Count();
    }
}
