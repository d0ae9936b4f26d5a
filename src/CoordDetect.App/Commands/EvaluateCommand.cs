using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoordDetect.App.Evaluating;
using CoordDetect.App.Runs;
using CoordDetect.App.Terminal;
using CoordDetect.Core;
using CoordDetect.Core.Evaluation;

namespace CoordDetect.App.Commands;

/// <summary><c>evaluate INPUT…</c>: scores the method against the labels in the input.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        InputArguments inputs = new();
        DetectionArguments detection = new();
        Option<string?> floors = new("--floors") { Description = "JSON file of what the scores must reach; exit code 1 where one does not.", HelpName = "FILE" };
        Option<bool> json = new("--json") { Description = "Scores as JSON on standard output." };
        Command command = new("evaluate", """
            Scores detection against the labels in the input: accounts, pairs, clusters, findings.

            Example: coorddetect evaluate corpora/boisson-page/comments.jsonl.gz --floors corpora/boisson-page/floors.json
            """);
        inputs.AddTo(command);
        command.Add(floors);
        command.Add(json);
        detection.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            Floors? bounds = parsed.GetValue(floors) is { } path ? Floors.Read(path) : null;
            using ProgressDisplay progress = ProgressDisplay.OnStderr();
            DetectionRun run = DetectionRun.FromFiles(inputs.Inputs(parsed), inputs.Options(parsed), detection.Options(parsed), progress, cancellation);
            progress.Dispose();
            ImportReport.Write(run.Read, Console.Error);
            if (!run.Result.Corpus.HasLabels)
                throw new UserFacingException("There is no label in the input: evaluate needs comments with \"label\": {\"y\": 0 or 1}.");
            JsonObject scores = EvaluationJson.Of(Evaluator.Score(run.Result), run.Result);
            Console.Out.WriteLine(parsed.GetValue(json) ? scores.ToJsonString(Indented) : Lines(scores));
            IReadOnlyList<string> broken = bounds?.Broken(scores) ?? [];
            foreach (string line in broken) Console.Error.WriteLine($"coorddetect: {line}");
            return Task.FromResult(broken.Count > 0 ? ExitCode.Failed : ExitCode.Done);
        });
        return command;
    }

    private static string Lines(JsonObject scores) => string.Join('\n', scores.Select(part =>
        $"{part.Key,-9} " + string.Join(" · ", part.Value!.AsObject().Select(s => $"{s.Key} {Number(s.Value)}"))));

    private static string Number(JsonNode? value) => value switch
    {
        null => "–",
        JsonObject counts => string.Join(", ", counts.Where(c => (int)c.Value! > 0).Select(c => $"{c.Key} {c.Value}")),
        JsonValue v when v.TryGetValue(out double d) => d.ToString("0.###", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
