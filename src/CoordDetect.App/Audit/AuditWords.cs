using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Audit.Answers;

namespace CoordDetect.App.Audit;

/// <summary>Answers in the words of one language.</summary>
internal sealed class AuditWords(TextTable texts)
{
    private const string Room = "audit.";

    /// <summary>The accounts behind an answer, each once, whatever stands for it.</summary>
    public static IReadOnlyList<string> Behind(AuditAnswer answer) => [.. answer.Accounts.Select(a => a.Account).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>A sentence of an answer.</summary>
    public string Say(string answer, Statement statement)
    {
        (string, object)[] values = [.. statement.Values.Select(v => (v.Name, (object)(v.Value.Kind == AuditValueKind.Count ? (object)(long)v.Value.Number : Of(v.Value, answer))))];
        return texts.Say(Key(answer, statement.Key), values);
    }

    /// <summary>The words of a key: those of the answer, else those that all answers share.</summary>
    public string Word(string answer, string key) => texts[Key(answer, key)];

    /// <summary>Whether there are words for a key.</summary>
    public bool Has(string answer, string key) => texts.Has($"{Room}{answer}.{key}") || texts.Has(Room + key);

    /// <summary>A value as the language writes it.</summary>
    public string Of(AuditValue value, string answer) => value.Kind switch
    {
        AuditValueKind.None => "–",
        AuditValueKind.Count => texts.Format.Number((long)value.Number),
        AuditValueKind.Number => texts.Format.Number(value.Number),
        AuditValueKind.Share => texts.Format.Percent(value.Number),
        AuditValueKind.Log10Probability => Small(value.Number),
        AuditValueKind.Day => texts.Format.Day(DateTimeOffset.FromUnixTimeSeconds((long)value.Number)),
        AuditValueKind.Time => texts.Format.Time(DateTimeOffset.FromUnixTimeSeconds((long)value.Number)),
        AuditValueKind.Seconds => texts.Format.Duration((long)value.Number),
        AuditValueKind.Term => Has(answer, value.Text!) ? Word(answer, value.Text!) : value.Text!,
        _ => DisplayText.Name(value.Text ?? ""),
    };

    private string Small(double log10) => log10 > -300 ? texts.Format.Probability(Math.Pow(10, log10)) : texts.Format.Probability(0);

    private string Key(string answer, string key)
    {
        string own = $"{Room}{answer}.{key}";
        return texts.Has(own) ? own : Room + key;
    }
}
