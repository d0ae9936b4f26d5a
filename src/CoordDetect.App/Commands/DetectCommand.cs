using System.CommandLine;
using CoordDetect.App.Runs;
using CoordDetect.App.Terminal;
using CoordDetect.Core;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Commands;

/// <summary><c>detect INPUT… --out DIR</c>: the whole method on files.</summary>
internal static class DetectCommand
{
    public static Command Create()
    {
        InputArguments inputs = new();
        DetectionArguments detection = new();
        Option<string> output = new("--out") { Description = "The folder for the report and the data behind it.", Required = true, HelpName = "DIR" };
        Option<string?> failOn = new("--fail-on") { Description = "Exit with 3 when there is a finding at this confidence or above (weak, moderate, strong, very-strong).", HelpName = "LEVEL" };
        Option<string> language = Languages.Option();
        Command command = new("detect", """
            Finds accounts that act together and writes a report with the evidence.

            Example: coorddetect detect comments.jsonl.gz --out report/
            """);
        inputs.AddTo(command);
        command.Add(output);
        command.Add(failOn);
        command.Add(language);
        detection.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            Confidence? limit = FailLevel(parsed.GetValue(failOn));
            DetectionOptions options = detection.Options(parsed);
            RunFolder folder = RunFolder.Open(parsed.GetRequiredValue(output));
            using ProgressDisplay progress = ProgressDisplay.OnStderr();
            DetectionRun run = DetectionRun.FromFiles(inputs.Inputs(parsed), inputs.Options(parsed), options, progress, cancellation);
            progress.Dispose();
            ImportReport.Write(run.Read, Console.Error);
            folder.WriteData(run.Result, run.Record);
            await folder.WriteReportAsync(run.Result, run.Record, Languages.Parse(parsed.GetRequiredValue(language)), cancellation);
            Console.Out.WriteLine(RunSummary.Of(run));
            Console.Out.WriteLine($"Report: {folder.ReportPath}");
            return limit is { } l && run.Result.Findings.Any(f => f.Confidence >= l) ? ExitCode.FindingsAtOrAbove : ExitCode.Done;
        });
        return command;
    }

    private static Confidence? FailLevel(string? word)
    {
        if (word is null) return null;
        return ConfidenceScale.TryParse(word, out Confidence level)
            ? level
            : throw new UserFacingException($"--fail-on {word}: write weak, moderate, strong or very-strong.");
    }
}
