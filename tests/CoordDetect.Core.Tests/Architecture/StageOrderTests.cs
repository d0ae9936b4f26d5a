using System.Text.RegularExpressions;
using CoordDetect.Tests;

namespace CoordDetect.Core.Tests.Architecture;

/// <summary>In Core, a stage names only stages before it: the order in which the data walks.</summary>
public sealed partial class StageOrderTests
{
    private static readonly string[] Order = ["Corpus", "Text", "Signals", "Significance", "Network", "Findings", "Audit", "Export", "Pipeline", "Evaluation"];

    // Simulation makes corpora for the detection to look at: it knows what a comment is and nothing of how it will be judged.
    private static readonly Dictionary<string, string[]> Apart = new() { ["Simulation"] = ["Corpus"] };

    [Fact]
    public void Stages_AsTheyStand_NameOnlyStagesBeforeThem()
    {
        List<string> violations = [];
        foreach (string file in Sources())
        {
            string room = Room(file);
            foreach (string named in Rooms().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Distinct())
                if (!Allows(room, named)) violations.Add($"{Path.GetRelativePath(Repository.Root, file)} names {named}");
        }
        Assert.Empty(violations);
    }

    [Fact]
    public void Rooms_AsTheyStand_AreAllInThePlan()
    {
        string core = Path.Combine(Repository.Root, "src", "CoordDetect.Core");
        string[] rooms = [.. Directory.GetDirectories(core).Select(d => Path.GetFileName(d)!).Where(r => r is not ("bin" or "obj"))];
        Assert.Empty(rooms.Except(Order).Except(Apart.Keys));
    }

    private static bool Allows(string room, string named)
    {
        if (room.Length == 0 || room == named) return true;
        if (Apart.TryGetValue(room, out string[]? allowed)) return allowed.Contains(named);
        return Array.IndexOf(Order, named) is >= 0 and int at && at < Array.IndexOf(Order, room);
    }

    private static string[] Sources() => Directory.GetFiles(
        Path.Combine(Repository.Root, "src", "CoordDetect.Core"), "*.cs", SearchOption.AllDirectories);

    private static string Room(string file)
    {
        string relative = Path.GetRelativePath(Path.Combine(Repository.Root, "src", "CoordDetect.Core"), file);
        int slash = relative.IndexOf(Path.DirectorySeparatorChar);
        return slash < 0 ? "" : relative[..slash];
    }

    [GeneratedRegex(@"\bCoordDetect\.Core\.([A-Z]\w+)")]
    private static partial Regex Rooms();
}
