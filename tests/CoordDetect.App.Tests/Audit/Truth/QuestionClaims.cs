using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Audit.Records;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>What an audit may say of topics, borrowed identities, critics and newcomers.</summary>
internal static class QuestionClaims
{
    public static Dictionary<string, Func<AuditCase, IEnumerable<object[]>>> All { get; } = new()
    {
        ["audit.topics.no-texts"] = c => If(!HasWords(c)),
        ["audit.topics.few-topics"] = c => If(HasWords(c) && Topics(c).Count < 3, Topics(c).Count),
        ["audit.topics.frame.topics"] = c => If(HasTopics(c), Topics(c).Count, Topics(c).SelectMany(t => t).Distinct().Count()),
        ["audit.topics.none"] = c => If(HasTopics(c) && c.Pushed.Pushers == 0),
        ["audit.topics.pushers"] = c => If(c.Pushed is { Pushers: > 0, Topics: 0 }, c.Pushed.Pushers),
        ["audit.topics.pushed"] = c => If(c.Pushed.Topics > 0, c.Pushed.Topics, c.Pushed.Pushers),
        ["audit.topics.begun"] = c => HasTopics(c) ? [Shares.Of(c.Pushed.Topics, Topics(c).Count)] : [],
        ["audit.topics.other.fans-first"] = c => If(c.Pushed.Topics > 0, "cannotbeexcluded"),
        ["audit.topics.other.prize"] = c => If(c.Pushed.Topics > 0, c.Deeds.Any(d => d.Text.Contains("prize", StringComparison.Ordinal)) ? "cannotbeexcluded" : "contradicted"),
        ["audit.identity.no-accounts"] = c => If(Everybody(c).Length == 0),
        ["audit.identity.no-models"] = c => If(Everybody(c).Length > 0 && Models(c).Length == 0),
        ["audit.identity.frame.compared"] = c => If(Everybody(c).Length > 0, Everybody(c).Length, Models(c).Length),
        ["audit.identity.none"] = c => If(Everybody(c).Length > 0 && Models(c).Length > 0 && c.LookAlikes.Accounts == 0),
        ["audit.identity.found"] = c => If(c.LookAlikes.Accounts > 0, c.LookAlikes.Accounts, c.LookAlikes.Models),
        ["audit.identity.other.own-second"] = c => If(c.LookAlikes.Accounts > 0, "cannotbeexcluded"),
        ["audit.identity.other.common-name"] = c => If(c.LookAlikes.Accounts > 0, "cannotbeexcluded"),
        ["audit.hostility.no-words"] = c => If(!IsJudged(c)),
        ["audit.hostility.frame.arrivals"] = c => If(IsJudged(c), Firsts(c).Count, Firsts(c).Count(IsCritical)),
        ["audit.hostility.none"] = c => If(IsJudged(c) && c.Hostile.Critics == 0),
        ["audit.hostility.found"] = c => If(c.Hostile.Critics > 0, c.Hostile.Critics, c.Hostile.Pages),
        ["audit.hostility.first-critical"] = c => IsJudged(c) ? [Shares.Of(Firsts(c).Count(IsCritical), Firsts(c).Count)] : [],
        ["audit.hostility.other.real-failure"] = c => If(c.Hostile.Critics > 0, "cannotbeexcluded"),
        ["audit.hostility.other.shared-post"] = c => If(c.Hostile.Critics > 0, "cannotbeexcluded"),
        ["audit.newcomers.no-texts"] = c => If(!HasWords(c)),
        ["audit.newcomers.frame.first"] = c => If(HasWords(c), First3(c).Select(d => d.Account).Distinct().Count(), First3(c).Count),
        ["audit.newcomers.none"] = c => If(HasWords(c) && Shops(c).Count == 0),
        ["audit.newcomers.found"] = c => If(Shops(c).Count > 0, Shops(c).Count, Shops(c).SelectMany(s => s).Distinct().Count()),
        ["audit.newcomers.with-link"] = c => HasWords(c) ? [Shares.Of(First3(c).Count(d => Shop(d) is not null), First3(c).Count)] : [],
        ["audit.newcomers.other.known-site"] = c => If(Shops(c).Count > 0, "cannotbeexcluded"),
        ["audit.newcomers.other.customers"] = c => If(Shops(c).Count > 0, "cannotbeexcluded"),
    };

    public static Dictionary<string, Func<AuditCase, IEnumerable<string>>> Families { get; } = new()
    {
        ["audit.identity.how."] = c => c.How,
        ["audit.topics.topic."] = c => !HasTopics(c) ? [] : c.Deeds.Any(d => d.Text.Contains("prize", StringComparison.Ordinal)) ? ["seeded", "ordinary", "prize"] : c.Pushed.Topics > 0 ? ["seeded"] : ["ordinary"],
    };

    /// <summary>How many topics are compared.</summary>
    public static int TopicsOf(AuditCase c) => HasTopics(c) ? Topics(c).Count : 0;

    /// <summary>How many newcomers brought an address that another brought, too.</summary>
    public static int Newcomers(AuditCase c) => Shops(c).SelectMany(s => s).Distinct().Count();

    private static bool HasWords(AuditCase c) => c.HasTexts && c.HasTimes;

    private static List<EngagementEntry> InTime(AuditCase c) => [.. c.Deeds.Where(d => d.At != FollowerList.NoTime).OrderBy(d => d.At)];

    // Hashtags of ten accounts or more: samples use no other topics.
    private static List<HashSet<string>> Topics(AuditCase c) =>
        [.. c.Deeds.SelectMany(d => d.Text.Split(' ').Where(w => w.StartsWith('#')).Select(w => (Word: w, d.Account))).GroupBy(x => x.Word).Select(g => g.Select(x => x.Account).ToHashSet()).Where(a => a.Count >= 10)];

    private static bool HasTopics(AuditCase c) => HasWords(c) && Topics(c).Count >= 3;

    private static string[] Everybody(AuditCase c) => [.. c.Followers.Select(f => f.Handle).Concat(c.Accounts).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string[] Models(AuditCase c) => [.. c.Protected.Concat(c.Followers.Where(f => f.IsVerified == true).Select(f => f.Handle)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsJudged(AuditCase c) => c.HasTimes && c.Deeds.Any(d => d.Text.Length > 0 || d.Rating > 0);

    private static List<EngagementEntry> Firsts(AuditCase c) => [.. InTime(c).Where(d => d.Text.Length > 0 || d.Rating > 0).GroupBy(d => (d.Page, d.Account)).Select(g => g.First())];

    // Samples complain with this word, and praise with none.
    private static bool IsCritical(EngagementEntry d) => d.Rating is 1 or 2 || (d.Rating == 0 && d.Text.Contains("awful", StringComparison.Ordinal));

    private static List<EngagementEntry> First3(AuditCase c) => [.. InTime(c).Where(d => d.Text.Length > 0).GroupBy(d => d.Account).SelectMany(g => g.Take(3))];

    private static string? Shop(EngagementEntry d) => d.Text.Split(' ').Where(w => w.StartsWith("https://", StringComparison.Ordinal)).Select(w => w["https://".Length..].Split('/')[0]).FirstOrDefault();

    private static List<HashSet<string>> Shops(AuditCase c) => !HasWords(c) ? []
        : [.. First3(c).Where(d => Shop(d) is not null).GroupBy(d => Shop(d)!).Select(g => g.Select(d => d.Account).ToHashSet()).Where(a => a.Count >= 2)];
}
