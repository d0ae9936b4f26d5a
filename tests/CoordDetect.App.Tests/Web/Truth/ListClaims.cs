using CoordDetect.App.Tests.Report.Truth;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>The findings of a run as a reader asks for them.</summary>
/// <param name="Found">How many findings the run has.</param>
/// <param name="Shown">How many the list shows.</param>
/// <param name="Part">The run, where it looked at a part of the case.</param>
/// <param name="Joined">How many accounts came to each finding that is not new.</param>
/// <param name="HasVerdicts">Whether any of its findings is judged.</param>
internal sealed record ListSeen(int Found, int Shown, long? Part = null, IReadOnlyList<int>? Joined = null, bool HasVerdicts = false, params IReadOnlyList<string> Changes);

/// <summary>Two runs side by side.</summary>
internal sealed record CompareSeen(long Earlier, long Later, bool IsSameData, bool IsSameVersion, bool IsSetAlike, bool IsOnePart = false);

/// <summary>What lists of findings and comparisons may say.</summary>
internal static class ListClaims
{
    public static Dictionary<string, Func<ListSeen, IEnumerable<object[]>>> List { get; } = new()
    {
        ["web.findings.filtered"] = l => If(l.Shown == 0 && l.Found > 0, l.Found),
        ["web.list.file"] = l => If(l.Shown > 0),
        ["web.scope.part"] = l => If(l.Part is not null, l.Part ?? 0),
        ["web.scope.to-whole"] = l => If(l.Part is not null),
        ["web.findings.joined"] = l => (l.Joined ?? []).Select(n => new object[] { n }),
        ["web.findings.accuracy"] = l => If(l.HasVerdicts),
        ["web.findings.accuracy.what"] = l => If(l.HasVerdicts),
    };

    public static Dictionary<string, Func<ListSeen, IEnumerable<string>>> Families { get; } = new() { ["web.change."] = l => l.Changes };

    public static Dictionary<string, Func<CompareSeen, IEnumerable<object[]>>> Compare { get; } = new()
    {
        ["web.compare.runs"] = c => If(true, c.Earlier, c.Later),
        ["web.compare.same-corpus"] = c => If(c.IsSameData),
        ["web.compare.other-corpus"] = c => If(!c.IsSameData),
        ["web.compare.other-version"] = c => If(!c.IsSameVersion),
        ["web.compare.set"] = c => If(!c.IsSetAlike),
        ["web.scope.whole"] = c => If(c.IsOnePart),
    };
}
