namespace CoordDetect.Core.Significance;

/// <summary>The distinct degrees of a set of nodes, ascending, and how many nodes have each. Nodes of degree 0 belong to no class.</summary>
public sealed class DegreeClasses
{
    private DegreeClasses(int[] degree, int[] count, int[] classOfDegree)
    {
        Degree = degree;
        Count = count;
        _classOfDegree = classOfDegree;
        for (int i = 0; i < degree.Length; i++) TotalDegree += (long)degree[i] * count[i];
    }

    private readonly int[] _classOfDegree;

    /// <summary>The distinct degrees, ascending, above 0.</summary>
    public int[] Degree { get; }

    /// <summary>How many nodes have each degree.</summary>
    public int[] Count { get; }

    /// <summary>The sum of all degrees: the number of edges of the bipartite graph.</summary>
    public long TotalDegree { get; }

    /// <summary>The class of a degree that occurs; -1 for degree 0.</summary>
    public int ClassOf(int degree) => _classOfDegree[degree];

    /// <summary>The classes of <paramref name="degrees"/>.</summary>
    public static DegreeClasses Of(ReadOnlySpan<int> degrees)
    {
        int largest = 0;
        foreach (int d in degrees) largest = Math.Max(largest, d);
        int[] histogram = new int[largest + 1];
        foreach (int d in degrees) histogram[d]++;
        int[] classOf = new int[largest + 1];
        List<int> distinct = [], counts = [];
        for (int d = 0; d <= largest; d++)
        {
            bool used = d > 0 && histogram[d] > 0;
            classOf[d] = used ? distinct.Count : -1;
            if (!used) continue;
            distinct.Add(d);
            counts.Add(histogram[d]);
        }
        return new DegreeClasses([.. distinct], [.. counts], classOf);
    }
}
