using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Audit.Engagement;

/// <summary>
/// Pairs of pages with more accounts in common than two publics of their sizes share: n_a·n_b / N of the N accounts seen, Poisson's tail,
/// Bonferroni over pairs at 1 %. Accounts on very many pages are left out of the pairs, which grow with the square of their pages.
/// </summary>
internal static class PagePairs
{
    private const int MostPages = 60;
    private const int FewestShared = 5;

    /// <summary>The pairs, most accounts in common first.</summary>
    public static IReadOnlyList<PagePair> Of(EngagementTable table)
    {
        int pages = table.Log.Pages.Length;
        Dictionary<(int, int), int> shared = [];
        foreach (int[] of in table.ByPage.Keys.GroupBy(cell => cell / pages).Select(g => g.Select(cell => (int)(cell % pages)).Order().ToArray()).Where(p => p.Length is > 1 and <= MostPages))
            for (int i = 0; i < of.Length; i++)
                for (int j = i + 1; j < of.Length; j++)
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(shared, (of[i], of[j]), out _)++;
        double level = -2 - Math.Log10(Math.Max(1, pages * (pages - 1.0) / 2));
        return
        [
            .. from pair in shared
               where pair.Value >= FewestShared
               let expected = (double)table.AccountsOf[pair.Key.Item1] * table.AccountsOf[pair.Key.Item2] / table.Engaged
               let log10 = PoissonTail.Log10(pair.Value, Math.Max(1e-9, expected))
               where pair.Value > expected && log10 <= level
               orderby pair.Value descending, pair.Key
               select new PagePair(pair.Key.Item1, pair.Key.Item2, pair.Value, expected, log10),
        ];
    }

    /// <summary>The pairs as a table.</summary>
    public static AuditTable? Table(EngagementTable table) => Of(table) is not { Count: > 0 } pairs ? null : new AuditTable("page-pairs", ["page", "other", "accounts", "expected", "log10p"],
        [.. pairs.Select(p => (IReadOnlyList<AuditValue>)[AuditValue.Said(table.Log.Pages[p.Page]), AuditValue.Said(table.Log.Pages[p.Other]), AuditValue.Count(p.Shared), AuditValue.Of(Math.Round(p.Expected, 1)), AuditValue.Log10P(p.Log10P)])]);
}

/// <summary>Two pages with accounts in common.</summary>
/// <param name="Page">One.</param>
/// <param name="Other">The other.</param>
/// <param name="Shared">How many accounts engage with both.</param>
/// <param name="Expected">How many would by chance.</param>
/// <param name="Log10P">How likely so many are by chance, as a logarithm.</param>
internal readonly record struct PagePair(int Page, int Other, int Shared, double Expected, double Log10P);
