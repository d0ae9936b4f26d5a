using CoordDetect.App.DemoSites;
using CoordDetect.App.Runs;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Corpus;
using CoordDetect.Core.Findings;
using Xunit;

namespace CoordDetect.App.Tests.DemoSites;

[Trait("Speed", "Slow")]
public sealed class DemoFindingsTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("coorddetect-findings-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData("boisson-page", 1)]
    [InlineData("infiltration", 1)]
    [InlineData("clean", 0)]
    public async Task Detect_CrawledDemoSites_FindsTheGroupsThatTheFilesHold(string corpus, int strong)
    {
        bool thorough = Environment.GetEnvironmentVariable("COORDDETECT_SLOW") == "1" || Environment.GetEnvironmentVariable("CI") == "true";
        Assert.SkipUnless(thorough || corpus == "infiltration", $"The sites of {corpus} are crawled in CI, or with COORDDETECT_SLOW=1.");
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using DemoWeb web = await DemoWeb.StartAsync(DemoSitesInTests.Of(corpus));
        CaseFolder folder = CaseFolder.Of(_data, corpus);
        await DemoCrawl.RunAsync(web.Hosts, folder, cancellation);

        (string[] fromFiles, int strongInFiles) = Groups(BundledCorpus.All().Single(c => c.Name == corpus).Path);
        (string[] fromSites, int strongOnSites) = Groups(folder.Comments);

        Assert.Equal(fromFiles, fromSites);
        Assert.Equal((strong, strong), (strongInFiles, strongOnSites));
    }

    // The members of each finding, and how many findings are strong.
    private static (string[] Members, int Strong) Groups(string path)
    {
        DetectionResult result = DetectionRun.FromFiles([path], new ReadOptions(), new DetectionOptions(), TestContext.Current.CancellationToken).Result;
        string[] members = [.. result.Findings.Select(finding => string.Join(", ", finding.Members.Select(member => Name(result.Corpus, member.Account)).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
        return (members, result.Findings.Count(finding => finding.Confidence >= Confidence.Strong));
    }

    private static string Name(CommentCorpus corpus, int account)
    {
        string site = corpus.SiteName(corpus.SiteOfAccount(account));
        return $"{corpus.HandleOf(account)} on {(site.StartsWith("www.", StringComparison.Ordinal) ? site[4..] : site)}";
    }
}
