using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;
using static CoordDetect.App.Tests.Report.Truth.Values;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>An audit with what its page says, which its terminal and its letter must not say otherwise.</summary>
internal sealed record AuditSeen(AuditCase Case, IReadOnlyList<Said> Page)
{
    private static readonly string[] Framing = [".frame.", ".no-column", ".no-created", ".no-order", ".too-few"];

    /// <summary>Sentences that answer a question; what is missing for an answer, and what an answer is drawn from, is none.</summary>
    private static readonly HashSet<string> Answers =
    [
        "no-lot", "lots", "lots-creation", "no-spike", "spikes", "no-saw", "saw", "churn", "mutual", "no-mutual", "no-ring", "rings", "eighty", "none", "pushed", "pushers", "found", "shared", "no-shared", "days", "profiles", "part",
    ];

    public List<string> Answered => [.. AuditLabels.Questions.Where(q => Page.Any(s => s.Key.StartsWith($"audit.{q}.", StringComparison.Ordinal) && !Framing.Any(s.Key.Contains) && Answers.Contains(s.Key.Split('.')[^1])))];

    /// <summary>Questions of which the page has neither a sentence nor a figure.</summary>
    public List<string> Silent => [.. AuditLabels.Questions.Except(Answered).Where(q => !HasFigures(q))];

    public bool HasSomeFigures => AuditLabels.Questions.Any(HasFigures);

    private bool HasFigures(string question) => Page.Any(s => s.Key.StartsWith($"audit.{question}.", StringComparison.Ordinal) && AuditSaid.IsFigure(s));
}

/// <summary>What an audit may say on the terminal and in the letter to the agency.</summary>
internal static class SummaryClaims
{
    public static Dictionary<string, Func<AuditSeen, IEnumerable<object[]>>> Terminal { get; } = new()
    {
        ["audit.console.file"] = s => s.Case.Sources.Where(f => f.LeftOut == 0).Select(f => new object[] { f.Name, Kind(f.Kind), f.Taken }),
        ["audit.console.file.left"] = s => s.Case.Sources.Where(f => f.LeftOut > 0).Select(f => new object[] { f.Name, Kind(f.Kind), f.Taken, f.LeftOut }),
        ["audit.console.nothing"] = s => If(s.Answered.Count == 0 && !s.HasSomeFigures),
        ["audit.console.figures"] = s => If(s.Answered.Count == 0 && s.HasSomeFigures),
        ["audit.console.unanswered"] = s => If(s.Answered.Count > 0 && s.Silent.Count > 0, (Func<TextTable, string>)(t => string.Join(", ", s.Silent.Select(q => t[$"audit.{q}.title"])))),
    };

    public static Dictionary<string, Func<AuditSeen, IEnumerable<object[]>>> Letter { get; } = new()
    {
        ["audit.letter.opening"] = _ => If(true, new DateOnly(1970, 1, 1)),
        ["audit.letter.seen"] = s => If(Told(s).Count > 0),
        ["audit.agency.title"] = s => If(Told(s).Contains("agency")),
        ["audit.audience.title"] = s => If(Told(s).Contains("audience")),
        ["audit.engagement.title"] = s => If(Told(s).Contains("engagement")),
    };

    /// <summary>Of each answer how many accounts stand behind it, each counted once.</summary>
    public static Dictionary<string, Func<AuditCase, IEnumerable<object[]>>> Page { get; } = new()
    {
        ["audit.doc.reading"] = _ => If(true),
        ["audit.behind.heading"] = c => Behind(c).Where(n => n is not 0).Select(n => new[] { n }),
        ["audit.behind.all"] = c => If(Behind(c).Any(n => n is not 0)),
        ["audit.table.more"] = c => If(QuestionClaims.TopicsOf(c) > 25, QuestionClaims.TopicsOf(c) - 25),
    };

    private static object[] Behind(AuditCase c) =>
    [
        c.Lots.Count == 0 ? 0 : new Approximately((long)(c.Lots.Sum() * 0.9), c.Lots.Sum() * 2), c.Mutual > 0 ? EngagementClaims.InPairs(c) : c.Rings.Sum(), c.Shared.Count + c.Early, c.Pushed.Pushers, c.LookAlikes.Accounts,
        c.Hostile.Critics, QuestionClaims.Newcomers(c), AgencyClaims.Behind(c),
    ];

    private static List<string> Told(AuditSeen s) => [.. s.Answered.Intersect(["agency", "audience", "engagement"])];

    private static Text Kind(Collect.Audience.AudienceKind kind) => new("audit.kind." + kind.ToString().ToLowerInvariant());
}
