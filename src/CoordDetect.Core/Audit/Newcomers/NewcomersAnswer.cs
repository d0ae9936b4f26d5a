using System.Text.RegularExpressions;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Intervals;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Newcomers;

/// <summary>The eighth question: do new members arrive with a shop?</summary>
internal static partial class NewcomersAnswer
{
    /// <summary>The name of the answer.</summary>
    public const string Id = "newcomers";

    private const int FirstComments = 3;

    /// <summary>The answer.</summary>
    public static AuditAnswer Of(AuditInput input)
    {
        if (input.Engagement is not { HasTexts: true, HasTimes: true } log) return new AuditAnswer { Id = Id, Refusals = [new Statement("no-texts")] };
        int[] seen = new int[log.Accounts.Length];
        List<(EngagementRow Row, string Shop)> withShop = [];
        long first = 0;
        string?[] shops = Array.ConvertAll(log.Texts, ShopOf);
        foreach (EngagementRow row in log.Rows.Where(r => r.Text >= 0 && r.At != FollowerList.NoTime))
        {
            if (++seen[row.Account] > FirstComments) continue;
            first++;
            if (shops[row.Text] is { } shop) withShop.Add((row, shop));
        }
        var groups = withShop.GroupBy(w => w.Shop, StringComparer.Ordinal)
            .Select(g => (Shop: g.Key, Accounts: g.Select(w => w.Row.Account).Distinct().ToArray(), Rows: g.Select(w => w.Row).ToArray()))
            .OrderByDescending(g => g.Accounts.Length).ThenBy(g => g.Shop, StringComparer.Ordinal).ToArray();
        var several = groups.Where(g => g.Accounts.Length >= 2).ToArray();
        Interval share = Interval.Wilson(withShop.Count, first);
        return new AuditAnswer
        {
            Id = Id,
            Frame = [new Statement("frame.first", ("comments", AuditValue.Count(first)), ("accounts", AuditValue.Count(seen.Count(n => n > 0))))],
            Headlines = [several.Length == 0 ? new Statement("none") : new Statement("found", ("n", AuditValue.Count(several.Length)), ("accounts", AuditValue.Count(several.SelectMany(s => s.Accounts).Distinct().Count())))],
            Figures = [new Figure("with-link", AuditValue.Share((double)withShop.Count / Math.Max(1, first)), AuditValue.Share(share.Low), AuditValue.Share(share.High), first, "wilson")],
            Tables = several.Length == 0 ? [] : [new AuditTable("shops", ["shop", "accounts", "first-day", "last-day", "answered-by"], [.. several.Select(s => (IReadOnlyList<AuditValue>)[AuditValue.Said(s.Shop), AuditValue.Count(s.Accounts.Length), AuditValue.Day(s.Rows[0].At), AuditValue.Day(s.Rows[^1].At), AuditValue.Said(string.Join(", ", AnsweredBy(log, s.Rows, s.Accounts)))])])],
            Plots = several.Length == 0 ? [] : [new Plot { Key = "shops", Kind = PlotKind.Bars, X = [.. several.Take(40).Select((_, i) => i + 1.0)], Y = [.. several.Take(40).Select(s => (double)s.Accounts.Length)] }],
            Explanations = several.Length == 0 ? [] : [new("known-site", ExplanationState.CannotBeExcluded), new("customers", ExplanationState.CannotBeExcluded)],
            Accounts = [.. several.SelectMany(s => s.Accounts.Select(a => new BehindAccount(log.Accounts[a], "shop", s.Shop)))],
        };
    }

    // Who comments below the same post within a day after two or more of the newcomers, without being one.
    private static IEnumerable<string> AnsweredBy(EngagementLog log, EngagementRow[] rows, int[] newcomers)
    {
        HashSet<int> own = [.. newcomers], posts = [.. rows.Select(r => r.Post)];
        ILookup<int, EngagementRow> below = log.Rows.Where(r => posts.Contains(r.Post) && r.Text >= 0 && !own.Contains(r.Account)).ToLookup(r => r.Post);
        return rows.SelectMany(r => below[r.Post].Where(b => b.At > r.At && b.At <= r.At + 86_400).Select(b => b.Account).Distinct())
            .GroupBy(a => a).Where(g => g.Count() >= 2).OrderByDescending(g => g.Count()).Take(5).Select(g => log.Accounts[g.Key]);
    }

    private static string? ShopOf(string text)
    {
        Match link = Link().Match(text);
        if (!link.Success) return null;
        string host = link.Groups["host"].Value.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    [GeneratedRegex(@"(?:https?://|\bwww\.)(?<host>[\p{L}\p{N}][\p{L}\p{N}.-]*\.\p{L}{2,})", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
