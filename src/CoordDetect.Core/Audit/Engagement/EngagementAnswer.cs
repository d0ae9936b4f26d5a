using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Intervals;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Engagement;

/// <summary>The fourth question: who makes the engagement?</summary>
internal static class EngagementAnswer
{
    /// <summary>The name of the answer.</summary>
    public const string Id = "engagement";

    private const int TopFans = 20;

    /// <summary>The answer.</summary>
    public static AuditAnswer Of(AuditInput input, IReadOnlySet<string> tied)
    {
        if (input.Engagement is not { Rows.Length: > 0 } log) return new AuditAnswer { Id = Id, Refusals = [new Statement("no-engagement")] };
        EngagementTable table = new(log);
        List<Statement> said = [], refused = [];
        List<Figure> figures = [];
        List<AuditTable> tables = [];
        List<BehindAccount> behind = [];
        Plot plot = Concentration(table, tied, said, figures, tables);
        if (log.Pages.Length > 1) Overlap(table, said, refused, figures, tables, behind);
        else refused.Add(new Statement("one-page"));
        if (log.Pages.Length > 1 && PagePairs.Table(table) is { } pairs) tables.Add(pairs);
        if (log.HasTimes)
        {
            FirstMinutes(log, said, figures, tables, behind);
            if (Bursts.OneDay(log) is { } oneDay) figures.Add(oneDay);
            if (Bursts.Table(log) is { } bursts) tables.Add(bursts);
        }
        else refused.Add(new Statement("no-times"));
        if (log.HasTexts) AnyPost(log, figures, tables);
        else refused.Add(new Statement("no-texts"));
        return new AuditAnswer
        {
            Id = Id,
            Frame = [new Statement("frame.rows", ("rows", AuditValue.Count(log.Rows.Length)), ("accounts", AuditValue.Count(table.Engaged)), ("posts", AuditValue.Count(log.Posts.Length)), ("pages", AuditValue.Count(log.Pages.Length)))],
            Headlines = said,
            Refusals = refused,
            Figures = figures,
            Tables = tables,
            Plots = [plot],
            Accounts = behind,
            Explanations = [.. Explanations(log, behind)],
        };
    }

    private static IEnumerable<OtherExplanation> Explanations(EngagementLog log, List<BehindAccount> behind)
    {
        yield return new OtherExplanation("core", ExplanationState.CannotBeExcluded);
        if (log.Pages.Length > 1) yield return new OtherExplanation("topic", behind.Exists(b => b.Reason == "shared") ? ExplanationState.Contradicted : ExplanationState.CannotBeExcluded);
        if (behind.Exists(b => b.Reason == "early")) yield return new OtherExplanation("notifications", ExplanationState.CannotBeExcluded);
    }

    private static Plot Concentration(EngagementTable table, IReadOnlySet<string> tied, List<Statement> said, List<Figure> figures, List<AuditTable> tables)
    {
        int[] order = table.MostActive();
        long all = table.Log.Rows.Length, sum = 0, ofTied = 0;
        int eighty = 0;
        List<double> x = [0], y = [0];
        int step = Math.Max(1, order.Length / 200);
        for (int i = 0; i < order.Length; i++)
        {
            sum += table.OfAccount[order[i]];
            if (tied.Contains(table.Log.Accounts[order[i]])) ofTied += table.OfAccount[order[i]];
            if (eighty == 0 && sum >= 0.8 * all) eighty = i + 1;
            if ((i + 1) % step != 0 && i + 1 < order.Length) continue;
            x.Add(i + 1);
            y.Add(100.0 * sum / all);
        }
        said.Add(new Statement("eighty", ("n", AuditValue.Count(eighty)), ("accounts", AuditValue.Count(order.Length)), ("share", AuditValue.Share((double)eighty / order.Length))));
        int once = table.OfAccount.Count(n => n == 1);
        Interval one = Interval.Wilson(once, order.Length), bound = Interval.Wilson(ofTied, all);
        figures.Add(new Figure("once", AuditValue.Share((double)once / order.Length), AuditValue.Share(one.Low), AuditValue.Share(one.High), order.Length, "wilson"));
        if (tied.Count > 0) figures.Add(new Figure("by-tied", AuditValue.Share((double)ofTied / all), AuditValue.Share(bound.Low), AuditValue.Share(bound.High), all, "wilson"));
        tables.Add(new AuditTable("fans", ["account", "engagements", "share", "pages", "tied"],
            [.. order.Take(TopFans).Select(a => (IReadOnlyList<AuditValue>)[AuditValue.Said(table.Log.Accounts[a]), AuditValue.Count(table.OfAccount[a]), AuditValue.Share((double)table.OfAccount[a] / all), AuditValue.Count(table.PagesOf[a]), AuditValue.Term(tied.Contains(table.Log.Accounts[a]) ? "yes" : "no")])]));
        int top = order.Take(TopFans).Count(a => tied.Contains(table.Log.Accounts[a]));
        if (top > 0) said.Add(new Statement("top-tied", ("n", AuditValue.Count(top)), ("of", AuditValue.Count(Math.Min(TopFans, order.Length)))));
        return new Plot { Key = "concentration", Kind = PlotKind.Line, X = [.. x], Y = [.. y] };
    }

    private static void Overlap(EngagementTable table, List<Statement> said, List<Statement> refused, List<Figure> figures, List<AuditTable> tables, List<BehindAccount> behind)
    {
        int several = table.PagesOf.Count(p => p > 1);
        Interval share = Interval.Wilson(several, table.Engaged);
        figures.Add(new Figure("several-pages", AuditValue.Share((double)several / table.Engaged), AuditValue.Share(share.Low), AuditValue.Share(share.High), table.Engaged, "wilson"));
        if (ClientOverlap.Of(table) is not { } overlap)
        {
            refused.Add(new Statement("two-pages"));
            return;
        }
        tables.Add(new AuditTable("overlap", ["pages", "found", "expected"], [.. Enumerable.Range(1, overlap.Found.Length - 1).Where(k => overlap.Found[k] > 0 || k <= 5)
            .Select(k => (IReadOnlyList<AuditValue>)[AuditValue.Count(k), AuditValue.Count(overlap.Found[k]), AuditValue.Of(Math.Round(overlap.Expected[k], 2))])]));
        int[] shared = SharedProfiles.Of(table, overlap);
        said.Add(shared.Length == 0 ? new Statement("no-shared") : new Statement("shared", ("n", AuditValue.Count(shared.Length)), ("pages", AuditValue.Count(overlap.Threshold)), ("expected", AuditValue.Of(Math.Round(overlap.Expected[overlap.Threshold..].Sum(), 2)))));
        behind.AddRange(shared.Select(a => new BehindAccount(table.Log.Accounts[a], "shared", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{table.PagesOf[a]} pages"))));
    }

    private static void FirstMinutes(EngagementLog log, List<Statement> said, List<Figure> figures, List<AuditTable> tables, List<BehindAccount> behind)
    {
        if (Earliness.Of(log) is not { } early) return;
        Interval share = Interval.Wilson(early.Early, early.Of);
        figures.Add(new Figure("first-minutes", AuditValue.Share((double)early.Early / early.Of), AuditValue.Share(share.Low), AuditValue.Share(share.High), early.Of, "wilson"));
        if (early.Accounts.Count == 0) return;
        said.Add(new Statement("always-early", ("n", AuditValue.Count(early.Accounts.Count))));
        tables.Add(new AuditTable("early", ["account", "early", "of", "log10p"], [.. early.Accounts.Select(a => (IReadOnlyList<AuditValue>)[AuditValue.Said(log.Accounts[a.Account]), AuditValue.Count(a.Early), AuditValue.Count(a.Of), AuditValue.Log10P(a.Log10P)])]));
        behind.AddRange(early.Accounts.Select(a => new BehindAccount(log.Accounts[a.Account], "early")));
    }

    // Words that stand below three posts or more would fit any.
    private static void AnyPost(EngagementLog log, List<Figure> figures, List<AuditTable> tables)
    {
        Dictionary<int, HashSet<int>> posts = [];
        foreach (EngagementRow row in log.Rows.Where(r => r.Text >= 0))
            (posts.TryGetValue(row.Text, out HashSet<int>? below) ? below : posts[row.Text] = []).Add(row.Post);
        long comments = log.Rows.Count(r => r.Text >= 0), fits = log.Rows.Count(r => r.Text >= 0 && posts[r.Text].Count >= 3);
        Interval share = Interval.Wilson(fits, comments);
        figures.Add(new Figure("any-post", AuditValue.Share((double)fits / Math.Max(1, comments)), AuditValue.Share(share.Low), AuditValue.Share(share.High), comments, "wilson"));
        tables.Add(new AuditTable("any-post", ["text", "posts"], [.. posts.Where(p => p.Value.Count >= 3).OrderByDescending(p => p.Value.Count).ThenBy(p => log.Texts[p.Key], StringComparer.Ordinal).Take(50)
            .Select(p => (IReadOnlyList<AuditValue>)[AuditValue.Said(log.Texts[p.Key]), AuditValue.Count(p.Value.Count)])]));
    }
}
