using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Repeats;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>The list of repeated texts as a reader asks for it.</summary>
/// <param name="Case">The case.</param>
/// <param name="IsListed">Whether the list was made.</param>
/// <param name="Shown">What fits the filter: for each thing the comments with it.</param>
internal sealed record RepeatsSeen(DeskCase Case, bool IsListed, IReadOnlyList<IReadOnlyList<Comment>> Shown)
{
    /// <summary>Comments that came, and that changed, since the list was made.</summary>
    public (int Added, int Changed) Since { get; init; }
}

/// <summary>What the pages of repeated texts may say.</summary>
internal static class RepeatClaims
{
    public static Dictionary<string, Func<RepeatsSeen, IEnumerable<object[]>>> List { get; } = new()
    {
        ["web.repeats.what"] = r => If(r.Shown.SelectMany(c => c).All(c => c.Text!.Split(' ').Length > 2)),
        ["web.repeats.never"] = r => If(!r.IsListed),
        ["web.repeats.since"] = r => If(r.IsListed && r.Since != (0, 0), r.Since.Added, r.Since.Changed),
        ["web.repeats.found"] = r => If(r.IsListed, r.Shown.Count),
        ["web.repeats.listed-at"] = r => If(r.IsListed, Any),
        ["web.repeats.meaning"] = r => If(r.IsListed),
    };

    /// <summary>Said of each thing that is shown, in the list and on its own page.</summary>
    public static Dictionary<string, Func<RepeatsSeen, IEnumerable<object[]>>> Facts { get; } = new()
    {
        ["web.repeat.new"] = r => r.Shown.Select(c => (c, New(r, c))).Where(x => x.Item2 > 0).Select(x => new object[] { x.Item2, new Share(x.Item2 / (double)Authors(x.c).Count) }),
        ["web.repeat.only"] = r => r.Shown.Select(c => (Only(r, c), Authors(c).Count)).Where(x => x.Item1 > 0 && x.Item1 < x.Count).Select(x => new object[] { x.Item1 }),
        ["web.repeat.only-all"] = r => If(r.Shown.Any(c => Only(r, c) == Authors(c).Count)),
        ["web.repeat.peak"] = r => r.Shown.Select(Peak).Where(n => n > 1).Select(n => new object[] { n }),
        ["web.repeat.sites"] = r => r.Shown.Select(c => c.Select(x => x.Site).Distinct().Count()).Where(n => n > 3).Select(n => new object[] { n }),
    };

    /// <summary>The picture of when it was posted, where that is known: so many parts of one length, and the most in one of them.</summary>
    public static Dictionary<string, Func<RepeatsSeen, IEnumerable<object[]>>> Picture { get; } = new()
    {
        ["web.repeat.spark"] = r => r.Shown.Where(c => c.Any(x => x.PostedAt.IsKnown)).Select(c => new object[] { Most(c), Parts }),
    };

    /// <summary>Said of the findings whose members posted it.</summary>
    public static Dictionary<string, Func<IReadOnlyList<int>, IEnumerable<object[]>>> Findings { get; } = new()
    {
        ["web.repeat.findings"] = members => If(members.Any(n => n > 0)),
    };

    /// <summary>Said on the page of one thing.</summary>
    public static Dictionary<string, Func<RepeatsSeen, IEnumerable<object[]>>> Page { get; } = new()
    {
        ["web.repeat.heading"] = r => r.Shown.Select(c => new object[] { new Text("web.repeat.text"), Authors(c).Count }),
        ["web.repeat.figure.new"] = r => r.Shown.Select(c => new object[] { New(r, c) }),
        ["web.repeat.figure.only"] = r => r.Shown.Select(c => new object[] { Only(r, c) }),
        ["web.repeat.figure.peak"] = r => r.Shown.Select(c => new object[] { Peak(c) }),
        ["web.account.comments"] = r => r.Shown.Select(c => new object[] { c.Count }),
        ["near.accounts"] = r => r.Shown.Select(c => new object[] { Authors(c).Count }),
    };

    private const int Parts = RepeatedThing.Parts;

    private static int Most(IReadOnlyList<Comment> comments)
    {
        List<long> times = [.. comments.Where(c => c.PostedAt.IsKnown).Select(c => c.PostedAt.UnixSeconds).Order()];
        return times.GroupBy(t => (t - times[0]) * Parts / (times[^1] - times[0] + 1)).Max(g => g.Count());
    }

    private static HashSet<string> Authors(IEnumerable<Comment> comments) => [.. comments.Select(c => c.Account)];

    private static int Only(RepeatsSeen r, IReadOnlyList<Comment> comments) => Authors(comments).Count(a => r.Case.Comments.Count(c => c.Account == a) == comments.Count(c => c.Account == a));

    // Nobody here says when an account was made: new is who had no earlier comment.
    private static int New(RepeatsSeen r, IReadOnlyList<Comment> comments) => Authors(comments).Count(a =>
        comments.Where(c => c.Account == a && c.PostedAt.IsKnown).Select(c => c.PostedAt.UnixSeconds).DefaultIfEmpty(long.MinValue).Min() is var first && first != long.MinValue
        && !r.Case.Comments.Exists(c => c.Account == a && c.PostedAt.IsKnown && c.PostedAt.UnixSeconds < first));

    // However their clocks stood: from the beginning of the earliest moment to the end of the latest.
    private static int Peak(IReadOnlyList<Comment> comments)
    {
        List<Comment> timed = [.. comments.Where(c => c.PostedAt.Precision is TimePrecision.Second or TimePrecision.Minute or TimePrecision.Hour)];
        return timed.Select(last => timed.Where(c => c.PostedAt.IsLocal == last.PostedAt.IsLocal && End(c) <= End(last) && End(last) - c.PostedAt.UnixSeconds <= 3_600)
            .Select(c => c.Account).Distinct().Count()).DefaultIfEmpty().Max();
    }

    private static long End(Comment comment) => comment.PostedAt.UnixSeconds + comment.PostedAt.SpanSeconds - 1;
}
