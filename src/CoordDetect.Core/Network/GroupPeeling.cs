using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network;

/// <summary>Takes from a community whom chance could have tied to it so loosely.</summary>
internal static class GroupPeeling
{
    /// <summary>Drops, one by one, the account that least belongs, until each is of the core, tied by itself or by more pairs than chance gives anybody.</summary>
    /// <param name="pairs">The pairs of the community.</param>
    /// <param name="core">Who stays in any case.</param>
    /// <param name="accounts">How many accounts the corpus has.</param>
    /// <param name="candidateP">With which probability chance makes a pair of accounts one of these.</param>
    /// <param name="level">How many accounts of the corpus chance may give so many ties.</param>
    public static List<SignificantPair> Peel(List<SignificantPair> pairs, IReadOnlySet<int> core, int accounts, double candidateP, double level)
    {
        List<SignificantPair> left = pairs;
        while (left.Count > 0)
        {
            Dictionary<int, int> ties = [];
            HashSet<int> anchored = [.. core];
            foreach (SignificantPair p in left)
            {
                ties[p.A] = ties.GetValueOrDefault(p.A) + 1;
                ties[p.B] = ties.GetValueOrDefault(p.B) + 1;
                if (p.BySelf) anchored.UnionWith([p.A, p.B]);
            }
            int others = ties.Count - 1;
            int[] loose = [.. ties.Keys.Where(a => !anchored.Contains(a) && !GroupScan.Admits(accounts, others, ties[a], candidateP, level))];
            if (loose.Length == 0) break;
            int fewest = loose.Min(a => ties[a]);
            HashSet<int> dropped = [.. loose.Where(a => ties[a] == fewest)];
            left = [.. left.Where(p => !dropped.Contains(p.A) && !dropped.Contains(p.B))];
        }
        return left;
    }
}
