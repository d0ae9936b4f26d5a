using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CoordDetect.App.Report.Components;
using CoordDetect.App.Report.Model;
using CoordDetect.App.Report.Texts;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Pipeline;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoordDetect.App.Report;

/// <summary>Writes <c>report.html</c>: one file that opens from disk, asks for nothing and needs no script.</summary>
internal sealed class ReportWriter(ILoggerFactory? loggers = null)
{
    /// <summary>Writes the report as UTF-8; the stream stays open. Equal results and facts give equal bytes.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="result">What is shown: all that the run found, or one finding of it.</param>
    /// <param name="run">The figures of the whole run.</param>
    /// <param name="language">In which language.</param>
    /// <param name="files">The files that lie beside the report.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task WriteAsync(
        Stream stream, DetectionResult result, RunFacts run, ReportLanguage language, IReadOnlyList<string> files, CancellationToken cancellation = default)
    {
        ReportModel model = ReportBuilder.Build(result, run, files, cancellation);
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
