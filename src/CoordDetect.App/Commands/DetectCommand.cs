using System.CommandLine;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Runs;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import;
using CoordDetect.Core;
using CoordDetect.Core.Findings;

namespace CoordDetect.App.Commands;

/// <summary><c>detect INPUT… --out DIR</c>: the whole method on files.</summary>
internal static class DetectCommand
{
    public static Command Create()
    {
        InputArguments inputs = new(required: false);
        CaseArguments cases = new(required: false);
        DetectionArguments detection = new();
        Option<string> output = new("--out") { Description = "The folder for the report and the data behind it.", Required = true, HelpName = "DIR" };
        Option<string?> failOn = new("--fail-on") { Description = "Exit with 3 when there is a finding at this confidence or above (weak, moderate, strong, very-strong).", HelpName = "LEVEL" };
        Command command = new("detect", """
            Finds accounts that act together and writes a report with the evidence.

            Examples: coorddetect detect comments.jsonl.gz --out report/
                      coorddetect detect --case forum --out report/ --lang fr
            """);
        inputs.AddTo(command);
        cases.AddTo(command);
        command.Add(output);
        command.Add(failOn);
        detection.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            Confidence? limit = FailLevel(parsed.GetValue(failOn));
            DetectionOptions options = detection.Options(parsed);
            using RunFolder folder = RunFolder.Open(parsed.GetRequiredValue(output));
            DetectionRun run = await RunAsync(inputs, cases, parsed, options, cancellation);
            ImportReport.Write(run.Read, Console.Error);
            folder.WriteData(run.Result, run.Record);
            await folder.WriteReportAsync(run.Result, run.Facts, Languages.Of(parsed), cancellation);
            TextTable texts = TextTable.Of(Languages.Of(parsed));
            foreach (string name in run.UnknownOfficials(options)) Console.Error.WriteLine(texts.Say("console.official", ("name", TerminalText.Clean(name, 100))));
            Console.Out.WriteLine(RunSummary.Of(run, texts));
            Console.Out.WriteLine(texts.Say("format.label", ("name", texts["console.report"]), ("value", folder.ReportPath)));
            return limit is { } l && run.Result.Findings.Any(f => f.Confidence >= l) ? ExitCode.FindingsAtOrAbove : ExitCode.Done;
        });
        return command;
    }

    // Files, or the comments of a case; never neither and never both, which would mix two questions.
    private static async Task<DetectionRun> RunAsync(InputArguments inputs, CaseArguments cases, ParseResult parsed, DetectionOptions options, CancellationToken cancellation)
    {
        IReadOnlyList<string> files = inputs.Inputs(parsed);
        if (files.FirstOrDefault(IsAddress) is { } address)
            throw new UserFacingException($"{address} is an address: collect its comments first with coorddetect crawl {address} --case NAME, then coorddetect detect --case NAME --out DIR.");
        if (cases.IsNamed(parsed) == (files.Count > 0))
            throw new UserFacingException("Name files with comments, or a case with --case NAME: one of the two.");
        if (files.Count > 0) return DetectionRun.FromFiles(files, inputs.Options(parsed), options, cancellation);
        return await CaseRun.OfAsync(cases, parsed, inputs.Options(parsed), options, cancellation);
    }

    private static bool IsAddress(string input) => input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static Confidence? FailLevel(string? word)
    {
        if (word is null) return null;
        return ConfidenceScale.TryParse(word, out Confidence level)
            ? level
            : throw new UserFacingException($"--fail-on {word}: write weak, moderate, strong or very-strong.");
    }
}
