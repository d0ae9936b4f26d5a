using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Audit.Records;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>What an audit may say of who makes the engagement, and of accounts that give it to each other.</summary>
internal static class EngagementClaims
{
    private const int TopFans = 20;

    public static Dictionary<string, Func<AuditCase, IEnumerable<object[]>>> All { get; } = new()
    {
        ["audit.engagement.no-engagement"] = c => If(c.Deeds.Count == 0),
        ["audit.engagement.frame.rows"] = c => If(c.Deeds.Count > 0, c.Deeds.Count, By(c).Count, c.Deeds.Select(d => (d.Page, d.Post)).Distinct().Count(), c.Pages.Length),
        ["audit.engagement.eighty"] = c => If(c.Deeds.Count > 0, Eighty(c), By(c).Count, new Share(Eighty(c) / (double)Math.Max(1, By(c).Count))),
        ["audit.engagement.top-tied"] = c => If(Top(c).Exists(t => TiedHere(c).Contains(t)), Top(c).Count(t => TiedHere(c).Contains(t)), Top(c).Count),
        ["audit.engagement.one-page"] = c => If(c.Pages.Length == 1),
        ["audit.engagement.two-pages"] = c => If(c.Pages.Length == 2),
        ["audit.engagement.no-shared"] = c => If(c.Pages.Length > 2 && c.Shared.Count == 0),
        ["audit.engagement.shared"] = c => If(c.Shared.Count > 0, c.Shared.Count, new Approximately(3, c.SharedPages), Any),
        ["audit.engagement.always-early"] = c => If(c.Early > 0, c.Early),
        ["audit.engagement.no-times"] = c => If(c.Deeds.Count > 0 && !c.HasTimes),
        ["audit.engagement.no-texts"] = c => If(c.Deeds.Count > 0 && !c.HasTexts),
        ["audit.engagement.once"] = c => c.Deeds.Count == 0 ? [] : [Shares.Of(By(c).Count(g => g.Count() == 1), By(c).Count)],
        ["audit.engagement.by-tied"] = c => c.Deeds.Count == 0 || TiedHere(c).Count == 0 ? [] : [Shares.Of(c.Deeds.Count(d => TiedHere(c).Contains(d.Account)), c.Deeds.Count)],
        ["audit.engagement.several-pages"] = c => c.Pages.Length < 2 ? [] : [Shares.Of(By(c).Count(g => g.Select(d => d.Page).Distinct().Count() > 1), By(c).Count)],
        ["audit.engagement.first-minutes"] = c => First(c) is { Of: > 0 } first ? [Shares.Of(first.Early, first.Of)] : [],
        ["audit.engagement.any-post"] = c => c.HasTexts ? [Shares.Of(c.Deeds.Count(d => d.Text.Length > 0 && Below(c, d.Text) > 2), c.Deeds.Count(d => d.Text.Length > 0))] : [],
        ["audit.engagement.one-day"] = c => Several(c) is { Count: > 0 } several ? [Shares.Of(several.Count(g => g.Max(d => d.At) - g.Min(d => d.At) < AuditCase.Day), several.Count)] : [],
        ["audit.engagement.other.core"] = c => If(c.Deeds.Count > 0, "cannotbeexcluded"),
        ["audit.engagement.other.topic"] = c => If(c.Pages.Length > 1, c.Shared.Count > 0 ? "contradicted" : "cannotbeexcluded"),
        ["audit.engagement.other.notifications"] = c => If(c.Early > 0, "cannotbeexcluded"),
        ["audit.exchange.no-engagement"] = c => If(c.Deeds.Count == 0),
        ["audit.exchange.no-followed-back"] = c => If(c.Followers.All(f => f.IsFollowedBack is null)),
        ["audit.exchange.no-authors"] = c => If(c.Deeds.Count > 0 && Edges(c).Count == 0),
        ["audit.exchange.mutual"] = c => If(c.Mutual > 0, Pairs(c), Any, Any),
        ["audit.exchange.no-mutual"] = c => If(Edges(c).Count > 0 && c.Mutual == 0, Pairs(c), Any, Any),
        ["audit.exchange.no-ring"] = c => If(c.Deeds.Count > 0 && c.Rings.Count == 0),
        ["audit.exchange.rings"] = c => If(c.Rings.Count > 0, c.Rings.Count, c.Rings.Sum()),
        ["audit.exchange.followed-back"] = c => c.Followers.Count(f => f.IsFollowedBack is not null) is > 0 and var known ? [Shares.Of(c.Followers.Count(f => f.IsFollowedBack == true), known)] : [],
        ["audit.exchange.mutual-pairs"] = c => Edges(c).Count > 0 ? [Shares.Poisson(Pairs(c), Edges(c).Count)] : [],
        ["audit.exchange.other.friends"] = c => If(c.Rings.Count > 0, "cannotbeexcluded"),
        ["audit.exchange.other.habit"] = c => If(c.Rings.Count > 0, "contradicted"),
    };

    public static List<IGrouping<string, EngagementEntry>> By(AuditCase c) => [.. c.Deeds.GroupBy(d => d.Account, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Accounts of findings, and those of the groups that were made.</summary>
    public static HashSet<string> TiedHere(AuditCase c) => new(c.Tied.Concat(c.Rings.Count > 0 ? c.Accounts.Where(a => a.StartsWith("ring", StringComparison.Ordinal)) : []), StringComparer.OrdinalIgnoreCase);

    private static List<string> Top(AuditCase c) => [.. By(c).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(TopFans).Select(g => g.Key)];

    private static int Eighty(AuditCase c)
    {
        int sum = 0, accounts = 0;
        foreach (int n in By(c).Select(g => g.Count()).OrderDescending())
        {
            if (sum >= 0.8 * c.Deeds.Count) break;
            (sum, accounts) = (sum + n, accounts + 1);
        }
        return accounts;
    }

    private static HashSet<(string From, string To)> Edges(AuditCase c) => [.. c.Deeds.Where(d => d.Author.Length > 0 && d.Author != d.Account).Select(d => (d.Account, d.Author))];

    private static int Pairs(AuditCase c)
    {
        HashSet<(string From, string To)> edges = Edges(c);
        return edges.Count(e => string.CompareOrdinal(e.From, e.To) < 0 && edges.Contains((e.To, e.From)));
    }

    /// <summary>How many accounts engage with somebody who engages with them.</summary>
    public static int InPairs(AuditCase c)
    {
        HashSet<(string From, string To)> edges = Edges(c);
        return edges.Where(e => edges.Contains((e.To, e.From))).Select(e => e.From).Distinct().Count();
    }

    private static int Below(AuditCase c, string text) => c.Deeds.Where(d => d.Text == text).Select(d => (d.Page, d.Post)).Distinct().Count();

    private static List<IGrouping<string, EngagementEntry>> Several(AuditCase c) => [.. By(c).Where(g => g.Count(d => d.At != FollowerList.NoTime) > 1)];

    // Since the post, or since the first who engaged with it, who is himself neither early nor late.
    private static (int Early, int Of) First(AuditCase c)
    {
        (int early, int of) = (0, 0);
        foreach (IGrouping<(string, string), EngagementEntry> post in c.Deeds.Where(d => d.At != FollowerList.NoTime).GroupBy(d => (d.Page, d.Post)))
        {
            long opened = post.Select(d => d.PostedAt).Where(t => t != FollowerList.NoTime).DefaultIfEmpty(FollowerList.NoTime).Last();
            List<long> after = [.. post.Select(d => d.At).Order()];
            if (opened == FollowerList.NoTime) (opened, after) = (after[0], after[1..]);
            (early, of) = (early + after.Count(t => t >= opened && t - opened <= 300), of + after.Count);
        }
        return (early, of);
    }
}
