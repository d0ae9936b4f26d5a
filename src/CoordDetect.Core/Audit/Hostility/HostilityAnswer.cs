using System.Text.RegularExpressions;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Audience;
using CoordDetect.Core.Audit.Intervals;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Hostility;

/// <summary>The seventh question: do critics arrive together?</summary>
internal static partial class HostilityAnswer
{
    /// <summary>The name of the answer.</summary>
    public const string Id = "hostility";

    private const double Level = 0.001;

    /// <summary>The answer.</summary>
    public static AuditAnswer Of(AuditInput input)
    {
        if (input.Engagement is not { HasTimes: true } log || !Array.Exists(log.Rows, r => r.Text >= 0 || r.Rating > 0)) return new AuditAnswer { Id = Id, Refusals = [new Statement("no-words")] };
        bool[] harsh = Array.ConvertAll(log.Texts, t => Harsh().Count(t) > Kind().Count(t));
        List<IReadOnlyList<AuditValue>> rows = [];
        List<BehindAccount> behind = [];
        long critics = 0, firsts = 0;
        List<Plot> plots = [];
        for (int page = 0; page < log.Pages.Length; page++)
        {
            (EngagementRow[] arrivals, int[] places) = Arrivals(log, page, harsh);
            (critics, firsts) = (critics + places.Length, firsts + arrivals.Length);
            if (places.Length < RunScan.FewestMembers) continue;
            Signature signature = new(SignatureKind.Empty, 0, 0, places);
            if (RunScan.Best(signature, arrivals.Length, Math.Log(Level / log.Pages.Length), null) is not { } run) continue;
            EngagementRow[] who = [.. places.Where(p => p >= run.First && p <= run.Last).Select(p => arrivals[p])];
            int elsewhere = who.Count(w => log.Rows.Any(r => r.Account == w.Account && log.Posts[r.Post].Page != page));
            rows.Add([AuditValue.Said(log.Pages[page]), AuditValue.Count(who.Length), AuditValue.Count(run.Length), AuditValue.Of(Math.Round(run.Rate * run.Length, 1)),
                AuditValue.Time(who[0].At), AuditValue.Time(who[^1].At), AuditValue.Count(elsewhere), AuditValue.Log10P(run.LogP / Math.Log(10))]);
            behind.AddRange(who.Select(w => new BehindAccount(log.Accounts[w.Account], "critic", log.Pages[page])));
            plots.Add(Picture(arrivals, places, run));
        }
        Interval share = Interval.Wilson(critics, firsts);
        return new AuditAnswer
        {
            Id = Id,
            Frame = [new Statement("frame.arrivals", ("n", AuditValue.Count(firsts)), ("critics", AuditValue.Count(critics)))],
            Headlines = [rows.Count == 0 ? new Statement("none") : new Statement("found", ("n", AuditValue.Count(behind.Select(b => b.Account).Distinct(StringComparer.Ordinal).Count())), ("pages", AuditValue.Count(rows.Count)))],
            Figures = [new Figure("first-critical", AuditValue.Share((double)critics / Math.Max(1, firsts)), AuditValue.Share(share.Low), AuditValue.Share(share.High), firsts, "wilson")],
            Tables = rows.Count == 0 ? [] : [new AuditTable("arrivals", ["page", "critics", "of", "expected", "from", "to", "elsewhere", "log10p"], rows)],
            Plots = plots,
            Explanations = rows.Count == 0 ? [] : [new("real-failure", ExplanationState.CannotBeExcluded), new("shared-post", ExplanationState.CannotBeExcluded)],
            Accounts = behind,
        };
    }

    // The first comment of each account on a page, in order of time, and the places of those that criticise.
    private static (EngagementRow[] Arrivals, int[] Critics) Arrivals(EngagementLog log, int page, bool[] harsh)
    {
        HashSet<int> seen = [];
        EngagementRow[] arrivals = [.. log.Rows.Where(r => r.At != FollowerList.NoTime && log.Posts[r.Post].Page == page && (r.Text >= 0 || r.Rating > 0) && seen.Add(r.Account))];
        return (arrivals, [.. Enumerable.Range(0, arrivals.Length).Where(i => arrivals[i].Rating is 1 or 2 || (arrivals[i].Rating == 0 && arrivals[i].Text >= 0 && harsh[arrivals[i].Text]))]);
    }

    private static Plot Picture(EngagementRow[] arrivals, int[] places, Run run)
    {
        var days = places.GroupBy(p => arrivals[p].At / 86_400).OrderBy(g => g.Key).ToArray();
        return new Plot { Key = "critics", Kind = PlotKind.Bars, X = [.. days.Select(d => d.Key * 86_400.0)], Y = [.. days.Select(d => (double)d.Count())], Mark = [.. days.Select(d => d.Any(p => p >= run.First && p <= run.Last) ? 1 : 0)], IsTime = true };
    }

    // Words that complain, in French and English; a few, common and plain. What they miss is missed evenly over time, which is all that the scan asks.
    [GeneratedRegex(@"\b(arnaque\w*|honteu\w+|honte|nul(le)?s?|scandale\w*|boycott\w*|déçu\w*|dégoût\w*|mensonge\w*|menteu\w+|pourri\w*|fuyez|à fuir|inadmissible|remboursez|escroc\w*|scam\w*|awful|terrible|worst|disgust\w*|shame\w*|disappoint\w*|refund|avoid|liars?|rip-?off|horrible|useless)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Harsh();

    [GeneratedRegex(@"\b(merci|super|bravo|adore|génial\w*|excellent\w*|parfait\w*|top|love|great|thanks|amazing|perfect)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();
}
