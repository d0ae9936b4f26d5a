using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Audit.Records;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>What an audit may say of what an agency delivered.</summary>
internal static class AgencyClaims
{
    public static Dictionary<string, Func<AuditCase, IEnumerable<object[]>>> All { get; } = new()
    {
        ["audit.agency.no-report"] = c => If(c.Report is null && c.Pages.Length < 3),
        ["audit.agency.no-engagement"] = c => If(c.Report is not null && c.Deeds.Count == 0),
        ["audit.agency.frame.observed"] = c => If(IsChecked(c), c.Deeds.Count, c.Pages.Length),
        ["audit.agency.frame.report"] = c => If(IsChecked(c) && c.Report is not null, c.Report?.Days.Count ?? 0, c.Report?.Profiles.Count ?? 0),
        ["audit.agency.few-clients"] = c => If(IsChecked(c) && c.Pages.Length < 3),
        ["audit.agency.shared"] = c => If(IsChecked(c) && c.Shared.Count > 0, c.Shared.Count, c.Pages.Length),
        ["audit.agency.no-shared"] = c => If(IsChecked(c) && c.Pages.Length > 2 && c.Shared.Count == 0, c.Pages.Length),
        ["audit.agency.no-days"] = c => If(IsChecked(c) && Days(c).Count == 0),
        ["audit.agency.no-times"] = c => If(IsChecked(c) && Days(c).Count > 0 && !c.HasTimes),
        ["audit.agency.days"] = c => If(IsCompared(c), Reported(c), Observed(c), Days(c).Count, Above(c)),
        ["audit.agency.no-profiles"] = c => If(IsChecked(c) && Named(c).Count == 0),
        ["audit.agency.profiles"] = c => If(IsChecked(c) && Named(c).Count > 0, Named(c).Count, Seen(c)),
        ["audit.agency.unnamed"] = c => If(IsChecked(c) && Named(c).Count > 0 && c.Shared.Count > 0, c.Shared.Count, c.Shared.Count(s => !Named(c).Contains(s))),
        ["audit.agency.part"] = c => If(IsChecked(c) && Theirs(c).Count > 0, Part(c)),
        ["audit.agency.reported"] = c => IsCompared(c) ? [Shares.Count(Reported(c), Days(c).Count)] : [],
        ["audit.agency.observed"] = c => IsCompared(c) ? [Shares.Poisson(Observed(c), Days(c).Count)] : [],
        ["audit.agency.days-above"] = c => IsCompared(c) ? [Shares.Of(Above(c), Days(c).Count)] : [],
        ["audit.agency.profiles-seen"] = c => IsChecked(c) && Named(c).Count > 0 ? [Shares.Of(Seen(c), Named(c).Count)] : [],
        ["audit.agency.by-them"] = c => IsChecked(c) ? [Shares.Of(c.Deeds.Count(d => Theirs(c).Contains(d.Account)), c.Deeds.Count)] : [],
        ["audit.agency.other.partial-view"] = c => If(IsChecked(c) && c.Report is not null, "cannotbeexcluded"),
        ["audit.agency.other.other-count"] = c => If(IsChecked(c) && c.Report is not null, "cannotbeexcluded"),
        ["audit.agency.other.same-public"] = c => If(IsChecked(c) && c.Shared.Count > 0, "contradicted"),
        ["audit.agency.limit.reported"] = c => If(IsCompared(c)),
        ["audit.agency.limit.observed"] = c => If(IsCompared(c)),
        ["audit.agency.limit.days-above"] = c => If(IsCompared(c)),
        ["audit.agency.limit.profiles-seen"] = c => If(IsChecked(c) && Named(c).Count > 0),
        ["audit.agency.limit.by-them"] = c => If(IsChecked(c)),
    };

    /// <summary>How many profiles clients share, or were named and not seen.</summary>
    public static int Behind(AuditCase c) => IsChecked(c) ? c.Shared.Union(Named(c).Where(p => !EngagementClaims.By(c).Exists(g => string.Equals(g.Key, p, StringComparison.OrdinalIgnoreCase))), StringComparer.OrdinalIgnoreCase).Count() : 0;

    private static bool IsChecked(AuditCase c) => c.Deeds.Count > 0 && (c.Report is not null || c.Pages.Length > 2);

    private static bool IsCompared(AuditCase c) => IsChecked(c) && Days(c).Count > 0 && c.HasTimes;

    private static List<AgencyDay> Days(AuditCase c) => [.. (c.Report?.Days ?? []).Where(d => d.Engagements is not null)];

    private static long Reported(AuditCase c) => Days(c).Sum(d => d.Engagements!.Value);

    // Of the page that is named, or of all where none is.
    private static long Seen(AuditCase c, AgencyDay day) =>
        c.Deeds.Count(d => d.At != FollowerList.NoTime && d.At / AuditCase.Day == day.Day / AuditCase.Day && (day.Page.Length == 0 || string.Equals(d.Page, day.Page, StringComparison.OrdinalIgnoreCase)));

    private static long Observed(AuditCase c) => Days(c).Sum(d => Seen(c, d));

    private static int Above(AuditCase c) => Days(c).Count(d => d.Engagements > 1.2 * Seen(c, d));

    private static HashSet<string> Named(AuditCase c) => new(c.Report?.Profiles ?? [], StringComparer.OrdinalIgnoreCase);

    private static int Seen(AuditCase c) => Named(c).Count(p => EngagementClaims.By(c).Exists(g => string.Equals(g.Key, p, StringComparison.OrdinalIgnoreCase)));

    private static HashSet<string> Theirs(AuditCase c) => new(EngagementClaims.TiedHere(c).Concat(c.Shared).Where(a => c.Accounts.Contains(a, StringComparer.OrdinalIgnoreCase)), StringComparer.OrdinalIgnoreCase);

    private static object[] Part(AuditCase c)
    {
        int hits = c.Deeds.Count(d => Theirs(c).Contains(d.Account));
        (double low, double high) = Shares.Wilson(hits, Math.Max(1, c.Deeds.Count));
        return [Theirs(c).Count, new Share(hits / (double)Math.Max(1, c.Deeds.Count)), new Share(low), new Share(high)];
    }
}
