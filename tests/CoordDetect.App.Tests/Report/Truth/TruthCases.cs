using CoordDetect.App.Runs;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Pipeline;
using CoordDetect.Tests.Samples;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>Runs that differ in whatever a sentence may depend on.</summary>
internal static class TruthCases
{
    public static IEnumerable<TruthCase> All()
    {
        DetectionResult small = SmallSample.Build(), clean = SmallSample.BuildClean(), many = LargeSample.Build(2_400);
        yield return Whole("small", small);
        yield return Whole("clean", clean);
        yield return Whole("many", many);
        yield return Whole("more than are listed", small with { Findings = [.. Enumerable.Range(1, 1_003).Select(n => small.Findings[0] with { Number = n, Id = n.ToString("x12", null) })] });
        yield return Whole("pairs without a group", small with { Findings = [] });
        yield return Whole("near misses", clean with { NearMisses = Misses });
        yield return Whole("near misses and pairs", small with { Findings = [], NearMisses = [.. Misses.Take(1)] });
        yield return Whole("a finding and near misses", small with { NearMisses = Misses });
        yield return Whole("weak", small with { Findings = [.. small.Findings.Select(f => f with { Confidence = Confidence.Weak, Limits = ["too-few-bits", "explanation-fits"] })] });
        yield return Whole("moderate", small with { Findings = [.. small.Findings.Select(f => f with { Confidence = Confidence.Moderate, Limits = ["explanation-open", "too-few-members", "found-in-shuffled-data"] })] });
        yield return Whole("very strong", small with { Findings = [.. small.Findings.Select(f => f with { Confidence = Confidence.VeryStrong, Limits = ["too-few-objects"] })] });
        yield return Whole("not shuffled", small with { Shuffled = new ShuffledSummary(0, [], [], [], null) });
        yield return Whole("copies as strong", small with { Shuffled = new ShuffledSummary(3, [4, 0, 9], [1, 0, 1], [900, 0, 1_000], 0.3), Findings = [.. small.Findings.Select(f => f with { ChanceRuns = 2 })] });
        yield return Whole("nothing to tell", small with { Findings = [.. small.Findings.Select(f => f with { Highlights = [], Wordings = [], Curve = [], Limits = [], Explanations = [] })] });
        yield return Whole("everything open", small with { Findings = [.. small.Findings.Select(f => f with { Explanations = [.. f.Explanations.Select(e => e with { Outcome = ExplanationOutcome.NotTestable })] })] });
        yield return Whole("in two findings", InTwo(small));
        yield return Whole("one link", small with { Findings = [.. small.Findings.Select(f => f with { Kind = GroupKind.OneLink })] });
        yield return Whole("arrivals", small with { Findings = [.. small.Findings.Select(f => f with { Kind = GroupKind.Arrivals })] });
        foreach (TruthCase made in MadeRuns.All()) yield return made;
        yield return Excerpt(small, many);
        TruthCase nothing = Whole("nothing left out", clean);
        yield return nothing with { Facts = RunFacts.Of(nothing.Facts.Record with { Inputs = [.. nothing.Facts.Inputs.Select(i => i with { Rejected = [] })] }) };
        yield return nothing with { Name = "reasons told before", Facts = RunFacts.Of(nothing.Facts.Record with { Inputs = [.. nothing.Facts.Inputs.Select(i => i with { Rejected = [new("rejected", 7)] })] }) };
        yield return nothing with
        {
            Name = "many inputs",
            Facts = RunFacts.Of(nothing.Facts.Record with
            {
                Version = "0.2.0",
                Seed = 77,
                SignalVersions = [new("same-text", 2)],
                Inputs = [.. Enumerable.Range(0, 9).Select(Input)],
            })
        };
    }

    public static TruthCase Whole(string name, DetectionResult result) => new(name, result, RunFacts.Of(SampleRun.Record(result)), result, RunFolder.Files);

    private static List<NearMiss> Misses =>
    [
        Miss(GroupKind.OneText, 3, "a letter to the mayor", "too-few-bits"),
        Miss(GroupKind.OneLink, 4, "tel:+33644651209", "too-few-bits"),
        Miss(GroupKind.Group, 2, "#bridge", "found-in-shuffled-data", "meme-or-petition", "household"),
        Miss(GroupKind.Group, 4, "the old bridge", "quoting"),
        Miss(GroupKind.OneText, 5, "save the bridge"),
    ];

    private static NearMiss Miss(GroupKind kind, int accounts, string what, params string[] limits) =>
        new(kind, [.. Enumerable.Range(0, accounts)], 3, accounts - 1, what, [], PostedAt.Unknown, PostedAt.Unknown, limits);

    // A text of many accounts has two members of the group among them.
    private static DetectionResult InTwo(DetectionResult small)
    {
        Finding first = small.Findings[0];
        return small with { Findings = [first, first with { Number = 2, Id = "00000000abcd", Kind = GroupKind.OneText, Members = [.. first.Members.Take(3)] }] };
    }

    // One finding of a run, of whose members only the newest comments were read.
    private static TruthCase Excerpt(DetectionResult small, DetectionResult many)
    {
        RunRecord of = SampleRun.Record(many);
        DetectionResult one = small with { Shuffled = many.Shuffled, Findings = [.. small.Findings.Select(f => f with { Members = [.. f.Members.Select(m => m with { Comments = m.Comments + 3 })] })] };
        return new TruthCase("one of many", one, RunFacts.Of(of), many, ["comments.jsonl", "custody.json", "platform-report.txt", "responses.warc.gz", "verdict.json", "README.txt", "SHA256SUMS"]);
    }

    private static readonly string[] Reasons = ["malformed-json", "field-count", "open-quote", "too-long", "no-account", "no-content", "duplicate-id"];

    private static InputRecord Input(int n) => new($"part-{n}.csv", new string('a', 64), 10, n == 0 ? 26 : 0, n < Reasons.Length ? [new(Reasons[n], n + 1)] : []);
}
