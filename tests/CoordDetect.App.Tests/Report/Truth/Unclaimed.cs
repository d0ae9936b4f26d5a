using CoordDetect.App.Tests.Commands;
using CoordDetect.App.Tests.DemoSites;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>Texts that claim nothing of a run, each with the reason.</summary>
internal static class Unclaimed
{
    /// <summary>How numbers and times are written, names of columns and parts, what a command line calls its commands.</summary>
    public static string[] Forms { get; } = ["format.", "duration.", "time.", "nav.", "console.help."];

    /// <summary>Headings, columns and labels.</summary>
    public static string[] Labels { get; } =
    [
        "doc.title", "doc.skip", "doc.kicker", "doc.sources", "summary.heading", "list.finding", "list.confidence", "list.accounts", "list.signals", "list.period", "list.chance",
        "figure.accounts", "figure.comments", "figure.objects", "figure.edges", "figure.sites.of", "finding.support", "signals.heading", "signals.caption", "signals.signal", "signals.ties", "signals.coincidences", "signals.objects", "signals.p",
        "wording.who", "wording.when", "wording.account", "week.hour", "members.heading", "members.account", "members.site", "members.role", "members.comments",
        "members.partners", "members.score", "alternatives.heading", "alternatives.caption", "alternatives.explanation", "alternatives.outcome", "alternatives.numbers",
        "scale.caption", "scale.step", "scale.members", "scale.bits", "scale.bits-left", "scale.chance", "reading.heading", "reading.scale.heading", "limits.heading",
        "run.heading", "run.inputs", "run.input", "run.size", "run.accepted", "run.rejected", "run.options", "run.signals", "run.counts", "run.files", "run.cite", "console.report",
    ];

    /// <summary>What a word of the report means, what nobody can tell from outside, and what the reader is asked to do: true whatever a run finds.</summary>
    public static string[] Meanings { get; } =
        ["reading.object.text", "reading.p.text", "reading.shuffled.text", "limits.", "reading.coincidence.term", "reading.tie.term", "reading.object.term", "reading.p.term",
            "reading.shuffled.term", "reading.role.term", "reading.bits.term", "reading.time.term"];

    /// <summary>What other commands than a run say, with the tests that hold it against what is so and what is not.</summary>
    public static Dictionary<string, string> Elsewhere { get; } = new()
    {
        ["console.ties."] = nameof(DetectCommandTests) + "." + nameof(DetectCommandTests.Ties_OfARun_NamesTheChainsAndSaysWhatIsWrong),
        ["console.official"] = nameof(CommandLineTests) + "." + nameof(CommandLineTests.Official_ThatIsNobody_IsSaid),
        ["console.demo.begin"] = nameof(DemoCrawlTests),
    };
}
