using CoordDetect.Core.Network;

namespace CoordDetect.Core.Findings;

/// <summary>
/// How a group changes with the threshold: a group that holds together until only its strongest ties are left is one group, one that falls apart at
/// once hangs on a few weak ties. Cost: E log E in its ties.
/// </summary>
public static class CoordinationCurve
{
    /// <summary>How many points a curve has at most.</summary>
    public const int MostPoints = 24;

    /// <summary>The curve of a group's ties, from all of them to the strongest alone; empty where there are none.</summary>
    public static IReadOnlyList<CurvePoint> Of(IEnumerable<EvidenceEdge> ties)
    {
        EvidenceEdge[] strongest = [.. ties.OrderByDescending(t => t.Weight).ThenBy(t => t.AccountA).ThenBy(t => t.AccountB)];
        Parts parts = new();
        List<CurvePoint> points = [];
        for (int t = 0; t < strongest.Length; t++)
        {
            parts.Join(strongest[t].AccountA, strongest[t].AccountB);
            // Ties of one weight come together or not at all.
            if (t + 1 < strongest.Length && strongest[t + 1].Weight == strongest[t].Weight) continue;
            points.Add(new CurvePoint(strongest[t].Weight, t + 1, parts.Accounts, parts.Largest));
        }
        points.Reverse();
        return Thin(points);
    }

    private static List<CurvePoint> Thin(List<CurvePoint> points) => points.Count <= MostPoints
        ? points
        : [.. Enumerable.Range(0, MostPoints).Select(i => points[i * (points.Count - 1) / (MostPoints - 1)])];

    /// <summary>Accounts that hang together, and the largest part of them (union by size: Tarjan 1975).</summary>
    private sealed class Parts
    {
        private readonly Dictionary<int, int> _parent = [];
        private readonly Dictionary<int, int> _size = [];

        public int Accounts => _parent.Count;

        public int Largest { get; private set; }

        public void Join(int a, int b)
        {
            (int rootA, int rootB) = (RootOf(a), RootOf(b));
            if (rootA == rootB) return;
            if (_size[rootA] < _size[rootB]) (rootA, rootB) = (rootB, rootA);
            _parent[rootB] = rootA;
            _size[rootA] += _size[rootB];
            Largest = Math.Max(Largest, _size[rootA]);
        }

        private int RootOf(int account)
        {
            if (_parent.TryAdd(account, account)) _size[account] = 1;
            while (_parent[account] != account) account = _parent[account] = _parent[_parent[account]];
            return account;
        }
    }
}
