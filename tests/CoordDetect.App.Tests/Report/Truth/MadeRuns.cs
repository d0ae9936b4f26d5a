using System.Globalization;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Network;
using CoordDetect.Core.Text.Templates;
using CoordDetect.Tests.Samples;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>Small runs made for what a ready sample does not have.</summary>
internal static class MadeRuns
{
    private const string Site = "a.example";

    public static IEnumerable<TruthCase> All()
    {
        yield return TruthCases.Whole("no times", Two(null, null));
        yield return TruthCases.Whole("one of two times", HalfTimed());
        yield return TruthCases.Whole("one day, some without a time", Two("2025-03-03T08:12:40Z", "2025-03-03T09:12:40Z", other: null));
        yield return TruthCases.Whole("one day", Two("2025-03-03T08:12:40Z", "2025-03-03T09:12:40Z", other: "2025-03-03T09:12:40Z"));
        yield return TruthCases.Whole("coarse clocks", CoarseClocks());
        yield return TruthCases.Whole("one account", OneAccount());
        yield return TruthCases.Whole("every tenth has no time", LostTimes());
        yield return TruthCases.Whole("style", Style());
        yield return TruthCases.Whole("a template", Template());
        yield return TruthCases.Whole("long texts", LongTexts());
        yield return TruthCases.Whole("sources elsewhere", Sources());
        yield return TruthCases.Whole("a chain over many sites", Chain(90));
        yield return TruthCases.Whole("a ring", Ring());
        yield return TruthCases.Whole("all tied to all", Dense(80));
        yield return TruthCases.Whole("more ties than are looked at", Dense(210));
        yield return TruthCases.Whole("many wordings", Wordings());
    }

    private static SampleGroup Weak(params string[] members) => new(Confidence.Weak, members, [], [], ["too-few-bits"]);

    private static string[] Names(int n) => [.. Enumerable.Range(0, n).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i:000}"))];

    private static DetectionResult Two(string? first, string? second, string? other = null)
    {
        SampleRun run = new();
        int a = run.Comment(Site, "t", "anna", "the same words", first), b = run.Comment(Site, "t", "ben", "the same words", second);
        run.Comment(Site, "t", "cleo", "other words", other);
        run.Coincide("same-text", "the same words", a, b, 20);
        run.Group(Weak("anna", "ben"));
        return run.Build();
    }

    // Of no pair are both times known, yet some are, on two days.
    private static DetectionResult HalfTimed()
    {
        SampleRun run = new();
        int a = run.Comment(Site, "t", "anna", "the same words", "2025-03-03T08:12:40Z"), b = run.Comment(Site, "t", "ben", "the same words", null);
        int c = run.Comment(Site, "t", "anna", "other words", null), d = run.Comment(Site, "t", "ben", "other words", "2025-03-09T08:12:40Z");
        run.Coincide("same-text", "the same words", a, b, 20);
        run.Coincide("same-text", "other words", c, d, 20);
        run.Group(Weak("anna", "ben"));
        DetectionResult result = run.Build();
        return result with { Findings = [result.Findings[0] with { Days = 0 }] };
    }

    // A minute and a second of it, a day and a minute of another, an hour and a month.
    private static DetectionResult CoarseClocks()
    {
        SampleRun run = new();
        int a = run.Comment(Site, "t", "anna", "the same words", "2025-03-03T08:12:00Z", TimePrecision.Minute), b = run.Comment(Site, "t", "ben", "the same words", "2025-03-03T08:12:08Z");
        int c = run.Comment(Site, "t", "anna", "other words", "2025-03-05T00:00:00Z", TimePrecision.Day), d = run.Comment(Site, "t", "ben", "other words", "2025-03-08T09:10:00Z", TimePrecision.Minute);
        int e = run.Comment(Site, "t", "anna", "third words", "2025-04-01T00:00:00Z", TimePrecision.Month), f = run.Comment(Site, "t", "ben", "third words", "2025-04-08T09:00:00Z", TimePrecision.Hour);
        run.Coincide("same-text", "the same words", a, b, 20);
        run.Coincide("same-text", "other words", c, d, 20);
        run.Coincide("same-text", "third words", e, f, 20);
        run.Group(Weak("anna", "ben"));
        return run.Build();
    }

    private static DetectionResult OneAccount()
    {
        SampleRun run = new();
        run.Comment(Site, "t", "anna", "hello", "2025-03-03T08:12:40Z");
        run.Comment(Site, "t", "anna", "hello again", "2025-03-03T08:13:40Z");
        return run.Build();
    }

    private static DetectionResult LostTimes()
    {
        SampleRun run = new();
        for (int i = 0; i < 40; i++) run.Comment(Site, "t", $"p{i % 7}", $"words {i}", i % 10 == 0 ? null : $"2025-03-{1 + (i / 4):00}T08:12:40Z");
        return run.Build();
    }

    private static DetectionResult Style()
    {
        SampleRun run = new();
        int a = run.Comment(Site, "t", "anna", "well , so it goes", "2025-03-03T08:12:40Z"), b = run.Comment(Site, "t", "ben", "well , here we are", "2025-03-05T08:12:40Z");
        int c = run.Comment(Site, "u", "anna", "the same words", "2025-03-05T09:12:40Z"), d = run.Comment(Site, "u", "ben", "the same words", "2025-03-05T10:12:40Z");
        run.Coincide("same-hand", "small words", a, b, 12);
        run.Coincide("same-text", "the same words", c, d, 20);
        run.Group(Weak("anna", "ben"));
        DetectionResult result = run.Build();
        Finding finding = result.Findings[0];
        int[] style = [.. Enumerable.Range(0, result.Evidence.Count).Where(r => result.Evidence[r].Signal == "same-hand")];
        return result with { Findings = [finding with { Kind = GroupKind.SameHand, Statistic = 7.5, Highlights = style, Signals = [.. finding.Signals.Where(s => s.Signal == "same-hand")] }] };
    }

    private static DetectionResult Template()
    {
        SampleRun run = new();
        PostedAt created = PostedAt.FromUnixSeconds(1_600_000_000);
        int[] of = [.. Names(7).Select((n, i) => run.Comment(Site, "t", n, $"dear mayor, I am number {i} and against it", $"2025-03-0{1 + i}T08:12:40Z", created: created))];
        run.Comment(Site, "t", "p003", "long before", "2024-03-03T08:12:40Z");
        for (int i = 1; i < of.Length; i++) run.Coincide("template", "dear mayor", of[0], of[i], 20 + i);
        run.Group(Weak(Names(7)));
        return run.Build();
    }

    private static DetectionResult LongTexts()
    {
        SampleRun run = new();
        string text = string.Join(' ', Enumerable.Range(0, 500).Select(i => "word" + i));
        int a = run.Comment(Site, "t", "anna", text[..1_501], "2025-03-03T08:12:40Z"), b = run.Comment(Site, "t", "ben", text[..1_500], "2025-03-05T08:12:40Z");
        run.Coincide("same-text", "long", a, b, 20);
        run.Group(Weak("anna", "ben"));
        return run.Build();
    }

    // Two followers on one site, and more sources than are shown on another.
    private static DetectionResult Sources()
    {
        SampleRun run = new();
        int a = run.Comment(Site, "t", "anna", "the same words", "2025-03-03T08:12:40Z"), b = run.Comment(Site, "t", "ben", "the same words", "2025-03-05T08:12:40Z");
        run.Coincide("same-text", "the same words", a, b, 20);
        foreach (string name in Names(230)) run.Coincide("same-text", "the same words", run.Comment("b.example", "t", name, "the same words", "2025-03-01T08:12:40Z"), a, 5);
        run.Group(new SampleGroup(Confidence.Weak, ["anna", "ben"], [], Names(230), ["too-few-bits"]));
        return run.Build();
    }

    private static DetectionResult Chain(int n)
    {
        SampleRun run = new();
        int[] of = [.. Names(n).Select((name, i) => run.Comment($"site-{i % 9}.example", "t", name, $"words of {i}", $"2025-03-{1 + (i / 10):00}T{i % 10:00}:12:40Z"))];
        for (int i = 1; i < n; i++) run.Coincide("same-link", $"link {i}", of[i - 1], of[i], 10 + (i % 7));
        run.Group(Weak(Names(n)));
        return run.Build();
    }

    private static DetectionResult Ring()
    {
        SampleRun run = new();
        int[] of = [.. Names(9).Select((name, i) => run.Comment(Site, "t", name, $"words of {i}", $"2025-03-0{1 + i}T08:12:40Z"))];
        for (int i = 0; i < of.Length; i++) run.Coincide("same-hashtag", $"#tag{i}", of[i], of[(i + 1) % of.Length], 10 + (i * 0.5));
        run.Group(new SampleGroup(Confidence.Weak, Names(8), ["p008"], [], ["too-few-bits"]));
        return run.Build();
    }

    private static DetectionResult Dense(int n)
    {
        SampleRun run = new();
        int[] of = [.. Names(n).Select((name, i) => run.Comment(Site, "t", name, $"words of {i}", $"2025-03-03T08:{i % 60:00}:40Z"))];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++) run.Coincide("posted-together", "t", of[j], of[i], 4 + ((i * 7 + j) % 11));
        run.Group(Weak(Names(n)));
        return run.Build();
    }

    // More wordings than are shown, of which the first has more uses and more fillings than are shown and the second is fixed.
    private static DetectionResult Wordings()
    {
        DetectionResult small = SmallSample.Build();
        SharedWording first = new(
            [new TemplatePart("dear mayor", []), new TemplatePart(null, [.. Enumerable.Range(0, 9).Select(i => new SlotFilling(i == 0 ? "" : "no " + i, 2))])],
            [.. Enumerable.Range(0, 30).SelectMany(i => new[] { new WordingUse(i, ["no"]), new WordingUse(i, ["yes"]), new WordingUse(i, [""]) })],
            Enumerable.Range(0, 30).Select(i => small.Corpus.AccountOf[i]).Distinct().Count());
        SharedWording[] fixedOnes = [.. Enumerable.Range(0, 8).Select(i => new SharedWording([new TemplatePart("words " + i, [])], [new WordingUse(i, []), new WordingUse(i + 1, [])], 2))];
        return small with { Findings = [.. small.Findings.Select(f => f with { Wordings = [first, .. fixedOnes] })] };
    }
}
