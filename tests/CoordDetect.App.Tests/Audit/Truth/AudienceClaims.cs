using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>What an audit may say of who follows a page.</summary>
internal static class AudienceClaims
{
    private const int Fewest = 50;
    private const long Day = AuditCase.Day;

    private static readonly Dictionary<string, (Func<Follower, bool?> Has, Func<AuditCase, IReadOnlyList<Follower>, bool> IsShown)> Properties = new()
    {
        ["no-post"] = (f => f.Posts is { } n ? n == 0 : null, (_, l) => l.Any(f => f.Posts is not null)),
        ["no-follower"] = (f => f.Followers is { } n ? n == 0 : null, (_, l) => l.Any(f => f.Followers is not null)),
        ["default-avatar"] = (f => f.HasDefaultAvatar, (_, l) => l.Any(f => f.HasDefaultAvatar is not null)),
        ["no-bio"] = (f => f.Bio.Length == 0, (_, l) => l.Any(f => f.Bio.Length > 0)),
        ["follows-ten-times"] = (f => f is { Followers: { } by, Following: { } n } ? n >= 100 && n >= 10L * by : null, (_, l) => l.Any(f => f.Followers is not null) && l.Any(f => f.Following is not null)),
        ["dormant"] = (f => f.LastPost is { } at ? AuditCases.AsOf - at > 365 * Day : null, (_, l) => l.Any(f => f.LastPost is not null)),
        ["numbered-handle"] = (f => f.Handle.Reverse().TakeWhile(char.IsAsciiDigit).Count() >= 4, (_, _) => true),
        ["new-when-following"] = (f => f is { FollowedAt: { } at, Created: { } made } ? at - made < 30 * Day : null, (_, l) => l.Any(f => f.FollowedAt is not null)),
        ["private"] = (f => f.IsPrivate, (_, l) => l.Any(f => f.IsPrivate is not null)),
        ["verified"] = (f => f.IsVerified, (_, l) => l.Any(f => f.IsVerified is not null)),
    };

    private static readonly Dictionary<string, Func<AuditCase, IEnumerable<object[]>>> Sentences = new()
    {
        ["audit.audience.no-followers"] = c => If(c.Lists.Count == 0),
        ["audit.audience.frame.list"] = c => If(c.Lists.Count > 0, c.Followers.Count, Days(c).Count),
        ["audit.audience.frame.order-timed"] = c => If(c is { Lists.Count: > 0, Order: "timed" }, c.Placed),
        ["audit.audience.frame.order-listed"] = c => If(c is { Lists.Count: > 0, Order: "listed" }, c.Placed),
        ["audit.audience.frame.order-creation"] = c => If(c is { Lists.Count: > 0, Order: "creation" }, c.Placed),
        ["audit.audience.frame.order-none"] = c => If(c is { Lists.Count: > 0, Order: "none" }),
        ["audit.audience.frame.part"] = c => If(c.Lists.Count > 0 && Shown(c, Days(c)[^1].Key) is { } shown && shown > (Days(c)[^1].Value * 1.02) + 5, c.Lists.Count == 0 ? Any : Shown(c, Days(c)[^1].Key) ?? 0L),
        ["audit.audience.frame.repeated"] = c => If(Repeated(c) > 0, Repeated(c)),
        ["audit.audience.frame.renamed"] = c => If(Renamed(c) > 0, Renamed(c)),
        ["audit.audience.frame.nobody"] = c => If(Nobody(c) > 0, Nobody(c)),
        ["audit.audience.counts-contradict"] = c => Days(c).Where(d => Shown(c, d.Key) is { } shown && d.Value > (shown * 1.02) + 5)
            .Select(d => new object[] { d.Value, string.Join(" + ", c.Lists.Where(l => l.Day == d.Key).Select(l => l.Name)), Shown(c, d.Key)! }),
        ["audit.audience.no-lot"] = c => If(c.Placed >= Fewest && c.Lots.Count == 0, c.Placed),
        ["audit.audience.lots"] = c => If(c.Lots.Count > 0 && c.Order != "creation", c.Lots.Count, Near(c.Lots.Sum()), c.Followers.Count, Any, Any, Any),
        ["audit.audience.lots-creation"] = c => If(c.Lots.Count > 0 && c.Order == "creation", c.Lots.Count, Near(c.Lots.Sum()), c.Followers.Count, Any, Any, Any),
        ["audit.audience.lot-timed"] = c => c.Order == "timed" ? c.Lots.Select(size => new object[] { Any, Near(size), Any, Any, Any, Any, Any }) : [],
        ["audit.audience.lot-listed"] = c => c.Order == "listed" ? c.Lots.Select(size => new object[] { Any, Near(size), Any, Any, Any }) : [],
        ["audit.audience.lot-creation"] = c => c.Order == "creation" ? c.Lots.Select(size => new object[] { Any, Near(size), Any, Any, Any, Any }) : [],
        ["audit.audience.too-few"] = c => If(c.Lists.Count > 0 && c.Placed < Fewest, c.Placed, Fewest),
        ["audit.audience.no-order"] = c => If(c.Followers.Count >= Fewest && c.Order is "creation" or "none" && c.Followers.Count >= Fewest),
        ["audit.audience.no-created"] = c => If(c.Lists.Count > 0 && c.Followers.All(f => f.Created is null)),
        ["audit.audience.no-column"] = c => Missing(c).Select(p => new object[] { new Text("audit.audience.property." + p) }),
        ["audit.audience.other.event"] = c => If(c.Lots.Count > 0, c.Events.Count > 0 ? "cannotbeexcluded" : "contradicted"),
        ["audit.audience.other.newcomers"] = c => If(c.Lots.Count > 0, c.Order == "creation" ? "cannotbeexcluded" : "contradicted"),
        ["audit.audience.other.suggested"] = c => If(c.Lots.Count > 0, "cannotbeexcluded"),
        ["audit.audience.other.not-by-the-page"] = c => If(c.Lots.Count > 0, "cannotbeexcluded"),
    };

    public static Dictionary<string, Func<AuditCase, IEnumerable<object[]>>> All { get; } = new(Sentences.Concat(Figures()));

    private static IEnumerable<KeyValuePair<string, Func<AuditCase, IEnumerable<object[]>>>> Figures()
    {
        foreach ((string key, (Func<Follower, bool?> has, Func<AuditCase, IReadOnlyList<Follower>, bool> isShown)) in Properties)
        {
            yield return new("audit.audience.property." + key, c => isShown(c, c.Followers) && Of(c.Followers, has) is { Of: > 0 } own ? [Shares.Of(own.Hits, own.Of)] : []);
            yield return new("audit.audience.compared." + key, c => c.Comparison.Count > 0 && isShown(c, c.Followers) && isShown(c, c.Comparison)
                && Of(c.Followers, has) is { Of: > 0 } own && Of(c.Comparison, has) is { Of: > 0 } other ? [Shares.Difference(own, other)] : []);
        }
        yield return new("audit.audience.property.shared-bio", c => BioOf(c.Followers) is { Of: > 0 } own ? [Shares.Of(own.Hits, own.Of)] : []);
        yield return new("audit.audience.compared.shared-bio", c => BioOf(c.Followers) is { Of: > 0 } own && BioOf(c.Comparison) is { Of: > 0 } other ? [Shares.Difference(own, other)] : []);
        yield return new("audit.audience.property.empty-shell", c => ShellOf(c.Followers) is { Of: > 0 } own ? [Shares.Of(own.Hits, own.Of)] : []);
        yield return new("audit.audience.compared.empty-shell", c => ShellOf(c.Followers) is { Of: > 0 } own && ShellOf(c.Comparison) is { Of: > 0 } other ? [Shares.Difference(own, other)] : []);
        yield return new("audit.audience.in-lots", c => If(c.Placed >= Fewest, c.Lots.Count == 0 ? 0 : Near(c.Lots.Sum()), c.Lots.Count == 0 ? "–" : Any, c.Followers.Count));
    }

    private static Approximately Near(int size) => new((long)(size * 0.85), (long)(size * 1.15));

    private static (long Hits, long Of) Of(IEnumerable<Follower> followers, Func<Follower, bool?> has)
    {
        bool[] known = [.. followers.Select(has).OfType<bool>()];
        return (known.Count(k => k), known.Length);
    }

    // Of those with a bio: how many have that of two others.
    private static (long Hits, long Of) BioOf(IReadOnlyList<Follower> list)
    {
        ILookup<string, Follower> bios = list.Where(f => f.Bio.Length > 0).ToLookup(f => f.Bio, StringComparer.Ordinal);
        return (bios.Sum(b => b.Count() > 2 ? b.Count() : 0), bios.Sum(b => b.Count()));
    }

    // Whatever the list shows of an account must be empty, and it must show two things of it at least.
    private static (long Hits, long Of) ShellOf(IReadOnlyList<Follower> list)
    {
        bool bios = list.Any(f => f.Bio.Length > 0), posts = list.Any(f => f.Posts is not null), followers = list.Any(f => f.Followers is not null);
        if (!(posts || followers) || new[] { posts, followers, bios, list.Any(f => f.HasDefaultAvatar is not null) }.Count(s => s) < 2) return (0, 0);
        return Of(list, f => f is { Posts: null, Followers: null } ? null : Signs(f).All(s => s) && Signs(f).Count() > 1);

        IEnumerable<bool> Signs(Follower f) =>
            new bool?[] { f.Posts is { } n ? n <= 2 : null, f.Followers is { } by ? by <= 10 : null, bios ? f.Bio.Length == 0 : null, f.HasDefaultAvatar }.OfType<bool>();
    }

    private static IEnumerable<string> Missing(AuditCase c)
    {
        if (c.Lists.Count == 0) return [];
        int columns = new[] { Shown("no-post"), Shown("no-follower") }.Count(s => s), all = columns + new[] { Shown("no-bio"), Shown("default-avatar") }.Count(s => s);
        return [.. Properties.Keys.Where(k => !Shown(k)), .. Shown("no-bio") ? Array.Empty<string>() : ["shared-bio"], .. columns > 0 && all > 1 ? Array.Empty<string>() : ["empty-shell"]];

        bool Shown(string property) => Properties[property].IsShown(c, c.Followers);
    }

    // The lists of each day are one: how many accounts it has.
    private static List<KeyValuePair<DateOnly?, int>> Days(AuditCase c) => [.. c.Lists.GroupBy(l => l.Day).OrderBy(g => g.Key ?? DateOnly.MinValue)
        .Select(g => new KeyValuePair<DateOnly?, int>(g.Key, g.SelectMany(l => l.Lines).Where(f => f.Handle != "[deleted]").Select(AuditCase.Key).Distinct().Count()))];

    private static int Repeated(AuditCase c) => c.Lists.GroupBy(l => l.Day).Sum(g => g.Sum(l => l.Lines.Count(f => f.Handle != "[deleted]")) - g.SelectMany(l => l.Lines).Where(f => f.Handle != "[deleted]").Select(AuditCase.Key).Distinct().Count());

    private static int Nobody(AuditCase c) => c.Lists.Sum(l => l.Lines.Count(f => f.Handle == "[deleted]"));

    private static int Renamed(AuditCase c) => c.Lists.SelectMany(l => l.Lines).Where(f => f.Id.Length > 0).GroupBy(f => f.Id).Count(g => g.Select(f => f.Handle).Distinct().Count() > 1);

    // What the page showed at the time of a list: as was stated for the newest, else as it was counted within two days.
    private static long? Shown(AuditCase c, DateOnly? day)
    {
        if (c.Stated is { } stated && day == Days(c)[^1].Key) return stated;
        if (day is not { } known) return null;
        long at = new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds();
        return c.Counts.Where(p => p.Followers is not null && Math.Abs(p.At - at) <= 2 * Day).OrderBy(p => Math.Abs(p.At - at)).Select(p => p.Followers).FirstOrDefault();
    }
}
