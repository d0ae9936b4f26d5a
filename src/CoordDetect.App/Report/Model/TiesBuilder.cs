using CoordDetect.Core.Findings;
using CoordDetect.Core.Network.Ties;

namespace CoordDetect.App.Report.Model;

/// <summary>Looks up how the members of a finding are tied.</summary>
internal static class TiesBuilder
{
    private const int MostNames = 6;
    private const int MostChains = 50;

    /// <summary>
    /// The ties of a finding; null where fewer than three accounts are tied, so that there is nothing to tell, and where there are more ties than are looked
    /// at: of a part nothing can be said that holds for the group.
    /// </summary>
    public static TiesView? Build(DetectionResult result, Finding finding)
    {
        if (finding.Edges.Count is < 2 or > GroupTies.MostTies) return null;
        (int A, int B, double Weight)[] edges = [.. finding.Edges.Select(e => result.Edges[e]).Select(e => (e.AccountA, e.AccountB, e.Weight))];
        GroupTies ties = GroupTies.Of(edges);
        GroupCut cut = ties.Cut();
        HashSet<int> tied = [.. edges.SelectMany(e => new[] { e.A, e.B })];
        if (finding.Members.FirstOrDefault(m => tied.Contains(m.Account)) is not { } member) return null;
        int first = member.Account, last = ties.FarthestFrom(first);
        IReadOnlyList<IReadOnlyList<int>> chains = ties.ChainsFrom(first);
        IReadOnlyList<int>[] indirect = [.. chains.Where(c => c.Count > 2).OrderByDescending(c => c.Count)];
        return new TiesView(
            cut.Ties, cut.SmallerSide.Count, Views(cut.SmallerSide.Take(MostNames)), Views(cut.Between.Take(MostNames)),
            AccountViews.Of(result.Corpus, first), Views(ties.ChainBetween(first, last)), Views(ties.SecondChainBetween(first, last)),
            chains.Count - indirect.Length, indirect.Length, [.. indirect.Take(MostChains).Select(Views)]);

        AccountView[] Views(IEnumerable<int> accounts) => [.. accounts.Select(a => AccountViews.Of(result.Corpus, a))];
    }
}
