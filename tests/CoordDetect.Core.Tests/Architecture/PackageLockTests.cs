using System.Text.Json;
using System.Xml.Linq;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Core.Tests.Architecture;

/// <summary>packages.lock.json of each project says what its project file asks for, and nothing about where it comes from.</summary>
public sealed class PackageLockTests
{
    private const string Mend = "`dotnet restore CoordDetect.sln` brings the lock files up to date; look at what changed and commit them.";

    public static TheoryData<string> Projects { get; } =
        [.. new[] { "src", "tests" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*.csproj", SearchOption.AllDirectories))
            .Select(p => Path.GetRelativePath(Repository.Root, p)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Projects))]
    public void LockFile_OfEachProject_HoldsThePackagesThatItAsksFor(string project)
    {
        string path = Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json");
        Assert.True(File.Exists(path), $"{project} has no lock file. {Mend}");
        Dictionary<string, string> versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(v => v.Attribute("Include")!.Value, v => v.Attribute("Version")!.Value, StringComparer.OrdinalIgnoreCase);
        string[] asked = [.. new[] { project, "Directory.Build.props" }.SelectMany(f => XDocument.Load(Path.Combine(Repository.Root, f)).Descendants("PackageReference"))
            .Select(r => r.Attribute("Include")!.Value).Order(StringComparer.OrdinalIgnoreCase)];
        using JsonDocument locked = JsonDocument.Parse(File.ReadAllText(path));
        // One framework and no platform: the lock file is the same on every machine.
        JsonProperty framework = Assert.Single(locked.RootElement.GetProperty("dependencies").EnumerateObject());
        string[] direct = [.. framework.Value.EnumerateObject().Where(p => p.Value.GetProperty("type").GetString() == "Direct").Select(p => p.Name)
            .Order(StringComparer.OrdinalIgnoreCase)];
        Assert.True(asked.SequenceEqual(direct, StringComparer.OrdinalIgnoreCase), $"{project} asks for {string.Join(", ", asked)}; locked are {string.Join(", ", direct)}. {Mend}");
        foreach (JsonProperty package in framework.Value.EnumerateObject().Where(p => versions.ContainsKey(p.Name)))
            Assert.True(package.Value.GetProperty("resolved").GetString() == versions[package.Name], $"{project}: {package.Name} is locked at another version than asked for. {Mend}");
    }

    [Theory, MemberData(nameof(Projects))]
    public void LockFile_OfEachProject_HasAHashForEachPackageAndNamesNoServer(string project)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json"));
        Assert.DoesNotContain("://", text);
        using JsonDocument locked = JsonDocument.Parse(text);
        foreach (JsonProperty package in locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(f => f.Value.EnumerateObject()))
            if (package.Value.GetProperty("type").GetString() != "Project")
                Assert.Equal(64, Convert.FromBase64String(package.Value.GetProperty("contentHash").GetString()!).Length);
    }

    [Fact]
    public void Ci_Restores_InLockedMode()
    {
        string[] steps = [.. File.ReadAllLines(Path.Combine(Repository.Root, ".ci", "run")).Where(l => l.Contains("dotnet ", StringComparison.Ordinal) && !l.TrimStart().StartsWith('#'))];
        Assert.StartsWith("dotnet restore CoordDetect.sln --locked-mode", steps[0]);
        Assert.Contains("--no-restore", steps.Single(s => s.StartsWith("dotnet build", StringComparison.Ordinal)));
    }
}
