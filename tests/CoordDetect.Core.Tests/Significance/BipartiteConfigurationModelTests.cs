using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Tests.Significance;

public sealed class BipartiteConfigurationModelTests
{
    [Fact]
    public void Fit_RandomBipartiteGraph_KeepsEveryDegreeOnAverage()
    {
        SplitMix random = new(5);
        int[] accounts = new int[300], objects = new int[120];
        HashSet<(int, int)> edges = [];
        while (edges.Count < 1_500) edges.Add(((int)(random.NextDouble() * random.NextDouble() * 300), (int)(random.NextDouble() * random.NextDouble() * 120)));
        foreach ((int a, int o) in edges)
        {
            accounts[a]++;
            objects[o]++;
        }
        BipartiteConfigurationModel model = BipartiteConfigurationModel.Fit(accounts, objects);
        for (int i = 0; i < model.Accounts.Degree.Length; i++)
        {
            double expected = Enumerable.Range(0, model.Objects.Degree.Length).Sum(j => model.Objects.Count[j] * model.Probability(i, j));
            Assert.Equal(model.Accounts.Degree[i], expected, 3);
        }
    }

    [Fact]
    public void Fit_NothingShared_DoesNotFail()
    {
        BipartiteConfigurationModel model = BipartiteConfigurationModel.Fit([], ReadOnlySpan<int>.Empty);
        Assert.Empty(model.Accounts.Degree);
    }
}
