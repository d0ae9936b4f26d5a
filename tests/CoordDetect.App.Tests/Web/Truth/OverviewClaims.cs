using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>What the overview of a case may say.</summary>
internal static class OverviewClaims
{
    private const int MostBars = 160;

    public static Dictionary<string, Func<DeskCase, IEnumerable<object[]>>> All { get; } = new()
    {
        ["web.overview.retention-due"] = c => If(c.Until < DateOnly.FromDateTime(DateTime.UtcNow).AddDays(14)),
        ["web.overview.empty"] = c => If(c.Comments.Count == 0),
        ["web.overview.add"] = c => If(c.Comments.Count == 0),
        ["web.overview.no-run"] = c => If(c.Comments.Count > 0 && c.Run is null),
        ["web.overview.run"] = c => If(c.Run is not null, c.Found, c.CommentsRead),
        ["web.overview.since"] = c => If(c.Run is not null && c.Added + c.Changed > 0, c.Added, c.Changed),
        ["web.overview.all-findings"] = c => If(c.Found > c.Legitimate.Count),
        ["web.findings.quiet-only"] = c => If(c.Found > 0 && c.Legitimate.Count == c.Found, c.Found),
        ["web.findings.pairs"] = c => If(Nothing(c) && c.Authors > 1 && c.Misses.Count == 0 && c.Run!.Edges.Count > 0, c.Run?.Edges.Count ?? 0),
        ["web.findings.none"] = c => If(Nothing(c) && c.Authors > 1 && c.Misses.Count == 0 && c.Run!.Edges.Count == 0),
        ["summary.one-account"] = c => If(Nothing(c) && c.Authors < 2),
        ["summary.near.found"] = c => If(Nothing(c) && c.Authors > 1 && c.Misses.Count > 0, c.Misses.Count),
        ["near.heading"] = c => If(c.Misses.Count > 0),
        ["web.miss.comments"] = c => c.Misses.Select(m => new object[] { m.Comments.Count }),
        ["web.looked.heading"] = c => If(Nothing(c)),
        ["web.run.left-out"] = c => If(c.LeftOut > 0, c.LeftOut, new Share(c.LeftOut / (double)Math.Max(1, c.LeftOut + c.CommentsRead))),
        ["web.run.lost-times"] = c => If(c.Run is not null && c.TimelessRead * 20 > c.CommentsRead),
        ["web.volume.heading"] = c => If(Bars(c).Count > 0),
        ["web.volume.label"] = c => If(Bars(c).Count > 0),
        ["web.volume.bar"] = c => Bars(c).Select(b => new object[] { Days(b.First, b.Last), b.Comments }),
        ["web.volume.caption"] = c => If(Bars(c).Count > 0, Length(c), Bars(c).Select(b => b.Comments).DefaultIfEmpty().Max()),
        ["web.volume.summary"] = c => If(Bars(c).Count > 0, Bars(c).Count, Bursts(c)),
        ["web.volume.burst"] = c => If(Bursts(c) > 0),
        ["web.volume.bursts"] = c => If(Bursts(c) > 0),
    };

    private static bool Nothing(DeskCase c) => c.Run is { Findings.Count: 0 };

    private static List<DateOnly> Known(DeskCase c) =>
        [.. c.Comments.Where(x => x.PostedAt.IsKnown).Select(x => DateOnly.FromDateTime(x.PostedAt.ToDateTimeOffset()!.Value.UtcDateTime)).Order()];

    private static int Length(DeskCase c) => Known(c) is [var first, .., var last] ? (last.DayNumber - first.DayNumber + MostBars) / MostBars : 1;

    private static List<(DateOnly First, DateOnly Last, int Comments)> Bars(DeskCase c)
    {
        List<DateOnly> days = Known(c);
        List<(DateOnly, DateOnly, int)> bars = [];
        for (DateOnly from = days.FirstOrDefault(); days.Count > 0 && from <= days[^1]; from = from.AddDays(Length(c)))
            bars.Add((from, from.AddDays(Length(c) - 1), days.Count(d => d >= from && d < from.AddDays(Length(c)))));
        return bars;
    }

    // Five deviations above the middle, measured so that one burst moves neither; see docs of the picture.
    private static int Bursts(DeskCase c)
    {
        int[] counts = [.. Bars(c).Select(b => b.Comments).Order()];
        if (counts.Length == 0) return 0;
        int middle = counts[counts.Length / 2];
        double apart = counts.Select(n => Math.Abs(n - middle)).Order().ElementAt(counts.Length / 2) * 1.4826;
        return counts.Count(n => n > middle + (5 * Math.Max(apart, Math.Sqrt(middle + 1))));
    }

    private static Func<TextTable, string> Days(DateOnly first, DateOnly last) => texts => first == last
        ? texts.Format.Day(last)
        : $"{(first.Year == last.Year ? texts.Format.Day(first).Replace($" {first.Year}", "", StringComparison.Ordinal) : texts.Format.Day(first))} – {texts.Format.Day(last)}";
}
