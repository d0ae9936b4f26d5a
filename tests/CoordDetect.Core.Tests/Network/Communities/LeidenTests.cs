using CoordDetect.Core.Network;
using CoordDetect.Core.Network.Communities;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Network.Communities;

public sealed class LeidenTests
{
    [Fact]
    public void Partition_RingOfCliques_FindsTheCliques()
    {
        List<(int, int, double)> pairs = [];
        for (int c = 0; c < 12; c++)
        {
            for (int i = 0; i < 6; i++)
                for (int j = i + 1; j < 6; j++) pairs.Add(((c * 6) + i, (c * 6) + j, 1));
            pairs.Add((c * 6, ((c + 1) % 12 * 6) + 1, 1));
        }
        int[] found = Leiden.Partition(AccountGraph.FromPairs(pairs), 1);
        for (int node = 0; node < found.Length; node++) Assert.Equal(node / 6, found[node]);
    }

    [Fact]
    public void Partition_ZacharysKarateClub_ReachesTheKnownModularity()
    {
        AccountGraph graph = AccountGraph.FromPairs([.. KarateClub().Select(e => (e.Item1, e.Item2, 1.0))]);
        double best = Enumerable.Range(1, 10).Max(s => Modularity.Of(graph, Leiden.Partition(graph, (ulong)s)));
        // The optimum is 0.4198 (Brandes et al. 2008).
        Assert.InRange(best, 0.4188, 0.4199);
    }

    [Fact]
    public void Partition_RandomGraphs_IsNeverWorseThanComponentsAndConnected()
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            AccountGraph graph = RandomGraph(seed);
            int[] found = Leiden.Partition(graph, seed);
            Assert.True(Modularity.Of(graph, found) >= Modularity.Of(graph, Components.Of(graph)) - 1e-12);
            Assert.True(EveryCommunityIsConnected(graph, found), $"seed {seed}");
        }
    }

    [Fact]
    public void Partition_SameSeed_GivesTheSameAnswer()
    {
        AccountGraph graph = RandomGraph(99);
        Assert.Equal(Leiden.Partition(graph, 4), Leiden.Partition(graph, 4));
    }

    [Fact]
    public void Partition_NoEdges_IsEmpty() => Assert.Empty(Leiden.Partition(AccountGraph.FromPairs([]), 1));

    private static AccountGraph RandomGraph(ulong seed)
    {
        SplitMix random = new(seed);
        int nodes = 5 + random.Below(60);
        Dictionary<(int, int), double> pairs = [];
        for (int i = 0; i < nodes * 2; i++)
        {
            int a = random.Below(nodes), b = random.Below(nodes);
            if (a != b) pairs[(Math.Min(a, b), Math.Max(a, b))] = 0.5 + (random.NextDouble() * 20);
        }
        return AccountGraph.FromPairs([.. pairs.Select(p => (p.Key.Item1, p.Key.Item2, p.Value))]);
    }

    private static bool EveryCommunityIsConnected(AccountGraph graph, int[] community)
    {
        IEnumerable<(int, int, double)> inside = graph.Edges.Where(e => community[e.A] == community[e.B])
            .Select(e => (graph.AccountOf(e.A), graph.AccountOf(e.B), e.Weight));
        AccountGraph within = AccountGraph.FromPairs([.. inside]);
        int[] components = Components.Of(within);
        return Enumerable.Range(0, within.NodeCount)
            .GroupBy(n => community[graph.NodeOf(within.AccountOf(n))])
            .All(g => g.Select(n => components[n]).Distinct().Count() == 1);
    }

    private static (int, int)[] KarateClub()
    {
        const string Edges = "0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 "
            + "2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 "
            + "18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 "
            + "29-32 29-33 30-32 30-33 31-32 31-33 32-33";
        return [.. Edges.Split(' ').Select(e => e.Split('-')).Select(e => (int.Parse(e[0]), int.Parse(e[1])))];
    }
}
