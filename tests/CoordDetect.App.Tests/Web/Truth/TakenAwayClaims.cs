using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>A finding that is taken out of the app.</summary>
internal sealed record TakenAway(DetectionResult Result, Finding Finding)
{
    public string Case { get; init; } = "";

    public long Run { get; init; }

    public JudgedFinding Judged { get; init; } = new(0);

    public int Accounts => Finding.Members.Count(m => m.Role != MemberRole.Source);

    public bool HasTimes => Finding.Days > 0;

    /// <summary>The coincidences of its ties.</summary>
    public List<EvidenceRow> Rows => [.. Finding.Edges.Select(e => Result.Edges[e]).SelectMany(e => Enumerable.Range(e.EvidenceStart, e.EvidenceCount)).Select(r => Result.Evidence[r])];
}

/// <summary>What the draft of a report to a platform and the README of an evidence pack may say.</summary>
internal static class TakenAwayClaims
{
    public static Dictionary<string, Func<TakenAway, IEnumerable<object[]>>> Draft { get; } = new()
    {
        ["web.draft.observed"] = t => If(t.HasTimes, t.Accounts, Objects(t), Days(t)),
        ["web.draft.observed.timeless"] = t => If(!t.HasTimes, t.Accounts, Objects(t)),
        ["web.draft.chance"] = t => If(t.Result.Shuffled.Runs > 0, t.Finding.ChanceRuns, t.Result.Shuffled.Runs),
        ["chance.not-run"] = t => If(t.Result.Shuffled.Runs == 0),
        ["web.draft.confidence"] = t => If(true, new Text("confidence." + ConfidenceScale.Word(t.Finding.Confidence))),
        ["web.draft.signal"] = t => t.Rows.GroupBy(r => r.Signal).Select(g => new object[] { g.Select(r => (r.AccountA, r.AccountB)).Distinct().Count(), g.Select(r => r.Object).Distinct().Count() }),
    };

    public static Dictionary<string, Func<TakenAway, IEnumerable<object[]>>> Readme { get; } = new()
    {
        ["web.pack.title"] = t => If(true, t.Judged.Id, t.Finding.Id, t.Case),
        ["web.pack.run"] = t => If(true, t.Run, "0.1.0", t.Result.Findings.Count, t.Result.Corpus.CommentCount, t.Result.Corpus.AccountCount),
        ["web.pack.no-verdict"] = t => If(t.Judged.InForce is null),
        ["web.pack.verdict"] = t => t.Judged.InForce is { } v ? [[new Text("web.verdict." + v.Kind.ToString().ToLowerInvariant()), v.By, Any, v.Reason]] : [],
        ["web.review.contested"] = t => If(t.Judged.IsContested),
    };

    /// <summary>Said where a pack does not carry all: how many coincidences it holds, how many there are, how many pairs.</summary>
    public static Dictionary<string, Func<(int Kept, int All, int Pairs), IEnumerable<object[]>>> Cut { get; } = new()
    {
        ["web.pack.cut"] = p => If(p.Kept < p.All, p.Kept, p.All, p.Pairs),
    };

    private static int Objects(TakenAway t) => t.Rows.Select(r => r.Object).Distinct().Count();

    private static int Days(TakenAway t) => t.Rows.SelectMany(r => new[] { r.CommentA, r.CommentB }).Where(c => t.Result.Corpus.PostedAtOf(c).IsKnown).Select(c => t.Result.Corpus.TimeOf[c] / 86_400).Distinct().Count();
}
