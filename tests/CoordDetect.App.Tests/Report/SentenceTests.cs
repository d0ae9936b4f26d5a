using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Runs;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Pipeline;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Report;

/// <summary>
/// Every sentence that a report may say stands there exactly where it is true: each is looked for in reports for which it is true and in others for
/// which it would be false, by a condition that is worked out from the result and not by the report.
/// </summary>
public sealed partial class SentenceTests
{
    private static readonly Dictionary<string, Func<DetectionResult, RunFacts, bool>> Sentences = new()
    {
        ["summary.lost-times.means"] = (_, f) => f.Counts.CommentsWithoutTime * 20 > f.Counts.Comments,
        ["summary.left-out"] = (_, f) => f.Inputs.Any(i => i.Rejected.Count > 0),
        ["summary.period"] = (_, f) => f.Counts.First.IsKnown && f.Counts.CommentsWithoutTime == 0 && !IsOneDay(f.Counts.First, f.Counts.Last),
        ["summary.period.known"] = (_, f) => f.Counts.First.IsKnown && f.Counts.CommentsWithoutTime > 0 && !IsOneDay(f.Counts.First, f.Counts.Last),
        ["summary.day"] = (_, f) => f.Counts.First.IsKnown && f.Counts.CommentsWithoutTime == 0 && IsOneDay(f.Counts.First, f.Counts.Last),
        ["summary.day.known"] = (_, f) => f.Counts.First.IsKnown && f.Counts.CommentsWithoutTime > 0 && IsOneDay(f.Counts.First, f.Counts.Last),
        ["summary.found.text"] = (r, _) => r.Findings.Count > 0,
        ["summary.found.strongest"] = (r, _) => r.Findings.Count > 0,
        ["summary.found.means"] = (r, _) => r.Findings.Any(x => x.Confidence > Confidence.Weak),
        ["summary.weak.means"] = (r, _) => r.Findings.Count > 0 && r.Findings.All(x => x.Confidence <= Confidence.Weak),
        ["summary.weak.headline"] = (r, _) => r.Findings.Count > 0 && r.Findings.All(x => x.Confidence <= Confidence.Weak),
        ["summary.excerpt"] = (r, f) => r.Findings.Count < f.Counts.Findings,
        ["summary.nothing.headline"] = (r, _) => r.Findings.Count == 0 && r.Edges.Count == 0 && r.Corpus.AccountCount > 1,
        ["summary.nothing.found"] = (r, _) => r.Findings.Count == 0 && r.Edges.Count == 0 && r.Corpus.AccountCount > 1,
        ["summary.nothing.means"] = (r, _) => r.Findings.Count == 0 && r.Corpus.AccountCount > 1,
        ["summary.nothing.not"] = (r, _) => r.Findings.Count == 0 && r.Corpus.AccountCount > 1,
        ["summary.pairs.headline"] = (r, _) => r.Findings.Count == 0 && r.Edges.Count > 0,
        ["summary.pairs.found"] = (r, _) => r.Findings.Count == 0 && r.Edges.Count > 0,
        ["summary.one-account"] = (r, _) => r.Corpus.AccountCount == 1,
        ["summary.one-account.headline"] = (r, _) => r.Corpus.AccountCount == 1,
        ["chance.not-run"] = (_, f) => f.Shuffled.Runs == 0,
        ["chance.run"] = (_, f) => f.Shuffled.Runs > 0,
        ["chance.rate"] = (_, f) => f.Shuffled.RealisedFalseDiscoveryRate > 0,
        ["list.shown"] = (r, _) => r.Findings.Count > 60,
        ["finding.chance"] = (r, f) => r.Findings.Count > 0 && f.Shuffled.Runs > 0,
        ["finding.chance.what"] = (r, f) => r.Findings.Count > 0 && f.Shuffled.Runs > 0,
        ["finding.chance.texts"] = (r, f) => f.Shuffled.Runs > 0 && r.Findings.Any(x => x.Signals.Any(s => s.Signal == "template")),
        ["finding.period"] = (r, _) => r.Findings.Any(x => x.First.IsKnown && !IsOneDay(x.First, x.Last)),
        ["finding.day"] = (r, _) => r.Findings.Any(x => x.First.IsKnown && IsOneDay(x.First, x.Last)),
        ["finding.no-period"] = (r, _) => r.Findings.Any(x => !x.First.IsKnown),
        ["finding.sources"] = (r, _) => r.Findings.Any(x => x.Members.Any(m => m.Role == MemberRole.Source)),
        ["sources.heading"] = (r, _) => r.Findings.Any(x => x.Members.Any(m => m.Role == MemberRole.Source)),
        ["sources.note"] = (r, _) => r.Findings.Any(x => x.Members.Any(m => m.Role == MemberRole.Source)),
        ["members.more"] = (r, _) => r.Findings.Any(x => x.Members.Count(m => m.Role != MemberRole.Source) > 15),
        ["members.left-out"] = (r, _) => r.Findings.Any(x => x.Members.Count > 200),
        ["evidence.apart-unknown"] = (r, _) => AnyApart(r, apart => apart is null),
        ["evidence.apart-most"] = (r, _) => AnyApart(r, apart => apart is { IsExact: false, Least: 0 }),
        ["evidence.apart-between"] = (r, _) => AnyApart(r, apart => apart is { IsExact: false, Least: > 0 }),
        ["timeline.not-read"] = (r, f) => r.Findings.Count < f.Counts.Findings && r.Findings.Any(x => x.Members.Any(m => m.Comments > Own(r, m.Account))),
        ["limits-of-finding.heading"] = (r, _) => r.Findings.Any(x => x.Limits.Count > 0 && x.Confidence != Confidence.VeryStrong),
        ["week.others"] = (r, f) => r.Findings.Count == f.Counts.Findings && r.Findings.Any(x => Timed(r, x) >= 24 && Timed(r, null) - Timed(r, x) >= 24),
        ["run.shuffled-edges"] = (_, f) => f.Shuffled.Runs > 0,
        ["run.intro"] = (r, f) => r.Findings.Count == f.Counts.Findings,
        ["run.intro.excerpt"] = (r, f) => r.Findings.Count < f.Counts.Findings,
    };

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French)]
    public async Task Sentences_OfAReport_StandWhereTheyAreTrueAndNowhereElse(ReportLanguage language)
    {
        TextTable texts = TextTable.Of(language);
        Dictionary<string, HashSet<bool>> met = Sentences.Keys.ToDictionary(k => k, _ => new HashSet<bool>());
        foreach ((string name, DetectionResult result, RunRecord record) in Cases())
        {
            RunFacts facts = RunFacts.Of(record);
            using MemoryStream bytes = new();
            await new ReportWriter().WriteAsync(bytes, result, facts, language, RunFolder.Files, TestContext.Current.CancellationToken);
            string report = Plain(Encoding.UTF8.GetString(bytes.ToArray()));
            foreach ((string key, Func<DetectionResult, RunFacts, bool> isTrue) in Sentences)
            {
                bool expected = isTrue(result, facts), said = Pattern(texts[key]).IsMatch(report);
                met[key].Add(expected);
                Assert.True(expected == said, $"{name}: “{texts[key]}” is {(expected ? "true and not said" : "said and not true")}.");
            }
        }
        Assert.Empty(met.Where(m => m.Value.Count < 2).Select(m => $"{m.Key} was never {(m.Value.Contains(true) ? "false" : "true")}"));
    }

    private static IEnumerable<(string Name, DetectionResult Result, RunRecord Record)> Cases()
    {
        DetectionResult small = SmallSample.Build(), clean = SmallSample.BuildClean(), many = LargeSample.Build(2_400);
        yield return Whole("small", small);
        yield return Whole("clean", clean);
        yield return Whole("hostile", HostileSample.Build());
        yield return Whole("many", many);
        yield return Whole("pairs without a group", small with { Findings = [] });
        yield return Whole("weak", small with { Findings = [.. small.Findings.Select(f => f with { Confidence = Confidence.Weak, Limits = ["too-few-days"] })] });
        yield return Whole("not shuffled", small with { Shuffled = new ShuffledSummary(0, [], [], [], null) });
        yield return Whole("a template", small with { Findings = [.. small.Findings.Select(f => f with { Signals = [.. f.Signals.Select((s, i) => i == 0 ? s with { Signal = "template" } : s)] })] });
        yield return Whole("no times", WithoutTimes());
        yield return Whole("one account", OneAccount());
        yield return Whole("coarse clocks", CoarseClocks());
        yield return Whole("one day, some without a time", OneDay());
        RunRecord of = SampleRun.Record(many);
        yield return ("one of many", small with { Shuffled = of.Shuffled, Findings = [.. small.Findings.Select(f => f with { Members = [.. f.Members.Select(m => m with { Comments = m.Comments + 3 })] })] }, of);
        (string _, DetectionResult result, RunRecord record) = Whole("nothing left out", clean);
        yield return ("nothing left out", result, record with { Inputs = [.. record.Inputs.Select(i => i with { Rejected = [] })] });
    }

    private static (string, DetectionResult, RunRecord) Whole(string name, DetectionResult result) => (name, result, SampleRun.Record(result));

    private static DetectionResult WithoutTimes()
    {
        SampleRun run = new();
        int a = run.Comment("a.example", "t", "anna", "the same words", null), b = run.Comment("a.example", "t", "ben", "the same words", null);
        run.Coincide("same-text", "the same words", a, b, 20);
        run.Group(new SampleGroup(Confidence.Weak, ["anna", "ben"], [], [], ["too-few-days"]));
        return run.Build();
    }

    // A minute and a second of it, a day and a minute of another, and clocks of which one names no zone.
    private static DetectionResult CoarseClocks()
    {
        SampleRun run = new();
        int a = run.Comment("a.example", "t", "anna", "the same words", "2025-03-03T08:12:00Z", TimePrecision.Minute);
        int b = run.Comment("a.example", "t", "ben", "the same words", "2025-03-03T08:12:08Z");
        int c = run.Comment("a.example", "t", "anna", "other words", "2025-03-05T00:00:00Z", TimePrecision.Day);
        int d = run.Comment("a.example", "t", "ben", "other words", "2025-03-08T09:10:00Z", TimePrecision.Minute);
        run.Coincide("same-text", "the same words", a, b, 20);
        run.Coincide("same-text", "other words", c, d, 20);
        run.Group(new SampleGroup(Confidence.Weak, ["anna", "ben"], [], [], ["too-few-days"]));
        return run.Build();
    }

    private static bool AnyApart(DetectionResult result, Func<TimeApart?, bool> holds) => result.Findings.Take(12).SelectMany(f => f.Highlights.Take(12))
        .Any(h => holds(TimeApart.Between(result.Corpus.PostedAtOf(result.Evidence[h].CommentA), result.Corpus.PostedAtOf(result.Evidence[h].CommentB))));

    private static DetectionResult OneAccount()
    {
        SampleRun run = new();
        run.Comment("a.example", "t", "anna", "hello", "2025-03-03T08:12:40Z");
        run.Comment("a.example", "t", "anna", "hello again", "2025-03-03T08:13:40Z");
        return run.Build();
    }

    private static DetectionResult OneDay()
    {
        SampleRun run = new();
        int a = run.Comment("a.example", "t", "anna", "the same words", "2025-03-03T08:12:40Z"), b = run.Comment("a.example", "t", "ben", "the same words", "2025-03-03T09:12:40Z");
        run.Comment("a.example", "t", "cleo", "other words", null);
        run.Coincide("same-text", "the same words", a, b, 20);
        run.Group(new SampleGroup(Confidence.Weak, ["anna", "ben"], [], [], ["too-few-days"]));
        return run.Build();
    }

    private static bool IsOneDay(PostedAt first, PostedAt last) => first.ToDateTimeOffset()!.Value.UtcDateTime.Date == last.ToDateTimeOffset()!.Value.UtcDateTime.Date;

    private static int Own(DetectionResult result, int account) => Enumerable.Range(0, result.Corpus.CommentCount).Count(c => result.Corpus.AccountOf[c] == account);

    // Comments known to the hour at least: of a finding's accounts, or of all.
    private static int Timed(DetectionResult result, Finding? finding)
    {
        HashSet<int>? accounts = finding is null ? null : [.. finding.Members.Where(m => m.Role != MemberRole.Source).Select(m => m.Account)];
        return Enumerable.Range(0, result.Corpus.CommentCount).Count(c => result.Corpus.PrecisionOf[c] is TimePrecision.Second or TimePrecision.Minute or TimePrecision.Hour
            && (accounts?.Contains(result.Corpus.AccountOf[c]) ?? true));
    }

    // The sentence with anything short in its holes. Those at its ends may hold nothing, and a search that begins with one begins everywhere.
    private static Regex Pattern(string text) => new(string.Join(".{0,80}?", Holes().Split(Ends().Replace(text, "")).Select(Regex.Escape)), RegexOptions.CultureInvariant);

    private static string Plain(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ");

    [GeneratedRegex(@"^(?:\{[^}]*\}|\s)+|(?:\{[^}]*\}|\s)+$")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Holes();

    [GeneratedRegex("<(?:style.*?</style|[^>]+)>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex("[ \r\n\t]+")]
    private static partial Regex Blanks();
}
