using System.Text;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Web.Findings;

/// <summary>The README of an evidence pack: what it is, what is in it, what is not, what reviewers said, and how it is checked.</summary>
internal static class PackReadme
{
    public static string Of(string name, FindingDetail detail, StoredFinding stored, IEnumerable<string> files, TextTable texts)
    {
        Finding finding = stored.Result.Findings[0];
        StringBuilder text = new();
        text.Append(texts.Say("web.pack.title", ("n", detail.Entry.Id), ("id", finding.Id), ("case", name))).Append("\n\n");
        text.Append(texts.Say("web.pack.run", ("run", detail.Entry.Run), ("version", stored.Facts.Version), ("findings", stored.Facts.Counts.Findings), ("comments", stored.Facts.Counts.Comments), ("accounts", stored.Facts.Counts.Accounts))).Append('\n');
        text.Append(Verdict(detail.Entry.Verdict, texts)).Append(detail.Entry.Contested ? "\n" + texts["web.review.contested"] : "").Append("\n\n").Append(texts["web.pack.files"]).Append('\n');
        foreach (string file in files)
            text.Append("  ").Append(texts.Say("format.label", ("name", file), ("value", file == "report.html" ? texts["web.pack.report"] : texts["run.file." + file]))).Append('\n');
        int coincidences = finding.Signals.Sum(s => s.Coincidences);
        if (stored.Result.Evidence.Count < coincidences)
            text.Append('\n').Append(texts.Say("web.pack.cut", ("kept", stored.Result.Evidence.Count), ("all", coincidences), ("edges", stored.Result.Edges.Count))).Append('\n');
        return text.Append('\n').Append(texts["web.pack.check"]).Append("\n\n").Append(texts["web.draft.end-short"]).Append('\n').ToString();
    }

    private static string Verdict(Verdict? verdict, TextTable texts) => verdict is null
        ? texts["web.pack.no-verdict"]
        : texts.Say("web.pack.verdict", ("word", texts["web.verdict." + verdict.Kind.ToString().ToLowerInvariant()]), ("by", verdict.By), ("when", texts.Format.Time(verdict.At)), ("reason", verdict.Reason));
}
