using CoordDetect.App.Work.Crawl;
using CoordDetect.Collect.Cases;

namespace CoordDetect.App.Web.Cases;

/// <summary>What the command line collected under a name that is no case of the web app yet.</summary>
/// <param name="Name">The name.</param>
/// <param name="Comments">How many comments there are.</param>
/// <param name="From">The addresses and files that they came from.</param>
/// <param name="Updated">When something came last.</param>
public sealed record CollectedFolder(string Name, long Comments, IReadOnlyList<string> From, DateTimeOffset Updated)
{
    /// <summary>The folders of a data folder that hold comments and whose names are free, by name.</summary>
    public static IReadOnlyList<CollectedFolder> In(string dataFolder, IReadOnlySet<string> cases)
    {
        DirectoryInfo all = new(Path.Combine(dataFolder, "cases"));
        if (!all.Exists) return [];
        List<CollectedFolder> found = [];
        foreach (DirectoryInfo folder in all.EnumerateDirectories().Where(f => !cases.Contains(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (FolderIntake.Manifest(new CaseFolder(folder.Name, folder.FullName)) is { Comments: > 0 } manifest)
                found.Add(new CollectedFolder(folder.Name, manifest.Comments, [.. manifest.Seeds, .. manifest.Imports.Select(i => i.Source)], manifest.Updated));
        }
        return found;
    }
}
