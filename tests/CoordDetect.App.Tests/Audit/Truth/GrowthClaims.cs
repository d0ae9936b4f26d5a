using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Audit.Records;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>What an audit may say of how a page grew.</summary>
internal static class GrowthClaims
{
    private const int FewestDays = 14;

    public static Dictionary<string, Func<AuditCase, IEnumerable<object[]>>> All { get; } = new()
    {
        ["audit.growth.no-gains"] = c => If(Span(c) is null),
        ["audit.growth.frame.list"] = c => If(Span(c) is { IsOfList: true }, Frame(c)),
        ["audit.growth.frame.counts"] = c => If(Span(c) is { IsOfList: false }, Frame(c)),
        ["audit.growth.few-days"] = c => If(Length(c) is > 0 and < FewestDays, Length(c), FewestDays),
        ["audit.growth.no-spike"] = c => If(Length(c) >= FewestDays && c.Spikes == 0, Length(c)),
        ["audit.growth.spikes"] = c => If(Length(c) >= FewestDays && c.Spikes > 0, c.Spikes, Length(c)),
        ["audit.growth.no-following"] = c => If(Following(c) < 3),
        ["audit.growth.no-saw"] = c => If(Following(c) >= 3 && c.Falls == 0),
        ["audit.growth.saw"] = c => If(Following(c) >= 3 && c.Falls > 0, c.Falls),
        ["audit.growth.one-snapshot"] = c => If(Lists(c).Count < 2),
        ["audit.growth.undated-snapshots"] = c => If(Lists(c).Count > 1 && c.Lists.Any(l => l.Day is null)),
        ["audit.growth.part-snapshots"] = c => If(c.IsPartOnly),
        ["audit.growth.window-snapshots"] = c => If(c.IsWindow),
        ["audit.growth.churn"] = c => If(Churn(c).Gained > 0, Churn(c).Gained, Churn(c).Gone),
        ["audit.growth.gained-and-gone"] = c => Churn(c) is { Gained: > 0 } churn ? [Shares.Of(churn.Gone, churn.Gained)] : [],
        ["audit.growth.other.event"] = c => If(c.Spikes > 0, c.Events.Count > 0 && c.Lots.Count == 0 ? "explains" : "cannotbeexcluded"),
        ["audit.growth.other.platform"] = c => If(c.Spikes > 0, "cannotbeexcluded"),
    };

    /// <summary>What each day that stands out is said to be.</summary>
    public static Dictionary<string, Func<AuditCase, IEnumerable<string>>> Families { get; } = new()
    {
        ["audit.growth.spike."] = c => c.SpikeIs is { } kind ? [kind] : [],
    };

    private static int Following(AuditCase c) => c.Counts.Count(p => p.Following is not null);

    // The days that are looked at: from the second count, or from the first who followed.
    private static (long First, long Last, bool IsOfList)? Span(AuditCase c)
    {
        long[] counts = [.. c.Counts.Where(p => p.Followers is not null).Select(p => p.At / AuditCase.Day)];
        if (counts.Length >= 3) return (counts[0] + 1, Math.Max(counts[^1], counts[0] + 1), false);
        long[] came = [.. c.Followers.Select(f => f.FollowedAt).OfType<long>().Select(t => t / AuditCase.Day).Order()];
        return came.Length >= 2 && came.Length >= c.Followers.Count / 2 ? (came[0], came[^1], true) : null;
    }

    private static int Length(AuditCase c) => Span(c) is { } span ? (int)(span.Last - span.First + 1) : 0;

    private static object[] Frame(AuditCase c) => Span(c) is { } span ? [Length(c), Date(span.First), Date(span.Last)] : [];

    private static DateOnly Date(long day) => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(day * AuditCase.Day).UtcDateTime);

    private static List<HashSet<string>> Lists(AuditCase c) =>
        [.. c.Lists.GroupBy(l => l.Day).OrderBy(g => g.Key ?? DateOnly.MinValue).Select(g => g.SelectMany(l => l.Lines).Where(f => f.Handle != "[deleted]").Select(AuditCase.Key).ToHashSet())];

    // Who came between two lists, and was gone at the one after.
    private static (int Gained, int Gone) Churn(AuditCase c)
    {
        List<HashSet<string>> lists = Lists(c);
        if (lists.Count < 3 || c.IsPartOnly || c.IsWindow || c.Lists.Any(l => l.Day is null)) return (0, 0);
        (int gained, int gone) = (0, 0);
        for (int at = 1; at + 1 < lists.Count; at++)
        {
            List<string> came = [.. lists[at].Where(a => !lists[at - 1].Contains(a))];
            (gained, gone) = (gained + came.Count, gone + came.Count(a => !lists[at + 1].Contains(a)));
        }
        return (gained, gone);
    }
}
