using System.CommandLine;
using CoordDetect.App.Report;
using CoordDetect.App.Runs;
using CoordDetect.Collect.Import;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary><c>demo</c>: the main job on the bundled corpora, with nothing to set up.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        Option<string> output = new("--out") { Description = "The folder for the reports.", DefaultValueFactory = _ => "coorddetect-demo", HelpName = "DIR" };
        Option<string> language = Languages.Option();
        Command command = new("demo", """
            Runs the whole method on the bundled corpora (invented brands and people) and says where the reports are.

            Example: coorddetect demo --lang fr
            """);
        command.Add(output);
        command.Add(language);
        command.SetAction(async (parsed, cancellation) =>
        {
            string folder = parsed.GetRequiredValue(output);
            ReportLanguage reportLanguage = Languages.Parse(parsed.GetValue(language)!);
            List<string> reports = [];
            foreach (BundledCorpus corpus in BundledCorpus.All())
                reports.Add(await RunAsync(corpus, Path.Combine(folder, corpus.Name), reportLanguage, cancellation));
            Console.Out.WriteLine("Open the reports in a browser:");
            foreach (string report in reports) Console.Out.WriteLine($"  {report}");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<string> RunAsync(BundledCorpus corpus, string path, ReportLanguage language, CancellationToken cancellation)
    {
        Console.Out.WriteLine($"── {corpus.Name}");
        RunFolder folder = RunFolder.Open(path);
        DetectionRun run = DetectionRun.FromFiles([corpus.Path], new ReadOptions(), new DetectionOptions(), cancellation);
        folder.WriteData(run.Result, run.Record);
        await folder.WriteReportAsync(run.Result, run.Record, language, cancellation);
        Console.Out.WriteLine(RunSummary.Of(run));
        Console.Out.WriteLine();
        return folder.ReportPath;
    }
}
