namespace CoordDetect.Core.Significance;

/// <summary>Collects pairs account by account (the first account ascending, its partners in any order) and ends as <see cref="PairScores"/>.</summary>
internal sealed class PairScoreBuilder
{
    private readonly List<ulong> _pairs = [];
    private readonly List<double> _log10P = [];
    private readonly List<int> _objects = [];
    private readonly List<ulong> _sets = [];

    public void Add(int a, int b, double log10P, int objects, ulong set = 0)
    {
        if (log10P > PairScores.LargestLog10P) return;
        _pairs.Add(PairScores.Key(a, b));
        _log10P.Add(log10P);
        _objects.Add(objects);
        _sets.Add(set);
    }

    public PairScores Build()
    {
        ulong[] pairs = [.. _pairs];
        int[] order = new int[pairs.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(pairs, order);
        return new PairScores(pairs, Array.ConvertAll(order, i => _log10P[i]), Array.ConvertAll(order, i => _objects[i]))
        {
            Sets = _sets.TrueForAll(s => s == 0) ? [] : Array.ConvertAll(order, i => _sets[i]),
        };
    }
}
