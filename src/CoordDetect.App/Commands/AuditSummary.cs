using CoordDetect.App.Audit;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Audience;
using CoordDetect.Core.Audit.Answers;

namespace CoordDetect.App.Commands;

/// <summary>What an audit says on the terminal: what each file was taken for, the answers in a few sentences, and what could not be said.</summary>
internal sealed class AuditSummary(AuditWork work, TextTable texts)
{
    private readonly AuditWords _words = new(texts);

    /// <summary>The lines, cleaned for a terminal.</summary>
    public IEnumerable<string> Lines() => All().Select(l => TerminalText.Clean(l));

    private IEnumerable<string> All()
    {
        foreach (AudienceSource source in work.Sources) yield return File(source);
        AuditAnswer[] answered = [.. work.Result.Answers.Where(a => a.Headlines.Count > 0)], others = [.. work.Result.Answers.Where(a => a.Headlines.Count == 0)];
        foreach (AuditAnswer answer in answered)
        {
            yield return Title(answer);
            foreach (Statement said in answer.Headlines) yield return "  " + _words.Say(answer.Id, said);
        }
        if (answered.Length > 0)
        {
            // Who has figures is answered in part, on the page.
            AuditAnswer[] silent = [.. others.Where(a => !a.IsAnswered)];
            if (silent.Length > 0) yield return texts.Say("audit.console.unanswered", ("questions", string.Join(", ", silent.Select(Title))));
            yield break;
        }
        yield return texts[others.Any(a => a.IsAnswered) ? "audit.console.figures" : "audit.console.nothing"];
        foreach (AuditAnswer answer in others.Where(a => a.Refusals.Count > 0))
            yield return "  " + texts.Say("format.label", ("name", Title(answer)), ("value", _words.Say(answer.Id, answer.Refusals[0])));
    }

    private string Title(AuditAnswer answer) => texts[$"audit.{answer.Id}.title"];

    private string File(AudienceSource source) => texts.Say(
        source.LeftOut == 0 ? "audit.console.file" : "audit.console.file.left",
        ("file", source.Name), ("kind", texts[$"audit.kind.{source.Kind.ToString().ToLowerInvariant()}"]), ("n", source.Taken), ("left", source.LeftOut));
}
