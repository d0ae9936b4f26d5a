using System.Text;
using CoordDetect.App.Report;
using CoordDetect.Core.Findings;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Report;

/// <summary>A report must not say more in its headline than its strongest finding carries.</summary>
public sealed class CautiousHeadlineTests
{
    [Theory]
    [InlineData(Confidence.Inconclusive, "Weak coincidences only")]
    [InlineData(Confidence.Weak, "Weak coincidences only")]
    [InlineData(Confidence.Moderate, "One group of accounts coincides more often than chance allows")]
    [InlineData(Confidence.VeryStrong, "One group of accounts coincides more often than chance allows")]
    public async Task WriteAsync_StrongestFinding_SetsTheHeadline(Confidence strongest, string headline)
    {
        DetectionResult result = SmallSample.Build();
        result = result with { Findings = [result.Findings[0] with { Confidence = strongest }] };
        string report = Encoding.UTF8.GetString(await ReportSamples.Render(result, ReportLanguage.English));
        Assert.Contains($"<h1>{headline}</h1>", report);
    }
}
