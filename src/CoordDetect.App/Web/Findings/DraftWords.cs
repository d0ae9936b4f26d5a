using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;

namespace CoordDetect.App.Web.Findings;

/// <summary>What the drafts say of a finding, whomever they go to: each part ends with a line end.</summary>
internal static class DraftWords
{
    /// <summary>What kind of thing it is, and what was observed.</summary>
    public static string Observed(DetectionResult result, TextTable texts)
    {
        Finding finding = result.Findings[0];
        string kind = FindingWords.Kind(finding, texts) + "\n";
        if (!finding.Kind.IsHeldAgainstCopies()) return kind + texts["finding.hands"] + "\n";
        int accounts = finding.Members.Count(m => m.Role != MemberRole.Source);
        return kind + (finding.Days == 0
            ? texts.Say("web.draft.observed.timeless", ("accounts", accounts), ("objects", finding.Objects))
            : texts.Say("web.draft.observed", ("accounts", accounts), ("objects", finding.Objects), ("days", finding.Days))) + "\n";
    }

    /// <summary>What chance would give, and how sure it is.</summary>
    public static string Chance(DetectionResult result, TextTable texts)
    {
        Finding finding = result.Findings[0];
        string chance = !finding.Kind.IsHeldAgainstCopies() ? texts.Say("chance.hands", ("n", FindingWords.OneIn(finding, texts)))
            : result.Shuffled.Runs == 0 ? texts["chance.not-run"]
            : texts.Say("web.draft.chance", ("count", finding.ChanceRuns), ("runs", result.Shuffled.Runs));
        return $"{chance}\n{texts.Say("web.draft.confidence", ("word", texts["confidence." + ConfidenceScale.Word(finding.Confidence)]))}\n";
    }

    /// <summary>What coincides, signal by signal.</summary>
    public static string Signals(Finding finding, TextTable texts) => texts["web.draft.signals"] + "\n" + string.Concat(
        finding.Signals.Select(s => Item(texts, texts.Named("signal", s.Signal), texts.Say("web.draft.signal", ("pairs", s.Edges), ("objects", s.Objects)))));

    /// <summary>Which innocent explanations were tried, and what came of each.</summary>
    public static string Explanations(Finding finding, TextTable texts) => texts["web.draft.alternatives"] + "\n" + string.Concat(
        finding.Explanations.Select(e => Item(texts, texts.Named("explanation", e.Id), texts["outcome." + ExportNames.Of(e.Outcome).Replace(' ', '-')])));

    /// <summary>A line of a list.</summary>
    public static string Item(TextTable texts, string name, string value) => $"- {texts.Say("format.label", ("name", name), ("value", value))}\n";
}
