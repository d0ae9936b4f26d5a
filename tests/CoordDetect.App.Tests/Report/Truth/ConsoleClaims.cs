using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>What the terminal may say of a run.</summary>
internal static class ConsoleClaims
{
    private const int Shown = 10, MissesShown = 3;

    public static Dictionary<string, Func<TruthCase, IEnumerable<object[]>>> All { get; } = new()
    {
        ["summary.lost-times"] = RunClaims.All["summary.lost-times"],
        ["summary.lost-times.means"] = RunClaims.All["summary.lost-times.means"],
        ["console.left-out"] = RunClaims.All["summary.left-out"],
        ["console.left-out.earlier"] = RunClaims.All["summary.left-out.earlier"],
        ["console.looked"] = c => If(true, c.Whole.Corpus.CommentCount, c.Accounts, c.Accounts * (c.Accounts - 1L) / 2, c.Whole.Edges.Count),
        ["summary.one-account"] = RunClaims.All["summary.one-account"],
        ["console.near.found"] = RunClaims.All["summary.near.found"],
        ["summary.pairs.found"] = RunClaims.All["summary.pairs.found"],
        ["summary.nothing.found"] = RunClaims.All["summary.nothing.found"],
        ["summary.nothing.means"] = RunClaims.All["summary.nothing.means"],
        ["console.accounts"] = c => Lines(c).Select(f => new object[] { f.Members.Count }),
        ["console.objects"] = c => Held(c).Where(f => f.Finding.Days > 0).Select(f => new object[] { f.Finding.Objects, f.Finding.Days }),
        ["console.objects.timeless"] = c => Held(c).Where(f => f.Finding.Days == 0).Select(f => new object[] { f.Finding.Objects }),
        ["console.chance"] = c => Held(c).Where(_ => c.Facts.Shuffled.Runs > 0).Select(f => new object[] { f.Finding.ChanceRuns, c.Facts.Shuffled.Runs }),
        ["chance.hands.short"] = c => Lines(c).Where(f => f.IsHand).Select(f => new object[] { FindingClaims.OneIn(f) }),
        ["console.more"] = c => If(c.Whole.Findings.Count > Shown, c.Whole.Findings.Count - Shown),
        ["near.one-text"] = c => Misses(c).Where(m => m.Kind == GroupKind.OneText).Select(m => new object[] { m.Accounts.Count }),
        ["near.one-link"] = c => Misses(c).Where(m => m.Kind == GroupKind.OneLink).Select(m => new object[] { m.Accounts.Count }),
        ["near.group"] = c => Misses(c).Where(m => !m.Kind.IsOneThing()).Select(m => new object[] { m.Accounts.Count, m.Objects }),
        ["near.not-concluded"] = c => If(Misses(c).Any()),
        ["console.shuffled"] = c => If(
            c.Facts.Shuffled.Runs > 0, c.Facts.Shuffled.Runs, c.Facts.Shuffled.Runs == 0 ? Any : c.Facts.Shuffled.EdgesPerRun.Average(),
            c.Facts.Shuffled.Runs == 0 ? Any : c.Facts.Shuffled.FindingsPerRun.Average()),
    };

    public static Dictionary<string, Func<TruthCase, IEnumerable<string>>> Families { get; } = new()
    {
        ["confidence."] = c => Lines(c).Select(f => ConfidenceScale.Word(f.Finding.Confidence)),
        ["signal."] = c => Lines(c).SelectMany(f => f.Rows.Select(r => r.Signal)),
    };

    private static IEnumerable<FindingCase> Lines(TruthCase c) => c.Findings.Take(Shown);

    private static IEnumerable<FindingCase> Held(TruthCase c) => Lines(c).Where(f => !f.IsHand);

    private static IEnumerable<NearMiss> Misses(TruthCase c) => c.Result.NearMisses.Take(MissesShown);
}
