using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>What a report may say of a finding, its accounts and what else could explain it.</summary>
internal static class FindingClaims
{
    public static Dictionary<string, Func<FindingCase, IEnumerable<object[]>>> All { get; } = new()
    {
        ["finding.number"] = f => If(true, f.Finding.Number),
        ["finding.title"] = f => If(true, f.Members.Count, Any),
        ["finding.lede"] = f => If(!f.IsHand, f.Members.Count, f.Members.Select(m => f.Corpus.SiteOfAccount(m.Account)).Distinct().Count(), f.Rows.Count, f.Finding.Objects),
        ["finding.period"] = f => If(!f.IsHand && Known(f) && f.Finding.Days > 0 && !IsOneDay(f), f.Finding.Days, First(f), Last(f)),
        ["finding.span"] = f => If(!f.IsHand && Known(f) && f.Finding.Days == 0 && !IsOneDay(f), First(f), Last(f)),
        ["finding.day"] = f => If(!f.IsHand && Known(f) && IsOneDay(f), First(f)),
        ["finding.no-period"] = f => If(!f.IsHand && !Known(f)),
        ["finding.sources"] = f => If(!f.IsHand && f.Sources.Count > 0, f.Sources.Count),
        ["finding.chance"] = f => If(!f.IsHand && Runs(f) > 0, Copies(f), Runs(f)),
        ["finding.chance.what"] = f => If(!f.IsHand && Runs(f) > 0),
        ["finding.chance.texts"] = f => If(!f.IsHand && Runs(f) > 0 && f.Finding.Signals.Any(s => s.Signal == "template")),
        ["chance.not-run"] = f => If(!f.IsHand && Runs(f) == 0),
        ["finding.hands"] = f => If(f.IsHand),
        ["chance.hands"] = f => If(f.IsHand, OneIn(f)),
        ["kind.group"] = f => If(f.Finding.Kind == GroupKind.Group),
        ["kind.one-text"] = f => If(f.Finding.Kind == GroupKind.OneText),
        ["kind.one-link"] = f => If(f.Finding.Kind == GroupKind.OneLink),
        ["kind.same-hand"] = f => If(f.IsHand),
        ["kind.arrivals"] = f => If(f.Finding.Kind == GroupKind.Arrivals),
        ["figure.accounts.of"] = f => If(true, f.Members.Count),
        ["figure.coincidences.of"] = f => If(true, f.Rows.Count),
        ["figure.objects.of"] = f => If(!f.IsHand, f.Finding.Objects),
        ["figure.days.of"] = f => If(!f.IsHand && f.Finding.Days > 0, f.Finding.Days),
        ["figure.days"] = f => If(!f.IsHand && f.Finding.Days == 0, "–"),
        ["signals.of"] = f => f.Rows.GroupBy(r => r.Signal).Select(g => new object[] { g.Select(r => (r.AccountA, r.AccountB)).Distinct().Count(), f.Finding.Edges.Count }),
        ["members.caption"] = f => If(true, f.Members.Count),
        ["members.more"] = f => If(f.MembersShown > 15, f.MembersShown - 15),
        ["members.more-caption"] = f => If(f.MembersShown > 15),
        ["members.on-paper"] = f => If(f.MembersShown > 30),
        ["members.left-out"] = f => If(Hidden(f) > 0, Hidden(f)),
        ["members.created"] = f => If(f.Finding.Members.Any(m => f.Corpus.CreatedOf(m.Account).IsKnown)),
        ["sources.heading"] = f => If(f.Sources.Count > 0),
        ["sources.note"] = f => If(f.Sources.Count > 0),
        ["alternatives.untold"] = f => If(Untold(f).Length > 0, new Texts([.. Untold(f).Select(e => "explanation." + e)])),
        ["limits-of-finding.heading"] = f => If(f.Finding.Limits.Count > 0 && f.Finding.Confidence < Confidence.VeryStrong),
    };

    /// <summary>Families of texts of which each stands for one thing that is so.</summary>
    public static Dictionary<string, Func<FindingCase, IEnumerable<string>>> Families { get; } = new()
    {
        ["confidence."] = f => [ConfidenceScale.Word(f.Finding.Confidence)],
        ["explanation."] = f => [.. Tried(f).SelectMany(e => new[] { e.Id, e.Id + ".what" }), .. Untold(f)],
        ["outcome."] = f => Tried(f).Select(e => Hyphenated(e.Outcome.ToString())),
        ["fact."] = f => Tried(f).SelectMany(e => e.Facts).Select(fact => fact.Key),
        ["limit."] = f => f.Finding.Confidence < Confidence.VeryStrong ? f.Finding.Limits : [],
        ["role."] = f => f.Finding.Members.Select(m => m.Role.ToString().ToLowerInvariant()).Distinct(),
        ["signal."] = f => f.Rows.Select(r => r.Signal).Distinct().SelectMany(s => new[] { s, s + ".what" }),
        ["family."] = f => f.Finding.Signals.Select(s => s.Family.ToString().ToLowerInvariant()),
    };

    /// <summary>In how many such findings one is chance, by the statistic, and never beyond what the tail of ordinary likeness can tell.</summary>
    public static long OneIn(FindingCase f) => (long)Math.Min(1_000, Math.Pow(2, f.Finding.Statistic));

    private static IEnumerable<Explanation> Tried(FindingCase f) => f.Finding.Explanations.Where(e => e.Outcome != ExplanationOutcome.NotTestable);

    private static string[] Untold(FindingCase f) => [.. f.Finding.Explanations.Where(e => e.Outcome == ExplanationOutcome.NotTestable).Select(e => e.Id)];

    private static int Runs(FindingCase f) => f.Case.Facts.Shuffled.Runs;

    private static int Copies(FindingCase f) => f.Case.Facts.Shuffled.LargestStatistic.Count(s => s > 0 && s >= f.Finding.Statistic);

    private static int Hidden(FindingCase f) => f.Finding.Members.Count - f.MembersShown - f.SourcesShown;

    private static List<PostedAt> Times(FindingCase f) => [.. f.Rows.Where(r => !r.IsStanding).SelectMany(r => new[] { r.CommentA, r.CommentB })
        .Select(f.Corpus.PostedAtOf).Where(t => t.IsKnown).OrderBy(t => t.UnixSeconds)];

    private static bool Known(FindingCase f) => Times(f).Count > 0;

    private static PostedAt First(FindingCase f) => Times(f).FirstOrDefault();

    private static PostedAt Last(FindingCase f) => Times(f).LastOrDefault();

    private static bool IsOneDay(FindingCase f) => TruthCase.IsOneDay(First(f), Last(f));

    private static string Hyphenated(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
