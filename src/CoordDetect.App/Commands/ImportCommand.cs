using System.CommandLine;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import;
using CoordDetect.Collect.Import.Sources;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary><c>import INPUT… --case NAME|--out FILE</c>: comments from exports, dumps, tables, saved pages and web archives.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Inputs = new("INPUT") { Description = "Files or folders, plain or .gz; - for standard input.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Output = new("--out") { Description = "Write the comments as JSONL to a file instead of a case; - for standard output, .gz to compress.", HelpName = "FILE" };
    private static readonly Option<string?> Format = new("--format") { Description = $"The format of every input, where it is not recognised: {string.Join(", ", SourceFormats.All)}.", HelpName = "NAME" };
    private static readonly Option<string[]> Map = new("--map") { Description = "Which column of a CSV or JSON file holds which field (auteur=account); may be repeated.", HelpName = "COLUMN=FIELD" };
    private static readonly Option<string> Encoding = new("--encoding") { Description = "Encoding of CSV and JSONL files (utf-8, utf-16, windows-1252 …).", DefaultValueFactory = _ => "auto", HelpName = "NAME" };
    private static readonly Option<string?> Site = new("--site") { Description = "The site of comments whose source names none: the same handle on two sites is two accounts.", HelpName = "HOST" };
    private static readonly TimeArguments Times = new();
    private static readonly Option<bool> Json = new("--json") { Description = "Summary as JSON on standard output." };

    public static Command Create()
    {
        CaseArguments place = new(required: false);
        Command command = new("import", """
            Imports comments from exports (WordPress, Disqus, isso, remark42, Commento, Facebook, YouTube, Reddit, Telegram, CrowdTangle, 4CAT,
            X), from any CSV or JSONL, from saved pages and folders of them, and from web archives (WARC). Formats are recognised by content.
            Importing the same file again adds nothing.

            Examples: coorddetect import wordpress-export.xml --case blog
                      coorddetect import saved-pages/ thread.warc.gz --case forum
                      coorddetect import comments.csv --map auteur=account --map message=text --out comments.jsonl
            """) { Inputs };
        place.AddTo(command);
        foreach (Option option in new Option[] { Output, Format, Map, Encoding, Site, Json }) command.Add(option);
        Times.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, place, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CaseArguments place, CancellationToken cancellation)
    {
        string? output = parsed.GetValue(Output);
        if (place.IsNamed(parsed) == (output is not null)) throw new UserFacingException("Say where the comments go: into a case with --case NAME, or into a file with --out FILE.");
        if (output == "-" && parsed.GetValue(Json)) throw new UserFacingException("--out - and --json would both write to standard output: name a file.");
        ImportOptions options = new()
        {
            Format = parsed.GetValue(Format) is { } named and not "auto" ? named : null,
            Map = [.. (parsed.GetValue(Map) ?? []).Select(FieldMapping.Parse)],
            Encoding = parsed.GetValue(Encoding)!,
            Site = parsed.GetValue(Site),
            Times = Times.Options(parsed),
        };
        CaseFolder? folder = output is null ? place.Folder(parsed) : null;
        string[] inputs = parsed.GetRequiredValue(Inputs);
        SourcesReport report;
        using (ProgressDisplay display = ProgressDisplay.OnStderr())
            report = folder is not null ? await IntoCaseAsync(folder, inputs, options, display, cancellation) : await IntoFileAsync(output!, inputs, options, display, cancellation);
        report.WriteProblems(Console.Error);
        if (folder is not null && report.IsUsable) await CaseTextsDoor.AfterCollectingAsync(StoreArguments.LocationIn(place.Data(parsed)), folder, Console.Error, cancellation);
        (parsed.GetValue(Json) || output == "-" ? Console.Error : Console.Out).WriteLine(report.Text());
        if (parsed.GetValue(Json)) Console.Out.WriteLine(report.Json());
        return report.IsUsable ? ExitCode.Done : ExitCode.BadUsage;
    }

    private static async Task<SourcesReport> IntoCaseAsync(CaseFolder folder, string[] inputs, ImportOptions options, ProgressDisplay display, CancellationToken cancellation)
    {
        (IReadOnlyList<ImportedSource> sources, long passedOver) = await CaseImport.RunAsync(folder, inputs, options, TimeProvider.System, display, cancellation);
        return new SourcesReport(sources, passedOver, folder.Path, folder.Name);
    }

    private static async Task<SourcesReport> IntoFileAsync(string output, string[] inputs, ImportOptions options, ProgressDisplay display, CancellationToken cancellation)
    {
        using Stream stream = OutputFile.Open(output);
        using CommentLines lines = new(stream);
        (IReadOnlyList<ImportedSource> sources, long passedOver) = await CommentImport.RunAsync(inputs, options, lines.Add, null, display, cancellation, () => lines.Renamed);
        return new SourcesReport(sources, passedOver, output, null);
    }
}
