using CoordDetect.Core.Network.Communities;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Network.Groups;

/// <summary>
/// The groups of a run: communities of the pairs that stand out (Leiden), the closest pairs, the holders of the dearest objects, and those who say what others say more often than people do, are where to look; who belongs together, and whether that is more than chance, says <see cref="GroupEvidence"/>.
/// Two groups are one where their evidence together, chosen once, is worth more than the evidence of both.
/// </summary>
internal sealed class GroupSearch(GroupFitting fitting, GroupEvidence evidence, Meetings meetings, Occasions occasions, int[] echoes)
{
    // A handful among thousands is lost in a community that chance ties to it; it grows out of its closest pair.
    private const int ClosestPairs = 200;

    // What more hold is found by its pairs.
    private const int MostHolders = 50;

    // Of how many objects the holders are looked at, those that most accounts and fewest others have in common first.
    private const int DearestObjects = 50;

    // What is further from being a group than this makes none with another one either.
    private const double WorthMerging = -60;

    /// <summary>The groups, those with most bits first; accounts are in one at most.</summary>
    /// <param name="pairs">The pairs that stand out.</param>
    /// <param name="seed">Decides between equal communities.</param>
    public IReadOnlyList<GroupJudgement> Find(IReadOnlyList<SignificantPair> pairs, ulong seed)
    {
        AccountGraph graph = AccountGraph.FromPairs([.. pairs.Select(p => (p.A, p.B, Math.Max(p.Weight, 1e-3)))]);
        int[] community = Leiden.Partition(graph, seed);
        IEnumerable<int[]> communities = Enumerable.Range(0, graph.NodeCount).GroupBy(n => community[n]).OrderBy(g => g.Key).Select(g => g.Select(graph.AccountOf).ToArray());
        IEnumerable<int[]> closest = pairs.OrderBy(p => p.Log10P).ThenBy(p => p.A).ThenBy(p => p.B).Take(ClosestPairs).Select(p => new[] { p.A, p.B });
        List<GroupJudgement> fitted = [];
        foreach (int[] start in communities.Concat(closest).Concat(Holders()).Append(echoes))
        {
            // What has grown into a group already would only grow into it again.
            if (start.Length <= MostHolders && fitted.Exists(g => g.Accounts.Length > 2 && start.All(a => Array.BinarySearch(g.Accounts, a) >= 0))) continue;
            GroupJudgement group = fitting.Fit(start);
            if (group.Accounts.Length >= 2 && group.Bits >= WorthMerging) fitted.Add(group);
        }
        return Apart(Merged(fitted));
    }

    // Those who hold one object that few others do, however little each pair of them has in common.
    private IEnumerable<int[]> Holders() =>
        Enumerable.Range(0, occasions.Count)
            .Where(o => occasions.AccountsOf(o).Length is >= 3 and <= MostHolders && occasions[o].Bits >= GroupEvidence.LeastBits)
            .OrderByDescending(o => (occasions.AccountsOf(o).Length - 1) * occasions.Strength(o)).ThenBy(o => o)
            .Take(DearestObjects).Select(o => occasions.AccountsOf(o).ToArray());

    private List<GroupJudgement> Merged(List<GroupJudgement> groups)
    {
        bool merged = true;
        while (merged)
        {
            merged = false;
            groups = [.. groups.OrderByDescending(g => g.Bits).ThenBy(g => g.Accounts[0])];
            for (int i = 0; i < groups.Count && !merged; i++)
            {
                for (int j = i + 1; j < groups.Count && !merged; j++)
                {
                    if (!Touch(groups[i], groups[j])) continue;
                    GroupJudgement both = evidence.Judge([.. groups[i].Accounts.Union(groups[j].Accounts).Order()]);
                    if (both.Bits < Math.Max(groups[i].Bits, 0) + Math.Max(groups[j].Bits, 0)) continue;
                    GroupJudgement fit = fitting.Fit(both.Accounts);
                    if (fit.Bits < Math.Max(groups[i].Bits, groups[j].Bits)) continue;
                    groups.RemoveAt(j);
                    groups[i] = fit;
                    merged = true;
                }
            }
        }
        return groups;
    }

    // Groups with nothing in common are not worth a look.
    private bool Touch(GroupJudgement x, GroupJudgement y) =>
        x.Occasions.Select(o => o.Occasion).Intersect(y.Occasions.Select(o => o.Occasion)).Any() || x.Accounts.SelectMany(meetings.PartnersOf).Concat(x.Accounts).Intersect(y.Accounts).Any();

    // Whoever is of two groups is of the one with more evidence.
    private List<GroupJudgement> Apart(List<GroupJudgement> groups)
    {
        HashSet<int> taken = [];
        List<GroupJudgement> apart = [];
        foreach (GroupJudgement group in groups.OrderByDescending(g => g.Bits).ThenBy(g => g.Accounts[0]))
        {
            int[] left = [.. group.Accounts.Where(a => !taken.Contains(a))];
            GroupJudgement kept = left.Length == group.Accounts.Length ? group : evidence.Judge(left);
            if (kept.Accounts.Length < 2) continue;
            apart.Add(kept);
            taken.UnionWith(kept.Accounts);
        }
        return apart;
    }
}
