using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoordDetect.Tests;

namespace CoordDetect.Evaluation.Reporting;

/// <summary>What the figures must reach: <c>floors.json</c> beside the suites, by grid and name; a name may end in <c>*</c>.</summary>
internal sealed class Floors
{
    private readonly List<(string Name, double Bound, bool IsMinimum)> _bounds = [];

    public static Floors Read(string grid)
    {
        Floors floors = new();
        string path = Path.Combine(Repository.Root, "tests", "CoordDetect.Evaluation", "floors.json");
        JsonObject root = JsonNode.Parse(File.ReadAllText(path), null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject();
        foreach ((string kind, bool minimum) in new[] { ("min", true), ("max", false) })
            foreach ((string name, JsonNode? bound) in root[grid]?[kind]?.AsObject() ?? [])
                floors._bounds.Add((name, bound!.GetValue<double>(), minimum));
        return floors;
    }

    /// <summary>Whether every figure is within its bounds; says which are not.</summary>
    public bool Check(IEnumerable<Score> scores, TextWriter output)
    {
        int broken = 0, held = 0;
        foreach (Score score in scores)
        {
            foreach ((string name, double bound, bool minimum) in _bounds.Where(b => Names(b.Name, score.Name)))
            {
                bool kept = minimum ? score.Value >= bound : score.Value <= bound;
                held += kept ? 1 : 0;
                broken += kept ? 0 : 1;
                if (!kept) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Name} is {score.Value:0.####}, {(minimum ? "below its floor" : "above its ceiling")} of {bound} ({name})"));
            }
        }
        output.WriteLine($"{held} floors kept, {broken} broken.");
        return broken == 0;
    }

    private static bool Names(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == name;
}
