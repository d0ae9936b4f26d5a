using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.App.Report;
using CoordDetect.App.Tests.Report;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Web.Findings;

/// <summary>The pack of a finding states the figures of its run, as the report of the run does, and holds what it names.</summary>
public sealed partial class EvidencePackTests
{
    [Fact]
    public async Task Pack_OfAFinding_StatesTheFiguresOfItsRun()
    {
        DetectionResult result = null!;
        await using ServedApp app = await ServedApp.StartAsync(async store => result = await SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/findings/2");
        await reader.PostAsync("/cases/small/findings/2/verdict", ("verdict", "unclear"), ("reason", "Ask the \"club\" first;\nthen again."));
        Dictionary<string, byte[]> pack = Open(await reader.DownloadAsync("/cases/small/findings/2/pack.zip"));

        RunRecord record = SampleRun.Record(result);
        Assert.Equal(Json(record), Encoding.UTF8.GetString(pack["run.json"]));
        string whole = Encoding.UTF8.GetString(await ReportSamples.Render(result, ReportLanguage.English)), packed = Encoding.UTF8.GetString(pack["report.html"]);
        Assert.Equal(Figures(whole), Figures(packed));
        Assert.Contains($"This report shows only Finding 2 of the run’s {result.Findings.Count}", System.Net.WebUtility.HtmlDecode(packed));

        Finding finding = result.Findings[1];
        Assert.Equal(finding.Members.Count, Encoding.UTF8.GetString(pack["accounts.csv"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Equal(finding.Edges.Count, Encoding.UTF8.GetString(pack["edges.csv"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Equal(finding.Edges.Sum(e => result.Edges[e].EvidenceCount), Encoding.UTF8.GetString(pack["evidence.csv"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Contains("Ask the", Encoding.UTF8.GetString(pack["verdict.json"]));
        Assert.Contains("Unclear", Encoding.UTF8.GetString(pack["README.txt"]));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Pack_NamesItsFiles_HoldsThemAndNoOthers(string language)
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/findings/1?lang=" + language);
        Dictionary<string, byte[]> pack = Open(await reader.DownloadAsync("/cases/small/findings/1/pack.zip"));
        string report = Encoding.UTF8.GetString(pack["report.html"]);
        Assert.Equal(pack.Keys.Where(k => k != "report.html").Order(StringComparer.Ordinal), FileNames().Matches(report).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
        string readme = Encoding.UTF8.GetString(pack["README.txt"]);
        Assert.All(pack.Keys, name => Assert.Contains(name, readme, StringComparison.Ordinal));
        string[] sums = Encoding.UTF8.GetString(pack["SHA256SUMS"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(pack.Keys.Where(k => k != "SHA256SUMS").Order(StringComparer.Ordinal), sums.Select(s => s.Split("  ")[1]).Order(StringComparer.Ordinal));
        Assert.All(sums, s => Assert.Equal(s.Split("  ")[0], Convert.ToHexStringLower(SHA256.HashData(pack[s.Split("  ")[1]]))));
    }

    [Fact]
    public async Task AccountLists_NamedAndPseudonymous_DownloadUnderTwoNames()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "small"));
        using WebReader reader = await app.LocalReaderAsync();
        await reader.GetAsync("/cases/small/findings/1/accounts.csv");
        string? named = reader.Last.Content.Headers.ContentDisposition!.FileName;
        await reader.GetAsync("/cases/small/findings/1/accounts.csv?pseudonyms=on");
        Assert.NotEqual(named, reader.Last.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("pseudonyms", reader.Last.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
    }

    // Every figure of the summary and of the section on the run, with its name.
    private static string[] Figures(string report) =>
        [.. Sections().Matches(report).SelectMany(s => Terms().Matches(s.Value)).Select(m => $"{Tags().Replace(m.Groups[1].Value, "")}={Tags().Replace(m.Groups[2].Value, "")}")];

    private static string Json(RunRecord record)
    {
        using MemoryStream stream = new();
        RunJson.Write(stream, record);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Dictionary<string, byte[]> Open(byte[] zip)
    {
        using ZipArchive archive = new(new MemoryStream(zip));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using MemoryStream bytes = new();
            using Stream entry = e.Open();
            entry.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    [GeneratedRegex("<section id=\"(?:summary|run)\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Sections();

    [GeneratedRegex("<dt>(.*?)</dt>\\s*<dd>(.*?)</dd>", RegexOptions.Singleline)]
    private static partial Regex Terms();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("<li><code>([^<]+)</code>")]
    private static partial Regex FileNames();
}
