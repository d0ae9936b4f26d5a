using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Core.Corpus;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>A page of a thread: its comments, and who is a member of a finding.</summary>
internal sealed record ThreadSeen(string Thread, IReadOnlyList<Comment> All, IReadOnlyList<Comment> Shown, IReadOnlySet<string> Members);

/// <summary>A comment, with what is known to have happened to it, the latest first.</summary>
internal sealed record CommentSeen(bool Answers, IReadOnlyList<string> Changes, bool IsGone, bool IsArchived);

/// <summary>The page of an account.</summary>
internal sealed record AccountSeen(IReadOnlyList<Comment> Comments, DateOnly? Since, string? Unknown, bool IsMember);

/// <summary>What the pages of threads, comments and accounts may say.</summary>
internal static class ReadingClaims
{
    public static Dictionary<string, Func<ThreadSeen, IEnumerable<object[]>>> Thread { get; } = new()
    {
        ["web.account.comments"] = t => If(true, t.All.Count),
        ["web.thread.nameless"] = t => If(t.Thread.Length == 0),
        ["web.thread.members"] = t => If(Marked(t).Count > 0, Marked(t).Count),
    };

    public static Dictionary<string, Func<CommentSeen, IEnumerable<object[]>>> Comment { get; } = new()
    {
        ["web.comment.answers"] = c => If(c.Answers),
        ["web.comment.parent"] = c => If(c.Answers),
        ["web.comment.edited"] = c => If(c.Changes.Contains("edited"), c.Changes.Count(x => x == "edited")),
        ["web.comment.deleted"] = c => If(c.IsGone),
        ["web.comment.versions"] = c => If(c.Changes.Count > 0),
        ["web.version.edited"] = c => If(c.Changes.Contains("edited")),
        ["web.version.deleted"] = c => If(c.Changes.Contains("deleted")),
        ["web.version.restored"] = c => If(c.Changes.Contains("restored")),
        ["web.archived.none"] = c => If(!c.IsArchived),
        ["web.archived.see"] = c => If(c.IsArchived),
    };

    public static Dictionary<string, Func<AccountSeen, IEnumerable<object[]>>> Account { get; } = new()
    {
        ["web.account.since"] = a => If(a.Since is not null, a.Since ?? default),
        ["web.account.unknown"] = a => If(a.Unknown is not null),
        ["web.account.unknown.means"] = a => If(a.Unknown is ""),
        ["web.account.unknown.word"] = a => If(a.Unknown is { Length: > 0 }, a.Unknown ?? ""),
        ["web.account.unknown.all"] = a => If(a.Unknown is not null),
        ["web.account.all"] = a => If(a.Unknown is null),
        ["web.account.comments"] = a => If(true, a.Comments.Count),
        ["web.account.findings"] = a => If(a.IsMember),
        ["web.account.links"] = a => If(a.IsMember),
        ["web.account.no-clock"] = a => If(a.Unknown is null && Timed(a).Count == 0),
        ["web.account.clock.utc"] = a => If(a.Unknown is null && Timed(a).Count > 0),
        ["web.account.hour"] = a => a.Unknown is not null || Timed(a).Count == 0 ? [] : Hours(a),
    };

    private static HashSet<string> Marked(ThreadSeen t) => [.. t.Shown.Select(c => c.Account).Where(t.Members.Contains)];

    private static List<DateTimeOffset> Timed(AccountSeen a) =>
        [.. a.Comments.Where(c => c.PostedAt.Precision is TimePrecision.Second or TimePrecision.Minute or TimePrecision.Hour).Select(c => c.PostedAt.ToDateTimeOffset()!.Value)];

    private static IEnumerable<object[]> Hours(AccountSeen a) =>
        from day in Enumerable.Range(0, 7)
        from hour in Enumerable.Range(0, 24)
        select new object[] { (Func<TextTable, string>)(t => t["format.weekdays"].Split(' ')[day]), hour, Timed(a).Count(t => ((int)t.DayOfWeek + 6) % 7 == day && t.Hour == hour) };
}
