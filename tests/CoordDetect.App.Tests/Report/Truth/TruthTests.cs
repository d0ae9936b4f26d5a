using CoordDetect.App.Rendering;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Components;
using CoordDetect.App.Report.Model;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Runs;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Report.Truth;

/// <summary>
/// Whatever a report or the terminal says is said where it is so and nowhere else, with the figures that are so. Each text has a claim that is worked out
/// from the comments and the findings, and a case of which it is false; or it is listed as one that claims nothing.
/// </summary>
public sealed class TruthTests
{
    private static readonly TextTable English = TextTable.Of(ReportLanguage.English);

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Report_InEveryCase_SaysWhatIsSoAndNothingElse(ReportLanguage language)
    {
        Ledger ledger = new(language);
        foreach (TruthCase made in TruthCases.All()) await HoldReportAsync(ledger, made, language);
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(AlwaysSo));
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French)]
    public void Terminal_InEveryCase_SaysWhatIsSoAndNothingElse(ReportLanguage language)
    {
        Ledger ledger = new(language);
        foreach (TruthCase made in TruthCases.All().Where(c => !c.IsExcerpt)) HoldTerminal(ledger, made, language);
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(AlwaysSo));
    }

    [Theory]
    [InlineData("boisson-page")]
    [InlineData("infiltration")]
    [InlineData("clean")]
    [Trait("Speed", "Slow")]
    public async Task Run_OfACorpus_IsWhatIsSaidOfIt(string corpus)
    {
        string input = Path.Combine(Repository.Root, "corpora", corpus, "comments.jsonl.gz");
        DetectionRun run = DetectionRun.FromFiles([input], new ReadOptions(), new DetectionOptions { Shuffles = 5 }, TestContext.Current.CancellationToken);
        TruthCase real = new(corpus, run.Result, run.Facts, run.Result, RunFolder.Files);
        Ledger ledger = new(ReportLanguage.French);
        await HoldReportAsync(ledger, real, ReportLanguage.French);
        HoldTerminal(ledger, real, ReportLanguage.French);
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(StandingClaims.All.Where(c => !c.Value(run.Result)).Select(c => c.Key));
    }

    [Fact]
    public void Texts_OfReportAndTerminal_HaveAClaimOrClaimNothing()
    {
        HashSet<string> claimed = [.. RunClaims.All.Keys, .. NearClaims.All.Keys, .. ConsoleClaims.All.Keys, .. FindingClaims.All.Keys, .. EvidenceClaims.All.Keys, .. PictureClaims.All.Keys,
            .. StandingClaims.All.Keys, .. Unclaimed.Labels];
        string[] families = [.. RunClaims.Families.Keys, .. FindingClaims.Families.Keys.Where(k => k != "confidence."), .. EvidenceClaims.Families.Keys, .. Unclaimed.Forms, .. Unclaimed.Meanings, .. Unclaimed.Elsewhere.Keys];
        string[] ownKeys = [.. TextTable.KeysOf("Report")];
        Assert.True(ownKeys.Length > 400);
        Ledger.AssertNone(ownKeys.Where(k => !claimed.Contains(k) && !k.StartsWith("confidence.", StringComparison.Ordinal) && !families.Any(f => k.StartsWith(f, StringComparison.Ordinal))));
        Ledger.AssertNone(claimed.Where(k => !English.Has(k)));
        Ledger.AssertNone(families.Where(f => !ownKeys.Any(k => k.StartsWith(f, StringComparison.Ordinal))));
    }

    [Fact]
    public void Standing_OfRunsOfWhichTheyAreNotSo_AreTold()
    {
        List<TruthCase> cases = [.. TruthCases.All(), .. FalseRuns.All()];
        Ledger.AssertNone(StandingClaims.All.Where(c => !AlwaysSo.Contains(c.Key) && cases.TrueForAll(x => c.Value(x.Result))).Select(c => c.Key));
    }

    // Said in every report of a run, whatever it holds: a figure, or the name of one.
    private static readonly HashSet<string> AlwaysSo = ["scale.without", "role.member"];

    private static readonly ImportSummary Read = new() { Files = [], Accepted = 0, WithoutTime = 0, Rejected = [], Warnings = [], FirstRejections = [], FirstWarnings = [] };

    private static async Task HoldReportAsync(Ledger ledger, TruthCase made, ReportLanguage language)
    {
        string report = await RenderAsync(made, MarkedTexts.Of(language));
        foreach (FindingCase finding in made.Findings)
        {
            List<Said> said = [.. MarkedTexts.In(Cut(ref report, finding.Finding.Id))];
            foreach (var claims in new[] { FindingClaims.All, EvidenceClaims.All, PictureClaims.All }) ledger.Hold(made.Name, said, claims, finding);
            foreach (var families in new[] { FindingClaims.Families, EvidenceClaims.Families }) ledger.HoldFamilies(made.Name, said, families, finding);
        }
        List<Said> rest = [.. MarkedTexts.In(report)];
        foreach (var claims in new[] { RunClaims.All, NearClaims.All }) ledger.Hold(made.Name, rest, claims, made);
        ledger.HoldFamilies(made.Name, rest, RunClaims.Families, made);
    }

    private static void HoldTerminal(Ledger ledger, TruthCase made, ReportLanguage language)
    {
        List<Said> said = [.. MarkedTexts.In(RunSummary.Of(new DetectionRun(made.Result, made.Facts.Record, Read with { Rejected = made.HasReasons ? [.. made.Facts.Inputs.SelectMany(i => i.Rejected).Select(r => new ReasonCount(r.Key, r.Key, r.Value))] : [] }), MarkedTexts.Of(language)))];
        ledger.Hold(made.Name, said, ConsoleClaims.All, made);
        ledger.HoldFamilies(made.Name, said, ConsoleClaims.Families, made);
    }

    private static async Task<string> RenderAsync(TruthCase made, TextTable texts)
    {
        ReportModel model = ReportBuilder.Build(made.Result, made.Facts, made.Files, TestContext.Current.CancellationToken);
        await using ComponentPages pages = new();
        return await pages.RenderAsync<ReportPage>((nameof(ReportPage.Model), model), (nameof(ReportPage.Texts), texts));
    }

    // The part of a report that is about one finding, which is taken out of it.
    private static string Cut(ref string report, string finding)
    {
        int from = report.IndexOf($"<article class=\"finding\" id=\"f-{finding}\"", StringComparison.Ordinal), to = report.IndexOf("</article>", from, StringComparison.Ordinal);
        string part = report[from..to];
        report = report.Remove(from, to - from);
        return part;
    }
}
