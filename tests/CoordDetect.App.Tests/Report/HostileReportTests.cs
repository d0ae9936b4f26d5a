using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.App.Report;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Report;

public sealed partial class HostileReportTests
{
    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French)]
    public async Task WriteAsync_HostileCorpus_HasNoTagOrAttributeOfIts(ReportLanguage language)
    {
        string report = Encoding.UTF8.GetString(await ReportSamples.Render(HostileSample.Build(), language));
        Assert.DoesNotContain("<script", report, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", report, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", report);
        Assert.DoesNotMatch(Handler(), report);
        Assert.DoesNotMatch(InlineStyle(), report);
        Assert.DoesNotContain(report, c => char.IsControl(c) && c is not '\n');
        Assert.DoesNotContain('\u202E', report);
        Assert.InRange(report.Length, 20_000, 200_000);
    }

    [Fact]
    public async Task WriteAsync_HostileCorpus_LinksToTheWebAlone()
    {
        string report = Encoding.UTF8.GetString(await ReportSamples.Render(HostileSample.Build(), ReportLanguage.English));
        string[] targets = [.. Link().Matches(report).Select(m => m.Groups[1].Value)];
        Assert.Contains(targets, t => t.StartsWith("https://site.example/", StringComparison.Ordinal));
        Assert.All(targets, t => Assert.Matches("^(#[a-z0-9-]+|https?://.*)$", t));
    }

    [GeneratedRegex("<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\son[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();

    [GeneratedRegex("<[a-z]+[^>]*\\sstyle=", RegexOptions.IgnoreCase)]
    private static partial Regex InlineStyle();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();
}
