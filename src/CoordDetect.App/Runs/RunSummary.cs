using System.Globalization;
using System.Text;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Terminal;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Pipeline;

namespace CoordDetect.App.Runs;

/// <summary>A run in a few lines for the terminal: first what makes it less than whole, then what was looked at, then what was found.</summary>
internal static class RunSummary
{
    private const int FindingsShown = 10;
    private const int NamesShown = 4;
    private const int MissesShown = 3;

    public static string Of(DetectionRun run, TextTable texts)
    {
        RunFacts facts = run.Facts;
        List<string> lines = [.. Cautions(facts, run.Read.RejectedCount > 0, texts)];
        lines.Add(texts.Say("console.looked", ("comments", facts.Counts.Comments), ("accounts", facts.Counts.Accounts), ("pairs", facts.Counts.PairsTested), ("edges", facts.Counts.Edges)));
        if (facts.Counts.Findings == 0) lines.Add(Nothing(run.Result, facts, texts));
        lines.AddRange(run.Result.Findings.Take(FindingsShown).Select(f => Line(f, run.Result, facts, texts)));
        if (facts.Counts.Findings > FindingsShown) lines.Add(texts.Say("console.more", ("n", facts.Counts.Findings - FindingsShown)));
        lines.AddRange(run.Result.NearMisses.Take(MissesShown).Select(m => Miss(m, texts)));
        if (facts is { EdgesPerCopy: { } edges, GroupsPerCopy: { } groups })
            lines.Add(texts.Say("console.shuffled", ("runs", facts.Shuffled.Runs), ("edges", texts.Format.Number(edges)), ("groups", texts.Format.Number(groups))));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Cautions(RunFacts facts, bool areReasonsAbove, TextTable texts)
    {
        if (facts.LacksTimes)
            yield return texts.Say("summary.lost-times", ("n", facts.Counts.CommentsWithoutTime), ("all", facts.Counts.Comments), ("share", texts.Format.Percent(facts.ShareWithoutTime))) + " " + texts["summary.lost-times.means"];
        if (facts.LeftOut > 0) yield return texts.Say(areReasonsAbove ? "console.left-out" : "console.left-out.earlier", ("n", facts.LeftOut), ("share", texts.Format.Percent(facts.ShareLeftOut)));
    }

    private static string Nothing(DetectionResult result, RunFacts facts, TextTable texts)
    {
        if (facts.Counts.Accounts < 2) return texts["summary.one-account"];
        if (result.NearMisses.Count > 0) return texts.Say("console.near.found", ("n", result.NearMisses.Count)) + " " + texts["summary.nothing.means"];
        string found = facts.Counts.Edges > 0 ? texts.Say("summary.pairs.found", ("pairs", facts.Counts.Edges)) : texts["summary.nothing.found"];
        return found + " " + texts["summary.nothing.means"];
    }

    private static string Miss(NearMiss miss, TextTable texts) =>
        "  - " + texts.Say(FindingWords.NearOf(miss.Kind), ("n", miss.Accounts.Count), ("objects", miss.Objects)) + " “" + TerminalText.Clean(miss.What, 60) + "” " + texts["near.not-concluded"];

    private static string Line(Finding finding, DetectionResult result, RunFacts facts, TextTable texts)
    {
        FindingMember[] members = [.. finding.Members.Where(m => m.Role != MemberRole.Source)];
        string names = string.Join(", ", members.Take(NamesShown).Select(m => TerminalText.Clean(result.Corpus.HandleOf(m.Account), 40)));
        StringBuilder line = new();
        line.Append(CultureInfo.InvariantCulture, $"{finding.Number,3}. {texts["confidence." + ConfidenceScale.Word(finding.Confidence)],-12} ");
        line.Append(texts.Say("console.accounts", ("n", members.Length))).Append(" (").Append(names).Append(members.Length > NamesShown ? ", …)" : ")");
        line.Append(" · ").AppendJoin(", ", finding.Signals.Select(s => texts.Named("signal", s.Signal)));
        if (!finding.Kind.IsHeldAgainstCopies()) return line.Append(" · ").Append(texts.Say("chance.hands.short", ("n", FindingWords.OneIn(finding, texts)))).ToString();
        line.Append(" · ").Append(finding.Days == 0 ? texts.Say("console.objects.timeless", ("objects", finding.Objects)) : texts.Say("console.objects", ("objects", finding.Objects), ("days", finding.Days)));
        if (facts.Shuffled.Runs > 0) line.Append(" · ").Append(texts.Say("console.chance", ("count", finding.ChanceRuns), ("runs", facts.Shuffled.Runs)));
        return line.ToString();
    }
}
