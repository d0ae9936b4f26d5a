using CoordDetect.Core.Simulation.Audience;
using Xunit;

namespace CoordDetect.App.Tests.Commands;

public sealed class AuditCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coorddetect-audit-").FullName;

    // A process of its own: what it prints must not get among what the tests tell their runner.
    private readonly Cli _cli = new();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _cli.Dispose();
    }

    [Theory]
    [InlineData("en", "Who follows the page?")]
    [InlineData("fr", "Qui suit la page")]
    public async Task Run_BundledAudience_WritesPageTablesAndJson(string language, string heading)
    {
        foreach ((string name, string content) in AudienceCorpora.Find("audience-boisson")!.Where(f => f.Name != "labels.csv")) await File.WriteAllTextAsync(Path.Combine(_folder, name), content);
        string output = Path.Combine(_folder, "out");
        Assert.Equal(0, _cli.Run(["audit", .. Directory.GetFiles(_folder, "*.csv").Order(StringComparer.Ordinal), "--out", output, "--lang", language]).ExitCode);
        string page = await File.ReadAllTextAsync(Path.Combine(output, "audit.html"));
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        string lots = await File.ReadAllTextAsync(Path.Combine(output, "audience-lots.csv"));
        Assert.Equal(3, lots.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("2025-02-17", lots, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(output, "audit.xlsx")).Length > 5_000);
        Assert.Contains("\"answered\": true", await File.ReadAllTextAsync(Path.Combine(output, "audit.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BundledAgency_NamesTheThirtyProfilesAndNobodyElse()
    {
        IReadOnlyList<(string Name, string Content)> files = AudienceCorpora.Find("agency-clients")!;
        foreach ((string name, string content) in files) await File.WriteAllTextAsync(Path.Combine(_folder, name), content);
        string output = Path.Combine(_folder, "out");
        Assert.Equal(0, _cli.Run(
            ["audit", Path.Combine(_folder, "engagement.csv"), "--reported", Path.Combine(_folder, "rapport-agence.csv"), "--reported", Path.Combine(_folder, "profils-agence.csv"), "--out", output]).ExitCode);
        string[] named = [.. (await File.ReadAllLinesAsync(Path.Combine(output, "accounts.csv"))).Where(l => l.Contains(",agency,shared-profile,", StringComparison.Ordinal)).Select(l => l.Split(',')[0])];
        HashSet<string> truth = [.. files.Single(f => f.Name == "labels.csv").Content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[0])];
        Assert.True(named.Count(truth.Contains) >= 0.95 * named.Length);
        Assert.True(named.Count(truth.Contains) >= 0.95 * truth.Count);
    }

    [Theory]
    [InlineData("username\nana\nbo\n", "a list of profiles, 2 rows", "Nothing could be said")]
    [InlineData("username,followers,following\nana,1,2\nbo,-5,x\n", "a follower list, 2 rows", "what figures there are stand on the page:")]
    public async Task Run_FilesThatAnswerNothing_SaySoWithWhatEachQuestionNeeds(string content, string expected, string said)
    {
        string path = Path.Combine(_folder, "x.csv");
        await File.WriteAllTextAsync(path, content);
        CliResult result = _cli.Run("audit", path, "--out", Path.Combine(_folder, "out"));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Contains(said, result.Output, StringComparison.Ordinal);
        Assert.Contains("  Audience: ", result.Output, StringComparison.Ordinal);
        Assert.Equal(content.Contains("-5", StringComparison.Ordinal), result.Error.Contains("2 counts could not be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_Case_CountsItsCommentsAsEngagement()
    {
        string path = Path.Combine(_folder, "x.csv");
        await File.WriteAllLinesAsync(path, ["author,text,date,site,thread", .. Enumerable.Range(0, 60).Select(i => $"{(i % 10 == 0 ? "[deleted]" : $"u{i % 7}")},mot numéro {i},2026-01-{1 + (i % 28):00},a.example,t{i % 5}")]);
        string[] place = ["--case", "c", "--data", Path.Combine(_folder, "data")];
        Assert.Equal(0, _cli.Run(["import", path, .. place]).ExitCode);
        CliResult result = _cli.Run(["audit", .. place, "--out", Path.Combine(_folder, "out")]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("c: engagement, 54 rows; 6 were left out", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FileOfNoKnownKind_IsRefusedWithItsColumns()
    {
        string path = Path.Combine(_folder, "x.csv");
        await File.WriteAllTextAsync(path, "foo,bar\n1,2\n");
        Assert.Equal(2, _cli.Run(["audit", path, "--out", Path.Combine(_folder, "out")]).ExitCode);
    }
}
