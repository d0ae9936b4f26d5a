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
        text.Append(DraftWords.Observed(result, texts)).Append(DraftWords.Chance(result, texts)).Append('\n');
        text.Append(DraftWords.Signals(finding, texts)).Append('\n').Append(DraftWords.Explanations(finding, texts));
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

    private static void Example(StringBuilder text, DetectionResult result, EvidenceRow row, TextTable texts)
    {
        text.Append(DraftWords.Item(texts, texts.Named("signal", row.Signal), DisplayText.Name(row.Object, 120)));
        foreach (int comment in new[] { row.CommentA, row.CommentB })
            text.Append("    ").Append(DisplayText.Name(result.Corpus.HandleOf(result.Corpus.AccountOf[comment]))).Append(", ").Append(texts.Format.Time(result.Corpus.PostedAtOf(comment)))
                .Append(", ").Append(DisplayText.Name(result.Corpus.UrlOf(comment) ?? result.Corpus.CommentIdOf(comment), 400)).Append('\n');
    }
}
