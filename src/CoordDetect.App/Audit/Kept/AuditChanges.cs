using CoordDetect.Core.Audit;
using CoordDetect.Core.Audit.Answers;

namespace CoordDetect.App.Audit.Kept;

/// <summary>What an audit says otherwise than the one before it.</summary>
internal static class AuditChanges
{
    /// <summary>The figures that both have and that differ, and how many accounts stand behind each answer where that differs.</summary>
    public static IReadOnlyList<(string Answer, string Key, AuditValue Then, AuditValue Now)> Between(AuditResult? before, AuditResult now) =>
    [
        .. from answer in now.Answers
           from earlier in (before?.Answers ?? []).Where(b => b.Id == answer.Id && b.IsAnswered && answer.IsAnswered)
           from change in Of(earlier, answer)
           select (answer.Id, change.Key, change.Then, change.Now),
    ];

    private static IEnumerable<(string Key, AuditValue Then, AuditValue Now)> Of(AuditAnswer before, AuditAnswer now)
    {
        foreach (Figure figure in now.Figures)
            if (before.Figures.FirstOrDefault(f => f.Key == figure.Key) is { } then && then.Value != figure.Value) yield return (figure.Key, then.Value, figure.Value);
        int accounts = AuditWords.Behind(now).Count, earlier = AuditWords.Behind(before).Count;
        if (accounts != earlier) yield return ("web.behind", AuditValue.Count(earlier), AuditValue.Count(accounts));
    }
}
