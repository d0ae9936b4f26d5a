using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Intervals;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Significance;

namespace CoordDetect.Core.Audit.Exchange;

/// <summary>The third question: do accounts give each other what they could not earn?</summary>
internal static class ExchangeAnswer
{
    /// <summary>The name of the answer.</summary>
    public const string Id = "exchange";

    /// <summary>The answer.</summary>
    public static AuditAnswer Of(AuditInput input, IReadOnlyList<CoGroup> groups)
    {
        List<Statement> said = [], refused = [];
        List<Figure> figures = [];
        List<AuditTable> tables = [];
        List<BehindAccount> behind = [];
        FollowedBack(input.Followers, figures, refused);
        if (input.Engagement is not { Rows.Length: > 0 } log) refused.Add(new Statement("no-engagement"));
        else
        {
            Mutual(log, said, refused, figures, tables, behind);
            Rings(log, groups, said, tables, behind);
        }
        Plot[] plots = groups.Count == 0 ? [] : [new Plot { Key = "rings", Kind = PlotKind.Bars, X = [.. groups.Take(40).Select((_, i) => i + 1.0)], Y = [.. groups.Take(40).Select(g => (double)g.Members.Length)] }];
        return new AuditAnswer
        {
            Id = Id,
            Headlines = said,
            Refusals = refused,
            Figures = figures,
            Tables = tables,
            Plots = plots,
            Accounts = behind,
            Explanations = groups.Count > 0 ? [new("friends", ExplanationState.CannotBeExcluded), new("habit", ExplanationState.Contradicted)] : [],
        };
    }

    private static void FollowedBack(FollowerList? list, List<Figure> figures, List<Statement> refused)
    {
        int known = list?.Marks.Count(m => (m & FollowerMarks.FollowedBackKnown) != 0) ?? 0;
        if (known == 0)
        {
            refused.Add(new Statement("no-followed-back"));
            return;
        }
        int hits = list!.Marks.Count(m => (m & FollowerMarks.FollowedBack) != 0);
        Interval share = Interval.Wilson(hits, known);
        figures.Add(new Figure("followed-back", AuditValue.Share((double)hits / known), AuditValue.Share(share.Low), AuditValue.Share(share.High), known, "wilson"));
    }

    // Pairs that engage with each other's posts, against a directed configuration model: Σ_{i<j} (o_i·n_j / m)·(o_j·n_i / m).
    private static void Mutual(EngagementLog log, List<Statement> said, List<Statement> refused, List<Figure> figures, List<AuditTable> tables, List<BehindAccount> behind)
    {
        HashSet<(int From, int To)> edges = [];
        foreach (EngagementRow row in log.Rows)
            if (log.Posts[row.Post].Author is >= 0 and var author && author != row.Account) edges.Add((row.Account, author));
        if (edges.Count == 0)
        {
            refused.Add(new Statement("no-authors"));
            return;
        }
        double[] gives = new double[log.Accounts.Length], gets = new double[log.Accounts.Length];
        foreach ((int from, int to) in edges) (gives[from], gets[to]) = (gives[from] + 1, gets[to] + 1);
        double sum = 0, own = 0, m = edges.Count;
        for (int a = 0; a < gives.Length; a++) (sum, own) = (sum + (gives[a] * gets[a]), own + Math.Pow(gives[a] * gets[a], 2));
        double expected = Math.Max(0, ((sum * sum) - own) / (2 * m * m));
        (int From, int To)[] mutual = [.. edges.Where(e => e.From < e.To && edges.Contains((e.To, e.From)))];
        Interval found = Interval.Poisson(mutual.Length);
        figures.Add(new Figure("mutual-pairs", AuditValue.Count(mutual.Length), AuditValue.Count(found.Low), AuditValue.Count(found.High), edges.Count, "poisson"));
        double log10 = PoissonTail.Log10(mutual.Length, Math.Max(1e-9, expected));
        said.Add(new Statement(log10 <= -2 ? "mutual" : "no-mutual", ("n", AuditValue.Count(mutual.Length)), ("expected", AuditValue.Of(Math.Round(expected, 1))), ("log10p", AuditValue.Log10P(log10))));
        if (log10 > -2) return;
        tables.Add(new AuditTable("mutual", ["account", "other"], [.. mutual.Take(1_000).Select(p => (IReadOnlyList<AuditValue>)[AuditValue.Said(log.Accounts[p.From]), AuditValue.Said(log.Accounts[p.To])])]));
        behind.AddRange(mutual.SelectMany(p => (int[])[p.From, p.To]).Distinct().Order().Select(a => new BehindAccount(log.Accounts[a], "mutual")));
    }

    private static void Rings(EngagementLog log, IReadOnlyList<CoGroup> groups, List<Statement> said, List<AuditTable> tables, List<BehindAccount> behind)
    {
        said.Add(groups.Count == 0 ? new Statement("no-ring") : new Statement("rings", ("n", AuditValue.Count(groups.Count)), ("accounts", AuditValue.Count(groups.Sum(g => g.Members.Length)))));
        if (groups.Count == 0) return;
        tables.Add(new AuditTable("rings", ["ring", "accounts", "ties", "such-as"], [.. groups.Select((g, i) => (IReadOnlyList<AuditValue>)[AuditValue.Count(i + 1), AuditValue.Count(g.Members.Length), AuditValue.Count(g.Ties), AuditValue.Said(string.Join(", ", g.Members.Take(5).Select(m => log.Accounts[m])))])]));
        for (int i = 0; i < groups.Count; i++)
            behind.AddRange(groups[i].Members.Select(m => new BehindAccount(log.Accounts[m], "ring", (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }
}
