using System.Globalization;
using System.Net;
using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.Collect.Cases;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Reviews;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth;

/// <summary>Letters to those who run a site: one a site, and each says what is so there.</summary>
public sealed class LetterTruthTests
{
    private const string Thread = "https://pier.example/t/1", Digest = "sha256:00ff";

    private Ledger _ledger = new(ReportLanguage.English);

    public static IEnumerable<string> Claimed => LetterClaims.All.Keys;

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French, Traits = ["Speed", "Slow"])]
    public async Task Letters_ToEachSite_SayWhatIsSoThere(ReportLanguage language)
    {
        _ledger = new Ledger(language);
        List<DeskCase> cases = [];
        await using ServedApp app = await MarkedApp.StartAsync(async store =>
        {
            cases.Add(await DeskCase.OfAsync(store, "sites", Sites()));
            cases.Add(await DeskCase.OfAsync(store, "small", SmallSample.Build()));
            cases.Add(await DeskCase.OfAsync(store, "many", Many()));
        });
        Archive(app.Data, "sites");
        using WebReader reader = await app.ReaderAsync(language);
        foreach (DeskCase made in cases)
        {
            SentLetter letter = new(made.Run!, "", made.Name == "sites" ? new Dictionary<string, string> { [Thread] = Digest } : new Dictionary<string, string>(), new JudgedFinding(1));
            foreach (string site in letter.Sites.Select(s => s.Key)) await HoldAsync(reader, made.Name, letter with { Site = site });
        }
        DeskCase judged = cases[1];
        await judged.Made.Reviews.JudgeAsync(new ReviewItem(ReviewSubject.Finding, 1), judged.Runs[^1], VerdictKind.Confirmed, "as seen", "ben", DateTimeOffset.UtcNow);
        JudgedFinding finding = new(1);
        finding.Given.Add(new GivenVerdict("ben", VerdictKind.Confirmed, "as seen", judged.Runs[^1]));
        SentLetter sent = new(judged.Run!, "", new Dictionary<string, string>(), finding);
        await HoldAsync(reader, judged.Name, sent with { Site = sent.Sites.First().Key });
        Ledger.AssertNone(_ledger.Faults);
        Ledger.AssertNone(_ledger.Untried(new HashSet<string>()));
        await reader.GetAsync("/cases/sites/findings/1/letter.txt?site=elsewhere.example");
        Assert.Equal(HttpStatusCode.NotFound, reader.Last.StatusCode);
    }

    [Fact]
    public async Task Letter_InEitherLanguage_HoldsExactAddressesAndNobodyOfOtherSites()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => DeskCase.OfAsync(store, "sites", Sites()));
        using WebReader reader = await app.LocalReaderAsync();
        foreach ((string language, string word) in ((string, string)[])[("en", "Dear Sir or Madam"), ("fr", "Madame, Monsieur")])
        {
            string letter = await reader.GetAsync($"/cases/sites/findings/1/letter.txt?site=pier.example&in={language}");
            Assert.Contains(word, letter, StringComparison.Ordinal);
            Assert.Contains("    " + LongLink + "\n", letter, StringComparison.Ordinal);
            Assert.DoesNotContain("javascript:", letter, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\bq\d\b", letter);
            Assert.DoesNotContain("- source", letter, StringComparison.Ordinal);
            Assert.Equal("sites-finding-1-letter-pier.example.txt", reader.Last.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        }
        ICase made = (await app.Store.FindAsync("sites", TestContext.Current.CancellationToken))!;
        Page<CustodyEntry> custody = await made.Custody.ListAsync(new PageRequest(100), TestContext.Current.CancellationToken);
        Assert.Equal(2, custody.Items.Count(e => e.Detail.Contains("letter-pier.example.txt", StringComparison.Ordinal)));
    }

    private static string LongLink => "https://pier.example/t/2?" + new string('x', 500) + "#c5";

    private async Task HoldAsync(WebReader reader, string name, SentLetter letter) => _ledger.Hold(
        $"{name} {letter.Site}", await reader.ReadAsync($"/cases/{name}/findings/1/letter.txt?site={letter.Site}&in={_ledger.Tag}"), LetterClaims.All, letter);

    // On one site with links, one of which has an archived page; on another without; on a third that has no name.
    private static DetectionResult Sites()
    {
        SampleRun run = new();
        int[] said =
        [
            Said("pier.example", Thread, "source", Thread + "#c1", 0), Said("pier.example", Thread, "p1", Thread + "#c2", 1), Said("pier.example", Thread, "p2", Thread + "#c3", 2),
            Said("pier.example", "other", "p3", "javascript:alert(1)", 3), Said("pier.example", "other", "p4", LongLink, null),
            Said("quay.example", "quay", "q1", null, 5), Said("quay.example", "quay", "q2", null, 6), Said("", "nowhere", "n1", null, 7),
        ];
        for (int i = 1; i < said.Length; i++) run.Coincide("same-text", $"thing {i % 3}", said[i - 1], said[i], 30 - i);
        run.Group(new SampleGroup(Confidence.Moderate, ["p1", "p2", "p3", "p4", "q1", "q2", "n1"], [], ["source"], ["too-few-days"]));
        return run.Build();

        int Said(string site, string thread, string by, string? url, int? minute) => run.Comment(
            site, thread, by, $"No day without the pier, {by} says.", minute is { } at ? $"2025-03-01T10:0{at}:00Z" : null, url: url);
    }

    private static DetectionResult Many()
    {
        SampleRun run = new();
        for (int i = 0; i < 102; i++)
        {
            string at = DateTimeOffset.UnixEpoch.AddDays(20_000).AddMinutes(i).ToString("O", CultureInfo.InvariantCulture);
            int one = run.Comment("pier.example", $"t{i}", "m1", $"Word for word number {i}.", at, url: $"https://pier.example/{i}#a");
            int other = run.Comment("pier.example", $"t{i}", "m2", $"Word for word, number {i}.", at, url: $"https://pier.example/{i}#b");
            run.Coincide("same-text", $"text {i}", one, other, 30);
        }
        run.Group(new SampleGroup(Confidence.Moderate, ["m1", "m2"], [], [], ["too-few-days"]));
        return run.Build();
    }

    // A line of the index of an archive: what a letter says of a page stands there.
    private static void Archive(string data, string name)
    {
        string folder = Directory.CreateDirectory(CaseFolder.Of(data, name).Archive).FullName;
        File.WriteAllText(Path.Combine(folder, "index.cdxj"),
            $"example,pier)/t/1 20250302000000 {{\"url\":\"{Thread}\",\"type\":\"response\",\"digest\":\"{Digest}\",\"length\":\"1\",\"offset\":\"0\",\"filename\":\"00001.warc.gz\",\"record\":\"r1\",\"date\":\"2025-03-02T00:00:00Z\",\"chain\":\"sha256:11\"}}\n");
    }
}
