using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CoordDetect.App.Report.Components;
using CoordDetect.App.Report.Model;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoordDetect.App.Report;

/// <summary>Writes <c>report.html</c>: one file that opens from disk, asks for nothing and needs no script.</summary>
internal sealed class ReportWriter(ILoggerFactory? loggers = null)
{
    /// <summary>Writes the report as UTF-8; the stream stays open. Equal results and records give equal bytes.</summary>
    public async Task WriteAsync(
        Stream stream, DetectionResult result, RunRecord run, ReportLanguage language, CancellationToken cancellation = default)
    {
        ReportModel model = ReportBuilder.Build(result, run, cancellation);
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, loggers ?? NullLoggerFactory.Instance);
        await using StreamWriter writer = new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(ReportPage.Model)] = model,
                [nameof(ReportPage.Texts)] = TextTable.Of(language),
            });
            (await renderer.RenderComponentAsync<ReportPage>(parameters)).WriteHtmlTo(writer);
        });
        cancellation.ThrowIfCancellationRequested();
    }
}
