namespace CoordDetect.Core.Network;

/// <summary>Counts the pairs inside communities and between them.</summary>
internal sealed class CommunityTies
{
    private readonly Dictionary<int, int> _size;
    private readonly Dictionary<int, int> _inside = [];
    private readonly SortedDictionary<(int A, int B), (int Pairs, HashSet<int> OfA, HashSet<int> OfB)> _between = [];

    public CommunityTies(AccountGraph graph, int[] community)
    {
        _size = community.GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
        foreach (GraphEdge edge in graph.Edges)
        {
            (int first, int second) = community[edge.A] <= community[edge.B] ? (edge.A, edge.B) : (edge.B, edge.A);
            (int a, int b) = (community[first], community[second]);
            if (a == b)
            {
                _inside[a] = _inside.GetValueOrDefault(a) + 1;
                continue;
            }
            (int pairs, HashSet<int> ofA, HashSet<int> ofB) = _between.TryGetValue((a, b), out (int, HashSet<int>, HashSet<int>) known) ? known : (0, [], []);
            ofA.Add(first);
            ofB.Add(second);
            _between[(a, b)] = (pairs + 1, ofA, ofB);
        }
    }

    /// <summary>How many communities there are.</summary>
    public int Count => _size.Count;

    /// <summary>The ties between communities, in order of their numbers.</summary>
    public IEnumerable<CommunityTie> Between => _between.Select(t => new CommunityTie(t.Key.A, t.Key.B, t.Value.Pairs, t.Value.OfA.Count, t.Value.OfB.Count));

    /// <summary>How many accounts a community has.</summary>
    public int SizeOf(int community) => _size[community];

    /// <summary>The share of a community's possible pairs that there are.</summary>
    public double DensityOf(int community) => _inside.GetValueOrDefault(community) / (_size[community] * (_size[community] - 1) / 2.0);
}
