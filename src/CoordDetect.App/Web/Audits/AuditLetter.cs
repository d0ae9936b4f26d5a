using System.Text;
using CoordDetect.App.Audit;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Audit;
using CoordDetect.Core.Audit.Answers;

namespace CoordDetect.App.Web.Audits;

/// <summary>A letter to the agency: what was seen, with its intervals, and what is asked for. It asks; it accuses nobody.</summary>
internal static class AuditLetter
{
    private static readonly string[] OfAgency = ["agency", "audience", "engagement"];

    public static string Of(AuditResult result, TextTable texts, DateTimeOffset now)
    {
        AuditWords words = new(texts);
        StringBuilder letter = new();
        AuditAnswer[] seen = [.. result.Answers.Where(a => OfAgency.Contains(a.Id) && a.Headlines.Count > 0)];
        letter.Append(texts.Say("audit.letter.opening", ("day", texts.Format.Day(now)))).Append(seen.Length > 0 ? " " + texts["audit.letter.seen"] : "").Append("\n\n");
        foreach (AuditAnswer answer in seen)
        {
            letter.Append(texts[$"audit.{answer.Id}.title"]).Append('\n');
            foreach (Statement said in answer.Headlines) letter.Append("– ").Append(words.Say(answer.Id, said)).Append('\n');
            letter.Append('\n');
        }
        letter.Append(texts["audit.letter.please"]).Append('\n');
        int number = 0;
        foreach (AuditAnswer answer in result.Answers.Where(a => OfAgency.Contains(a.Id)))
            letter.Append(++number).Append(". ").Append(texts[$"audit.{answer.Id}.next"]).Append('\n');
        return letter.Append('\n').Append(texts["audit.letter.closing"]).Append('\n').ToString();
    }
}
