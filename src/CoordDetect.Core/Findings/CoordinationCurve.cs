using CoordDetect.Core.Network;
using CoordDetect.Core.Text;

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
        Parts parts = new(strongest.Length);
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

    /// <summary>Accounts that hang together, and the largest part of them.</summary>
    private sealed class Parts(int ties)
    {
        private readonly Dictionary<int, int> _place = [];
        private readonly DisjointSets _sets = new(2 * ties);
        private readonly int[] _size = [.. Enumerable.Repeat(1, 2 * ties)];

        public int Accounts => _place.Count;

        public int Largest { get; private set; }

        public void Join(int a, int b)
        {
            (int x, int y) = (_sets.Find(PlaceOf(a)), _sets.Find(PlaceOf(b)));
            if (x == y) return;
            _sets.Unite(x, y);
            // The smaller one is the root of both from now on.
            Largest = Math.Max(Largest, _size[Math.Min(x, y)] = _size[x] + _size[y]);
        }

        private int PlaceOf(int account)
        {
            _place.TryAdd(account, _place.Count);
            return _place[account];
        }
    }
}
