using System.Text;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Web.Findings;

/// <summary>A draft of a report to a platform: exact addresses, what was observed, how likely by chance, what else was tried. A person signs it, not we.</summary>
internal static class PlatformDraft
{
    private const int MostExamples = 20;

    public static string Of(DetectionResult result, TextTable texts)
    {
        Finding finding = result.Findings[0];
        StringBuilder text = new();
        text.Append(texts["web.draft.title"]).Append("\n\n");
        Observed(text, result, texts);
        text.Append(texts.Say("web.draft.confidence", ("word", texts["confidence." + ConfidenceScale.Word(finding.Confidence)]))).Append("\n\n");
        text.Append(texts["web.draft.signals"]).Append('\n');
        foreach (SignalContribution signal in finding.Signals) text.Append(Item(texts, texts.Named("signal", signal.Signal), texts.Say("web.draft.signal", ("pairs", signal.Edges), ("objects", signal.Objects))));
        text.Append('\n').Append(texts["web.draft.alternatives"]).Append('\n');
        foreach (Explanation explanation in finding.Explanations) text.Append(Item(texts, texts.Named("explanation", explanation.Id), texts["outcome." + Core.Export.ExportNames.Of(explanation.Outcome).Replace(' ', '-')]));
        text.Append('\n').Append(texts["web.draft.accounts"]).Append('\n');
        foreach (FindingMember member in finding.Members.Where(m => m.Role != MemberRole.Source))
        {
            Account account = result.Corpus.AccountAt(member.Account);
            text.Append("- ").Append(DisplayText.Name(account.Handle)).Append(account.Site.Length > 0 ? $" ({DisplayText.Name(account.Site)})" : "").Append('\n');
        }
        text.Append('\n').Append(texts["web.draft.examples"]).Append('\n');
        foreach (int row in finding.Highlights.Take(MostExamples)) Example(text, result, result.Evidence[row], texts);
        return text.Append('\n').Append(texts["web.draft.end"]).Append('\n').ToString();
    }

    private static void Observed(StringBuilder text, DetectionResult result, TextTable texts)
    {
        Finding finding = result.Findings[0];
        text.Append(FindingWords.Kind(finding, texts)).Append('\n');
        if (!finding.Kind.IsHeldAgainstCopies())
        {
            text.Append(texts["finding.hands"]).Append(' ').Append(texts.Say("chance.hands", ("n", FindingWords.OneIn(finding, texts)))).Append('\n');
            return;
        }
        int accounts = finding.Members.Count(m => m.Role != MemberRole.Source);
        text.Append(finding.Days == 0
            ? texts.Say("web.draft.observed.timeless", ("accounts", accounts), ("objects", finding.Objects))
            : texts.Say("web.draft.observed", ("accounts", accounts), ("objects", finding.Objects), ("days", finding.Days))).Append('\n');
        text.Append(result.Shuffled.Runs == 0 ? texts["chance.not-run"] : texts.Say("web.draft.chance", ("count", finding.ChanceRuns), ("runs", result.Shuffled.Runs))).Append('\n');
    }

    private static string Item(TextTable texts, string name, string value) => $"- {texts.Say("format.label", ("name", name), ("value", value))}\n";

    private static void Example(StringBuilder text, DetectionResult result, EvidenceRow row, TextTable texts)
    {
        text.Append(Item(texts, texts.Named("signal", row.Signal), DisplayText.Name(row.Object, 120)));
        foreach (int comment in new[] { row.CommentA, row.CommentB })
            text.Append("    ").Append(DisplayText.Name(result.Corpus.HandleOf(result.Corpus.AccountOf[comment]))).Append(", ").Append(texts.Format.Time(result.Corpus.PostedAtOf(comment)))
                .Append(", ").Append(DisplayText.Name(result.Corpus.UrlOf(comment) ?? result.Corpus.CommentIdOf(comment), 400)).Append('\n');
    }
}
