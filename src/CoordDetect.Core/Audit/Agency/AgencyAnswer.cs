using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Engagement;
using CoordDetect.Core.Audit.Intervals;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Agency;

/// <summary>The ninth question: what did the agency really deliver?</summary>
internal static class AgencyAnswer
{
    /// <summary>The name of the answer.</summary>
    public const string Id = "agency";

    private const long Day = 86_400;

    // A report a fifth above what can be seen is a difference to ask about, not a rounding.
    private const double Tolerance = 1.2;

    /// <summary>The answer.</summary>
    public static AuditAnswer Of(AuditInput input, IReadOnlySet<string> tied)
    {
        if (input.Reported is null && input.Engagement is not { Pages.Length: > 2 }) return new AuditAnswer { Id = Id, Refusals = [new Statement("no-report")] };
        if (input.Engagement is not { Rows.Length: > 0 } log) return new AuditAnswer { Id = Id, Refusals = [new Statement("no-engagement")] };
        List<Statement> said = [], refused = [];
        List<Figure> figures = [];
        List<AuditTable> tables = [];
        List<Plot> plots = [];
        List<BehindAccount> behind = [];
        int[]? overlapping = SharedAccounts(log, said, refused, behind);
        int[] shared = overlapping ?? [];
        if (input.Reported is { Days.Count: > 0 } report) Days(report, log, said, refused, figures, tables, plots);
        else refused.Add(new Statement("no-days"));
        Profiles(input.Reported?.Profiles ?? [], log, overlapping, said, refused, figures, tables, behind);
        Part(log, tied, shared, said, figures);
        return new AuditAnswer
        {
            Id = Id,
            Frame = [.. Frame(log, input.Reported)],
            Headlines = said,
            Refusals = refused,
            Figures = figures,
            Tables = [.. tables, Scorecard(figures)],
            Plots = plots,
            Explanations = [.. Explanations(input.Reported, overlapping)],
            Accounts = behind,
        };
    }

    private static IEnumerable<Statement> Frame(EngagementLog log, AgencyReport? report)
    {
        yield return new Statement("frame.observed", ("rows", AuditValue.Count(log.Rows.Length)), ("pages", AuditValue.Count(log.Pages.Length)));
        if (report is not null) yield return new Statement("frame.report", ("days", AuditValue.Count(report.Days.Count)), ("profiles", AuditValue.Count(report.Profiles.Count)));
    }

    // Each only where there is something that it might explain.
    private static IEnumerable<OtherExplanation> Explanations(AgencyReport? report, int[]? shared)
    {
        if (report is not null) yield return new OtherExplanation("partial-view", ExplanationState.CannotBeExcluded);
        if (report is not null) yield return new OtherExplanation("other-count", ExplanationState.CannotBeExcluded);
        if (shared is { Length: > 0 }) yield return new OtherExplanation("same-public", ExplanationState.Contradicted);
    }

    // The profiles that clients share; null where there are too few clients to tell.
    private static int[]? SharedAccounts(EngagementLog log, List<Statement> said, List<Statement> refused, List<BehindAccount> behind)
    {
        EngagementTable table = new(log);
        if (ClientOverlap.Of(table) is not { } overlap)
        {
            refused.Add(new Statement("few-clients"));
            return null;
        }
        int[] shared = SharedProfiles.Of(table, overlap);
        said.Add(new Statement(shared.Length == 0 ? "no-shared" : "shared", ("n", AuditValue.Count(shared.Length)), ("pages", AuditValue.Count(log.Pages.Length))));
        behind.AddRange(shared.Select(a => new BehindAccount(log.Accounts[a], "shared-profile")));
        return shared;
    }

    private static void Days(AgencyReport report, EngagementLog log, List<Statement> said, List<Statement> refused, List<Figure> figures, List<AuditTable> tables, List<Plot> plots)
    {
        AgencyDay[] days = [.. report.Days.Where(d => d.Engagements is not null)];
        if (days.Length == 0 || !log.HasTimes)
        {
            refused.Add(new Statement(days.Length == 0 ? "no-days" : "no-times"));
            return;
        }
        Dictionary<(long Day, int Page), long> seen = [];
        foreach (EngagementRow row in log.Rows.Where(r => r.At != FollowerList.NoTime))
        {
            long day = (long)Math.Floor(row.At / (double)Day) * Day;
            seen[(day, log.Posts[row.Post].Page)] = seen.GetValueOrDefault((day, log.Posts[row.Post].Page)) + 1;
        }
        List<(AgencyDay Day, long Seen)> both = [];
        foreach (AgencyDay day in days)
        {
            int page = Array.FindIndex(log.Pages, p => string.Equals(p, day.Page, StringComparison.OrdinalIgnoreCase));
            both.Add((day, page >= 0 ? seen.GetValueOrDefault((day.Day, page)) : day.Page.Length == 0 ? Enumerable.Range(0, log.Pages.Length).Sum(p => seen.GetValueOrDefault((day.Day, p))) : 0));
        }
        long reported = both.Sum(b => b.Day.Engagements!.Value), observed = both.Sum(b => b.Seen);
        int above = both.Count(b => b.Day.Engagements > Tolerance * b.Seen);
        Interval share = Interval.Wilson(above, both.Count);
        said.Add(new Statement("days", ("reported", AuditValue.Count(reported)), ("observed", AuditValue.Count(observed)), ("above", AuditValue.Count(above)), ("days", AuditValue.Count(both.Count))));
        figures.Add(new Figure("reported", AuditValue.Count(reported), null, null, both.Count));
        Interval poisson = Interval.Poisson(observed);
        figures.Add(new Figure("observed", AuditValue.Count(observed), AuditValue.Count(poisson.Low), AuditValue.Count(poisson.High), both.Count, "poisson"));
        figures.Add(new Figure("days-above", AuditValue.Share((double)above / both.Count), AuditValue.Share(share.Low), AuditValue.Share(share.High), both.Count, "wilson"));
        tables.Add(new AuditTable("days", ["day", "page", "reported", "observed", "difference"], [.. both.OrderByDescending(b => b.Day.Engagements - b.Seen)
            .Select(b => (IReadOnlyList<AuditValue>)[AuditValue.Day(b.Day.Day), AuditValue.Said(b.Day.Page), AuditValue.Count(b.Day.Engagements!.Value), AuditValue.Count(b.Seen), AuditValue.Count(b.Day.Engagements!.Value - b.Seen)])]));
        var byDay = both.GroupBy(b => b.Day.Day).OrderBy(g => g.Key).ToArray();
        plots.Add(new Plot { Key = "reported-more", Kind = PlotKind.Bars, X = [.. byDay.Select(d => (double)d.Key)], Y = [.. byDay.Select(d => (double)d.Sum(b => b.Day.Engagements!.Value - b.Seen))], Mark = [.. byDay.Select(d => d.Sum(b => b.Day.Engagements!.Value) > Tolerance * d.Sum(b => b.Seen) ? 1 : 0)], IsTime = true });
    }

    private static void Profiles(
        IReadOnlyList<string> named, EngagementLog log, int[]? shared, List<Statement> said, List<Statement> refused, List<Figure> figures, List<AuditTable> tables, List<BehindAccount> behind)
    {
        if (named.Count == 0)
        {
            refused.Add(new Statement("no-profiles"));
            return;
        }
        HashSet<string> active = new(log.Accounts, StringComparer.OrdinalIgnoreCase), list = new(named, StringComparer.OrdinalIgnoreCase);
        int seen = list.Count(active.Contains);
        Interval share = Interval.Wilson(seen, list.Count);
        said.Add(new Statement("profiles", ("named", AuditValue.Count(list.Count)), ("seen", AuditValue.Count(seen))));
        if (shared is { Length: > 0 }) said.Add(new Statement("unnamed", ("n", AuditValue.Count(shared.Count(a => !list.Contains(log.Accounts[a])))), ("of", AuditValue.Count(shared.Length))));
        figures.Add(new Figure("profiles-seen", AuditValue.Share((double)seen / list.Count), AuditValue.Share(share.Low), AuditValue.Share(share.High), list.Count, "wilson"));
        Dictionary<string, int> at = log.Accounts.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.OrdinalIgnoreCase);
        EngagementTable table = new(log);
        tables.Add(new AuditTable("profiles", ["account", "seen", "engagements", "pages"], [.. list.Order(StringComparer.OrdinalIgnoreCase).Select(p => (IReadOnlyList<AuditValue>)
            (at.TryGetValue(p, out int a) ? [AuditValue.Said(p), AuditValue.Term("yes"), AuditValue.Count(table.OfAccount[a]), AuditValue.Count(table.PagesOf[a])] : [AuditValue.Said(p), AuditValue.Term("no"), AuditValue.Count(0), AuditValue.Count(0)]))]));
        behind.AddRange(list.Where(p => !active.Contains(p)).Select(p => new BehindAccount(p, "named-not-seen")));
    }

    private static void Part(EngagementLog log, IReadOnlySet<string> tied, int[] shared, List<Statement> said, List<Figure> figures)
    {
        HashSet<int> theirs = [.. shared, .. Enumerable.Range(0, log.Accounts.Length).Where(a => tied.Contains(log.Accounts[a]))];
        long hits = log.Rows.Count(r => theirs.Contains(r.Account));
        Interval share = Interval.Wilson(hits, log.Rows.Length);
        figures.Add(new Figure("by-them", AuditValue.Share((double)hits / log.Rows.Length), AuditValue.Share(share.Low), AuditValue.Share(share.High), log.Rows.Length, "wilson"));
        if (theirs.Count > 0) said.Add(new Statement("part", ("share", AuditValue.Share((double)hits / log.Rows.Length)), ("low", AuditValue.Share(share.Low)), ("high", AuditValue.Share(share.High)), ("accounts", AuditValue.Count(theirs.Count))));
    }

    private static AuditTable Scorecard(List<Figure> figures) => new("scorecard", ["line", "value", "low", "high", "limit"],
        [.. figures.Select(f => (IReadOnlyList<AuditValue>)[AuditValue.Term(f.Key), f.Value, f.Low ?? AuditValue.None, f.High ?? AuditValue.None, AuditValue.Term("limit." + f.Key)])]);
}
