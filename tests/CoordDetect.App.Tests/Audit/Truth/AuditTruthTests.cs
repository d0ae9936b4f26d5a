using CoordDetect.App.Audit;
using CoordDetect.App.Report;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.App.Tests.Web.Truth;
using Xunit;

namespace CoordDetect.App.Tests.Audit.Truth;

/// <summary>
/// Whatever an audit says, on its page, on the terminal and in the letter to the agency, is said where it is so and nowhere else, with the figures that are so.
/// Each text has a claim that is worked out from the lists and exports as a test made them, and a case of which it is false; or it is listed as one that claims nothing.
/// </summary>
public sealed class AuditTruthTests
{
    private static readonly Dictionary<string, Func<AuditCase, IEnumerable<object[]>>>[] Claims = [AudienceClaims.All, GrowthClaims.All, EngagementClaims.All, QuestionClaims.All, AgencyClaims.All, SummaryClaims.Page];
    private static readonly Dictionary<string, Func<AuditCase, IEnumerable<string>>>[] Families = [GrowthClaims.Families, QuestionClaims.Families];

    // The audits themselves are the same in either language.
    private static readonly Lazy<(AuditCase Case, AuditWork Work)[]> Audits = new(() => [.. AuditCases.All().Select(c => (c, c.Run()))]);

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Audit_InEveryCase_SaysWhatIsSoAndNothingElse(ReportLanguage language)
    {
        Ledger ledger = new(language);
        TextTable texts = MarkedTexts.Of(language);
        foreach ((AuditCase made, AuditWork work) in Audits.Value)
        {
            List<Said> page = await AuditSaid.OnPageAsync(work, texts);
            foreach (var claims in Claims) ledger.Hold(made.Name, page, claims, made);
            foreach (var families in Families) ledger.HoldFamilies(made.Name, page, families, made);
            AuditSeen seen = new(made, page);
            ledger.Hold(made.Name + ", terminal", AuditSaid.OnTerminal(work, texts), SummaryClaims.Terminal, seen);
            ledger.Hold(made.Name + ", letter", AuditSaid.InLetter(work, texts), SummaryClaims.Letter, seen);
        }
        Ledger.AssertNone(ledger.Faults);
        Ledger.AssertNone(ledger.Untried(AlwaysSo));
    }

    [Fact]
    public void Texts_OfAudits_HaveAClaimOrClaimNothing()
    {
        string[] own = [.. TextTable.KeysOf("Audit")];
        string[] names =
        [
            .. Claims.SelectMany(c => c.Keys), .. Families.SelectMany(f => f.Keys), .. SummaryClaims.Terminal.Keys, .. SummaryClaims.Letter.Keys.Where(k => k.StartsWith("audit.letter.", StringComparison.Ordinal)),
            .. AuditLabels.All, .. AuditLabels.Elsewhere.Keys, .. AuditLabels.StillToDo,
        ];
        Assert.True(own.Length > 350);
        Ledger.AssertNone(own.Where(k => !Array.Exists(names, n => PageTexts.IsOne(k, n))).Select(k => $"without a claim: {k}"));
        Ledger.AssertNone(names.Where(n => !own.Any(k => PageTexts.IsOne(k, n))).Select(n => $"of no text: {n}"));
        Ledger.AssertNone(names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => $"named twice: {g.Key}"));
    }

    // A letter has a day, whatever it says; and what figures are, each page says: all of them are read back with that.
    private static readonly HashSet<string> AlwaysSo = ["audit.letter.opening", "audit.doc.reading"];
}
