using CoordDetect.Core.Network;

namespace CoordDetect.Core.Findings;

/// <summary>Picks the evidence that a reader should see first: the strongest, but each object and each pair once before any twice.</summary>
internal static class Highlights
{
    private const int Shown = 12;

    /// <summary>Indices into the evidence table, best first, from the rows of a group.</summary>
    public static IReadOnlyList<int> Pick(EvidenceTable table, IEnumerable<int> rows)
    {
        List<int> ranked = [.. rows.OrderByDescending(r => table[r].Strength).ThenBy(r => r)];
        List<int> picked = [];
        HashSet<(string, string)> objects = [];
        HashSet<(int, int)> pairs = [];
        Dictionary<string, int> bySignal = [];
        for (int round = 0; round < 3 && picked.Count < Shown; round++)
        {
            foreach (int row in ranked)
            {
                EvidenceRow e = table[row];
                bool fresh = round == 2 || (!objects.Contains((e.Signal, e.Object)) && (round == 1 || !pairs.Contains((e.AccountA, e.AccountB))));
                // No signal takes more than half of the places in the first round: a reader should see every kind of evidence.
                if (!fresh || picked.Contains(row) || (round == 0 && bySignal.GetValueOrDefault(e.Signal) >= Shown / 2)) continue;
                picked.Add(row);
                objects.Add((e.Signal, e.Object));
                pairs.Add((e.AccountA, e.AccountB));
                bySignal[e.Signal] = bySignal.GetValueOrDefault(e.Signal) + 1;
                if (picked.Count == Shown) break;
            }
        }
        return picked;
    }
}
