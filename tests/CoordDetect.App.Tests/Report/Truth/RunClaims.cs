using CoordDetect.Core.Findings;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Report.Truth;

internal static class RunClaims
{
    public static Dictionary<string, Func<TruthCase, IEnumerable<object[]>>> All { get; } = new()
    {
        ["doc.more-sources"] = c => If(c.Facts.Inputs.Count > 6, c.Facts.Inputs.Count - 6),
        ["nav.findings"] = c => If(c.Result.Findings.Count > 0),
        ["summary.lost-times"] = c => If(c.Timeless * 20 > c.Whole.Corpus.CommentCount, c.Timeless, c.Whole.Corpus.CommentCount, new Share(c.Timeless / (double)c.Whole.Corpus.CommentCount)),
        ["summary.lost-times.means"] = c => If(c.Timeless * 20 > c.Whole.Corpus.CommentCount),
        ["summary.left-out"] = c => If(c.RowsLeftOut > 0 && c.HasReasons, c.RowsLeftOut, LeftOut(c)),
        ["summary.left-out.earlier"] = c => If(c.RowsLeftOut > 0 && !c.HasReasons, c.RowsLeftOut, LeftOut(c)),
        ["summary.found.headline"] = c => If(c.Result.Findings.Any(f => f.Confidence > Confidence.Weak), c.Result.Findings.Count),
        ["summary.weak.headline"] = c => If(c.Result.Findings.Count > 0 && c.Result.Findings.All(f => f.Confidence <= Confidence.Weak)),
        ["summary.weak.means"] = c => If(c.Result.Findings.Count > 0 && c.Result.Findings.All(f => f.Confidence <= Confidence.Weak)),
        ["summary.found.means"] = c => If(c.Result.Findings.Any(f => f.Confidence > Confidence.Weak)),
        ["summary.pairs.headline"] = c => If(c.FoundNothing && !c.NothingToCompare && c.Whole.Edges.Count > 0),
        ["summary.near.headline"] = c => If(c.FoundNothing && !c.NothingToCompare && c.Whole.Edges.Count == 0 && c.Result.NearMisses.Count > 0),
        ["summary.nothing.headline"] = c => If(c.FoundNothing && !c.NothingToCompare && c.Whole.Edges.Count == 0 && c.Result.NearMisses.Count == 0),
        ["summary.one-account.headline"] = c => If(c.NothingToCompare),
        ["summary.one-account"] = c => If(c.NothingToCompare),
        ["summary.looked"] = c => If(true, c.Whole.Corpus.CommentCount, c.Accounts, c.Whole.Corpus.ThreadCount, c.Whole.Corpus.SiteCount),
        ["summary.period"] = c => If(c.Timeless == 0 && HasSpan(c), Ends(c)),
        ["summary.period.known"] = c => If(c.Timeless > 0 && HasSpan(c), Ends(c)),
        ["summary.day"] = c => If(c.Timeless == 0 && IsOneDay(c), Ends(c).Take(1).ToArray()),
        ["summary.day.known"] = c => If(c.Timeless > 0 && IsOneDay(c), Ends(c).Take(1).ToArray()),
        ["summary.tested"] = c => If(true, c.Accounts * (c.Accounts - 1L) / 2),
        ["summary.found.text"] = c => If(c.Whole.Findings.Count > 0, InFindings(c), new Share(InFindings(c) / (double)c.Accounts), c.Whole.Findings.Count),
        ["summary.found.strongest"] = c => If(c.Whole.Findings.Count > 0, Word(c.Whole)),
        ["summary.excerpt"] = c => If(c.IsExcerpt, Any, c.Whole.Findings.Count, Word(c.Result)),
        ["summary.near.found"] = c => If(c.FoundNothing && !c.NothingToCompare && c.Result.NearMisses.Count > 0, c.Result.NearMisses.Count),
        ["summary.pairs.found"] = c => If(c.FoundNothing && !c.NothingToCompare && c.Result.NearMisses.Count == 0 && c.Whole.Edges.Count > 0, c.Whole.Edges.Count),
        ["summary.nothing.found"] = c => If(c.FoundNothing && !c.NothingToCompare && c.Result.NearMisses.Count == 0 && c.Whole.Edges.Count == 0),
        ["summary.nothing.means"] = c => If(c.FoundNothing && !c.NothingToCompare),
        ["summary.nothing.not"] = c => If(c.FoundNothing && !c.NothingToCompare),
        ["chance.not-run"] = c => If(c.Facts.Shuffled.Runs == 0),
        ["chance.run"] = c => If(c.Facts.Shuffled.Runs > 0, c.Facts.Shuffled.Runs, c.Facts.Shuffled.Runs == 0 ? Any : c.Facts.Shuffled.FindingsPerRun.Average()),
        ["chance.rate"] = c => If(c.Facts.Shuffled.EdgesPerRun.Any(n => n > 0) && c.Whole.Edges.Count > 0, new Share(c.Facts.Shuffled.RealisedFalseDiscoveryRate ?? 0)),
        ["chance.short"] = c => c.Result.Findings.Take(1_000).Where(f => !IsHand(f) && c.Facts.Shuffled.Runs > 0).Select(f => new object[] { f.ChanceRuns, c.Facts.Shuffled.Runs }),
        ["list.caption"] = c => If(c.Result.Findings.Count > 0),
        ["list.shown"] = c => If(c.Result.Findings.Count > 60, 60, c.Result.Findings.Count - 60),
        ["list.rows"] = c => If(c.Result.Findings.Count > 1_000, c.Result.Findings.Count - 1_000),
        ["finding.number"] = c => c.Result.Findings.Take(1_000).Select(f => new object[] { f.Number }),
        ["near.heading"] = c => If(c.Result.NearMisses.Count > 0),
        ["near.what"] = c => If(c.Result.NearMisses.Count > 0),
        ["run.intro"] = c => If(!c.IsExcerpt),
        ["run.intro.excerpt"] = c => If(c.IsExcerpt),
        ["run.version"] = c => c.Facts.SignalVersions.Select(s => new object[] { s.Value }),
        ["run.pairs"] = c => If(true, c.Accounts * (c.Accounts - 1L) / 2),
        ["run.edges"] = c => If(true, c.Whole.Edges.Count),
        ["run.coincidences"] = c => If(true, c.Whole.Evidence.Count),
        ["run.without-time"] = c => If(true, c.Timeless),
        ["run.shuffled-edges"] = c => If(c.Facts.Shuffled.Runs > 0, c.Facts.Shuffled.Runs == 0 ? Any : c.Facts.Shuffled.EdgesPerRun.Average()),
        ["run.citation"] = c => If(true, c.Facts.Version, Any, Any, c.Facts.Seed),
        ["run.citation.more"] = c => If(c.Facts.Inputs.Count > 1, c.Facts.Inputs.Count - 1),
        ["doc.colophon"] = c => If(true, c.Facts.Version),
        ["figure.accounts.of"] = c => If(true, c.Accounts),
        ["figure.comments.of"] = c => If(true, c.Whole.Corpus.CommentCount),
        ["figure.threads.of"] = c => If(true, c.Whole.Corpus.ThreadCount),
        ["figure.edges.of"] = c => If(true, c.Whole.Edges.Count),
        ["figure.findings.of"] = c => If(true, c.Whole.Findings.Count),
        ["figure.in-findings.of"] = c => If(true, InFindings(c)),
    };

    /// <summary>Families of texts of which each stands for one thing that is so.</summary>
    public static Dictionary<string, Func<TruthCase, IEnumerable<string>>> Families { get; } = new()
    {
        ["run.file."] = c => c.Files,
        ["rejected."] = c => c.Facts.Inputs.SelectMany(i => i.Rejected).Where(r => r.Value > 0).Select(r => r.Key),
    };

    private static Share LeftOut(TruthCase c) => new(c.RowsLeftOut / (double)(c.RowsLeftOut + c.Facts.Inputs.Sum(i => i.Accepted)));

    private static bool IsHand(Finding finding) => finding.Kind == Core.Network.GroupKind.SameHand;

    // Whoever is in two findings is one account.
    private static int InFindings(TruthCase c) => c.Whole.Findings.SelectMany(f => f.Members.Where(m => m.Role != MemberRole.Source)).Select(m => m.Account).Distinct().Count();

    private static Text Word(DetectionResult result) => new("confidence." + ConfidenceScale.Word(result.Strongest));

    private static bool HasSpan(TruthCase c) => c.Times.Count > 0 && !TruthCase.IsOneDay(c.Times[0], c.Times[^1]);

    private static bool IsOneDay(TruthCase c) => c.Times.Count > 0 && TruthCase.IsOneDay(c.Times[0], c.Times[^1]);

    private static object[] Ends(TruthCase c) => c.Times.Count == 0 ? [] : [c.Times[0], c.Times[^1]];
}
