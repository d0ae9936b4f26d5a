using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoordDetect.Core;

namespace CoordDetect.App.Evaluating;

/// <summary>
/// What a corpus' scores must reach: a JSON object <c>{"min": {"accounts.precision": 0.95}, "max": {"findings.by_confidence.moderate": 0}}</c>
/// with the paths of the evaluation's JSON. A score that is null fails its floor.
/// </summary>
internal sealed class Floors
{
    private readonly List<(string Path, double Bound, bool IsMinimum)> _bounds = [];

    private Floors()
    {
    }

    public static Floors Read(string path)
    {
        Floors floors = new();
        try
        {
            JsonObject root = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            foreach ((string kind, bool minimum) in new[] { ("min", true), ("max", false) })
                foreach ((string score, JsonNode? bound) in root[kind]?.AsObject() ?? [])
                    floors._bounds.Add((score, bound!.GetValue<double>(), minimum));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NullReferenceException or IOException or UnauthorizedAccessException)
        {
            throw new UserFacingException($"--floors {path}: cannot be read ({problem.Message}). Write {{\"min\": {{\"accounts.precision\": 0.95}}}}.", problem);
        }
        return floors;
    }

    /// <summary>One line for each bound that is not kept; empty when all are.</summary>
    public IReadOnlyList<string> Broken(JsonObject scores)
    {
        List<string> broken = [];
        foreach ((string path, double bound, bool minimum) in _bounds)
        {
            double? score = Find(scores, path);
            bool kept = score is { } s && (minimum ? s >= bound : s <= bound);
            if (!kept)
                broken.Add(string.Create(CultureInfo.InvariantCulture, $"{path} is {(score is { } v ? v.ToString("0.####", CultureInfo.InvariantCulture) : "not known")}, {(minimum ? "below its floor" : "above its ceiling")} of {bound}"));
        }
        return broken;
    }

    private static double? Find(JsonNode? node, string path)
    {
        foreach (string part in path.Split('.')) node = (node as JsonObject)?[part];
        return node is JsonValue value && value.TryGetValue(out double number) ? number
            : node is JsonValue whole && whole.TryGetValue(out int integer) ? integer : null;
    }
}
