using CoordDetect.App.Report;
using CoordDetect.Core.Findings;
using CoordDetect.Tests;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Report;

public sealed class ReportWriterTests
{
    private const string Folder = "tests/CoordDetect.App.Tests/Report/Approved/";

    [Theory]
    [InlineData("small", ReportLanguage.English)]
    [InlineData("small", ReportLanguage.French)]
    [InlineData("clean", ReportLanguage.English)]
    [InlineData("clean", ReportLanguage.French)]
    public async Task WriteAsync_Sample_IsAsApproved(string sample, ReportLanguage language)
    {
        DetectionResult result = sample == "small" ? SmallSample.Build() : SmallSample.BuildClean();
        Approved.Matches(await ReportSamples.Render(result, language), $"{Folder}{sample}.{(language == ReportLanguage.French ? "fr" : "en")}.html");
    }

    [Fact]
    public async Task WriteAsync_SameResultTwice_IsByteIdentical()
    {
        byte[] first = await ReportSamples.Render(LargeSample.Build(200), ReportLanguage.French);
        Assert.Equal(first, await ReportSamples.Render(LargeSample.Build(200), ReportLanguage.French));
    }

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French)]
    public async Task WriteAsync_TwoThousandAccountsInFindings_StaysBelowFiveMegabytes(ReportLanguage language)
    {
        byte[] report = await ReportSamples.Render(LargeSample.Build(), language);
        Approved.Keep(report, $"large.{language}.html");
        Assert.InRange(report.Length, 100_000, 5_000_000);
    }
}
