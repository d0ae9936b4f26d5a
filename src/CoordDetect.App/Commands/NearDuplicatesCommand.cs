using System.CommandLine;
using System.Text;
using System.Text.Json;
using CoordDetect.App.Runs;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Import;
using CoordDetect.Core.Export;
using CoordDetect.Core.Text.Joins;

namespace CoordDetect.App.Commands;

/// <summary><c>near-duplicates INPUT…</c>: which comments share wording, and how.</summary>
internal static class NearDuplicatesCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Option<string?> Families = new("--out") { Description = "The groups of comments that share wording, as CSV; - for standard output, .gz to compress.", HelpName = "FILE" };
    private static readonly Option<string?> Pairs = new("--pairs") { Description = "Every pair at or above the threshold, exact, as CSV.", HelpName = "FILE" };
    private static readonly Option<string?> Templates = new("--templates") { Description = "Texts with slots and who filled what, as JSON.", HelpName = "FILE" };

    public static Command Create()
    {
        InputArguments inputs = new();
        NearDuplicateArguments join = new();
        Option<bool> json = new("--json") { Description = "Summary as JSON on standard output, with the seconds and peak memory of each stage." };
        Option<int> threads = new("--threads") { Description = "Worker threads; 0 = one a core. Results do not depend on it.", DefaultValueFactory = _ => 0 };
        Command command = new("near-duplicates", """
            Finds comments that share their wording: copies, near-copies, texts within texts, templates with slots, shared passages and reworded texts. Copies and near-copies are exact: every pair at or above the threshold, none below.

            Example: coorddetect near-duplicates comments.jsonl --threshold 0.7 --cross-account --out families.csv --templates templates.json
            """);
        inputs.AddTo(command);
        join.AddTo(command);
        foreach (Option option in new Option[] { Families, Pairs, Templates, json, threads }) command.Add(option);
        command.SetAction((parsed, cancellation) =>
        {
            NearDuplicateOptions options = join.Options(parsed);
            int workers = parsed.GetValue(threads) > 0 ? parsed.GetValue(threads) : Environment.ProcessorCount;
            // Wording can be compared without knowing whose it is.
            ReadOptions reading = inputs.Options(parsed) with { RequireAccount = options.CrossAccountOnly };
            using ProgressDisplay display = ProgressDisplay.OnStderr();
            WordingRun run = WordingRun.FromFiles(inputs.Inputs(parsed), reading, options, workers, display, cancellation);
            WriteFiles(parsed, run, workers, cancellation);
            display.Dispose();
            ImportReport.Write(run.Read, Console.Error);
            Console.Error.WriteLine(run.Summary());
            if (parsed.GetValue(json)) Console.Out.WriteLine(run.Json().ToJsonString(Indented));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void WriteFiles(ParseResult parsed, WordingRun run, int threads, CancellationToken cancellation)
    {
        if (parsed.GetValue(Families) is { } familiesFile)
            WriteText(familiesFile, writer => new TextFamiliesCsv(run.Corpus, run.Families, writer).Write(run.Templates, run.Reworded));
        if (parsed.GetValue(Pairs) is { } pairsFile)
            WriteText(pairsFile, writer => SimilarPairsCsv.Write(run.Corpus, run.Families, writer, threads, cancellation));
        if (parsed.GetValue(Templates) is not { } templatesFile) return;
        using Stream stream = OutputFile.Open(templatesFile);
        TemplatesJson.Write(run.Corpus, run.Templates, stream);
    }

    private static void WriteText(string path, Action<TextWriter> write)
    {
        using StreamWriter writer = new(OutputFile.Open(path), new UTF8Encoding(false), 1 << 16);
        writer.NewLine = "\n";
        write(writer);
    }
}
