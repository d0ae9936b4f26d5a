using CoordDetect.App.Report;
using CoordDetect.App.Runs;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Pipeline;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Report;

/// <summary>Reports over the samples.</summary>
internal static class ReportSamples
{
    public static async Task<byte[]> Render(DetectionResult result, ReportLanguage language)
    {
        using MemoryStream stream = new();
        await new ReportWriter().WriteAsync(stream, result, RunFacts.Of(SampleRun.Record(result)), language, RunFolder.Files, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
