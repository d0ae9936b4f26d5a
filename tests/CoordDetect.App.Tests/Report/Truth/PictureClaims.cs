using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>What a report may say of the pictures of a finding: who posted when, who is tied to whom, how it hangs together.</summary>
internal static class PictureClaims
{
    public static Dictionary<string, Func<FindingCase, IEnumerable<object[]>>> All { get; } = new()
    {
        ["timeline.heading"] = f => If(f.HasTimeline),
        ["timeline.desc"] = f => If(f.HasTimeline),
        ["timeline.key.evidence"] = f => If(f.HasTimeline),
        ["timeline.key.ordinary"] = f => If(f.HasTimeline),
        ["timeline.key.coarse"] = f => If(f.HasTimeline),
        ["timeline.title"] = f => If(f.HasTimeline, Rows(f).Count),
        ["timeline.rows-left-out"] = f => If(f.HasTimeline && f.Finding.Members.Count > f.MostRows, f.Finding.Members.Count - f.MostRows),
        ["timeline.without-time"] = f => Counted(f, c => !f.Corpus.PostedAtOf(c).IsKnown),
        ["timeline.outside"] = f => Counted(f, c => f.Corpus.PostedAtOf(c).IsKnown && (f.Corpus.TimeOf[c] < f.Period.From || f.Corpus.TimeOf[c] > f.Period.To)),
        ["timeline.not-read"] = f => If(f.Case.IsExcerpt && f.HasTimeline && NotRead(f) > 0, NotRead(f)),
        ["week.caption"] = f => If(f.HasTimeline && Own(f) >= 24),
        ["week.group"] = f => If(f.HasTimeline && Own(f) >= 24, Own(f)),
        ["week.others"] = f => If(!f.Case.IsExcerpt && f.HasTimeline && Own(f) >= 24 && f.Timed(null) - Own(f) >= 24, f.Timed(null) - Own(f)),
        ["network.heading"] = f => If(f.Drawn.Count > 0),
        ["network.desc"] = f => If(f.Drawn.Count > 0),
        ["network.caption"] = f => If(f.Drawn.Count > 0),
        ["network.title"] = f => If(f.Drawn.Count > 0, f.Drawn.Count),
        ["network.nodes-left-out"] = f => If(f.Drawn.Count > 0 && f.Finding.Members.Count > f.Drawn.Count, f.Finding.Members.Count - f.Drawn.Count),
        ["network.edges-left-out"] = f => If(Lines(f).Count > 2_500, Lines(f).Count - 2_500),
        ["network.other-sites"] = f => If(f.Drawn.Select(m => f.Corpus.SiteOfAccount(m.Account)).Distinct().Count() > 6),
        ["network.backbone"] = f => If(f.Drawn.Count > 0 && Ties.BackboneOf(Lines(f), f.Drawn.Count) is var kept and > 0 && kept * 2 <= Lines(f).Count),
        ["ties.cut"] = f => If(Ties.IsTold(f) && Ties.SmallestCut(f) is > 0, Ties.IsTold(f) && Ties.SmallestCut(f) is { } n ? n : Any, Any),
        ["ties.between"] = f => If(Ties.IsTold(f) && Ties.SmallestCut(f) is > 0),
        ["ties.chain"] = f => If(Ties.IsTold(f) && Ties.Farthest(f).Count > 2, f.Ties.Count == 0 ? Any : Ties.NameOfFirst(f)),
        ["ties.second"] = f => If(Ties.IsTold(f) && Ties.Farthest(f).Count > 2 && Ties.HasSecond(f)),
        ["ties.each"] = f => If(Ties.IsTold(f) && Ties.Indirect(f) > 0, f.Ties.Count == 0 ? [] : [Ties.NameOfFirst(f), Ties.Direct(f), Ties.Indirect(f)]),
        ["ties.each.left-out"] = f => If(Ties.IsTold(f) && Ties.Indirect(f) > 50, Ties.IsTold(f) ? Ties.Indirect(f) - 50 : Any),
        ["curve.heading"] = f => If(HasCurve(f)),
        ["curve.caption"] = f => If(HasCurve(f)),
        ["curve.largest"] = f => If(HasCurve(f)),
        ["curve.accounts"] = f => If(HasCurve(f)),
        ["curve.summary"] = f => HasCurve(f) ? [[Together(f, 0), Together(f, f.Finding.Curve.Count / 2), Together(f, f.Finding.Curve.Count - 1)]] : [],
    };

    private static bool HasCurve(FindingCase f) => f.Drawn.Count > 0 && f.Finding.Curve.Count > 2;

    // By the ties that are as strong as one of the thresholds.
    private static int Together(FindingCase f, int point) => Ties.LargestPart(f.Ties.Where(t => t.Weight >= f.Finding.Curve[point].Weight));

    private static List<EvidenceEdge> Lines(FindingCase f)
    {
        HashSet<int> drawn = [.. f.Drawn.Select(m => m.Account)];
        return [.. f.Ties.Where(t => drawn.Contains(t.AccountA) && drawn.Contains(t.AccountB))];
    }

    private static HashSet<int> Rows(FindingCase f) => [.. f.Finding.Members.OrderByDescending(m => m.Role == MemberRole.Source).Take(f.MostRows).Select(m => m.Account)];

    private static IEnumerable<object[]> Counted(FindingCase f, Func<int, bool> counts)
    {
        if (!f.HasTimeline) return [];
        HashSet<int> rows = Rows(f);
        int n = Enumerable.Range(0, f.Corpus.CommentCount).Count(c => rows.Contains(f.Corpus.AccountOf[c]) && counts(c));
        return If(n > 0, n);
    }

    private static int NotRead(FindingCase f) => f.Finding.Members.Sum(m => Math.Max(0, m.Comments - f.CommentsOf(m.Account)));

    private static int Own(FindingCase f) => f.Timed([.. f.Members.Select(m => m.Account)]);
}
