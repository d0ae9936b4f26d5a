using System.Text.RegularExpressions;
using CoordDetect.App.Tests.Commands;
using CoordDetect.Tests;
using Xunit;
using YamlDotNet.Serialization;

namespace CoordDetect.App.Tests.Deployment;

/// <summary>Holds the Dockerfile and docker-compose.yml against the code: commands, options, ports, variables, paths.</summary>
public sealed partial class DeploymentFilesTests
{
    private static readonly string Dockerfile = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));
    private static readonly Dictionary<string, object> Compose =
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml")));

    private static Dictionary<object, object> App => Service("app");

    [Fact]
    public void Commands_OfTheImageAndTheService_AreUnderstood()
    {
        using Cli cli = new();
        string[] fromImage = Strings(Instruction("CMD").Last());
        string[] fromService = [.. ((List<object>)App["command"]).Select(o => (string)o)];
        string[] fromWorker = [.. ((List<object>)Service("worker")["command"]).Select(o => (string)o)];
        Assert.Equal([.. fromImage, "--queues", "none"], fromService);
        foreach (string[] command in new[] { fromImage, fromWorker, Strings(Health())[2..] })
            Assert.Equal(0, cli.Run(command[0], "--help").ExitCode);
        Assert.Contains("\"--operators\"", File.ReadAllText(Path.Combine(Repository.Root, "src/CoordDetect.App/Commands/JobArguments.cs")));
    }

    [Fact]
    public void Worker_SharesDatabaseDataAndLimitsWithTheApp()
    {
        Dictionary<object, object> worker = Service("worker");
        Assert.Equal(App["image"], worker["image"]);
        Assert.Equal((Dictionary<object, object>)App["environment"], (Dictionary<object, object>)worker["environment"]);
        Assert.Equal((List<object>)App["volumes"], (List<object>)worker["volumes"]);
        foreach (string limit in new[] { "stop_grace_period", "restart", "read_only", "mem_limit" }) Assert.True(App.ContainsKey(limit) && worker.ContainsKey(limit), limit);
        List<object> health = (List<object>)((Dictionary<object, object>)worker["healthcheck"])["test"];
        string[] command = [.. ((List<object>)worker["command"]).Select(o => (string)o)];
        Assert.Contains(":" + command[^1].Split(':')[1] + "/health/ready", (string)health[^1]);
        Assert.Contains("\"--listen\"", File.ReadAllText(Path.Combine(Repository.Root, "src/CoordDetect.App/Commands/ServeCommand.cs")));
    }

    [Fact]
    public void Ports_AreOneAndTheSame()
    {
        string exposed = Instruction("EXPOSE").Single();
        Assert.EndsWith(":" + exposed, Strings(Instruction("CMD").Last())[2]);
        Assert.EndsWith(":" + exposed, Strings(Health())[^1]);
        Assert.Equal($"127.0.0.1:{exposed}:{exposed}", ((List<object>)App["ports"]).Single());
    }

    [Fact]
    public void Variables_AreReadByTheCode()
    {
        string code = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        IEnumerable<string> named = ((Dictionary<object, object>)App["environment"]).Keys.Cast<string>().Concat(Variable().Matches(Dockerfile).Select(m => m.Value)).Distinct();
        Assert.All(named, name => Assert.Contains($"\"{name}\"", code));
    }

    [Fact]
    public void PathsAndVolumes_FitTogether()
    {
        Assert.Equal("/data", ((Dictionary<object, object>)App["environment"])["COORDDETECT_DATA"]);
        Assert.Equal("/data", Instruction("VOLUME").Single());
        Assert.Contains("data:/data", ((List<object>)App["volumes"]).Cast<string>());
        Assert.Contains("COORDDETECT_DATA=/data", Dockerfile);
        Assert.Equal(["data", "database"], ((Dictionary<object, object>)Compose["volumes"]).Keys.Cast<string>().Order());
        Assert.True(Directory.Exists(Path.Combine(Repository.Root, Publish().Match(Dockerfile).Groups[1].Value)));
        Assert.Contains("/app/coorddetect.dll", Dockerfile);
        Assert.Contains("<AssemblyName>coorddetect</AssemblyName>", File.ReadAllText(Path.Combine(Repository.Root, "src/CoordDetect.App/CoordDetect.App.csproj")));
    }

    [Fact]
    public void Secrets_ComeFromFiles_AndTheDatabaseIsTheOneThatTheAppNames()
    {
        Assert.Equal("./secrets/database_password.txt", ((Dictionary<object, object>)((Dictionary<object, object>)Compose["secrets"])["database_password"])["file"]);
        string connection = (string)((Dictionary<object, object>)App["environment"])["COORDDETECT_DATABASE"];
        Dictionary<object, object> database = (Dictionary<object, object>)Service("database")["environment"];
        Assert.Contains("Host=database;", connection);
        Assert.Contains($"Username={database["POSTGRES_USER"]};", connection);
        Assert.EndsWith($"Database={database["POSTGRES_DB"]}", connection);
        Assert.DoesNotContain("Password=", connection, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(database["POSTGRES_PASSWORD_FILE"], ((Dictionary<object, object>)App["environment"])["COORDDETECT_DATABASE_PASSWORD_FILE"]);
    }

    [Fact]
    public void Image_RunsAsAUserOfItsOwn_OnTheVersionOfTheCode()
    {
        Assert.Equal("coorddetect", Instruction("USER").Single());
        string version = TargetVersion().Match(File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"))).Groups[1].Value;
        Assert.All(Instruction("FROM"), from => Assert.Contains($":{version} ", from));
        Assert.Equal("coorddetect:" + Version().Match(File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"))).Groups[1].Value, App["image"]);
    }

    private static Dictionary<object, object> Service(string name) => (Dictionary<object, object>)((Dictionary<object, object>)Compose["services"])[name];

    private static IEnumerable<string> Instruction(string name) => Dockerfile.Split('\n').Where(l => l.StartsWith(name + " ", StringComparison.Ordinal)).Select(l => l[(name.Length + 1)..].Trim());

    private static string Health() => Instruction("HEALTHCHECK").Single()[Instruction("HEALTHCHECK").Single().IndexOf('[', StringComparison.Ordinal)..];

    private static string[] Strings(string list) => System.Text.Json.JsonSerializer.Deserialize<string[]>(list)!;

    [GeneratedRegex("COORDDETECT_[A-Z_]+")]
    private static partial Regex Variable();

    [GeneratedRegex("dotnet publish (\\S+)")]
    private static partial Regex Publish();

    [GeneratedRegex("<TargetFramework>net([0-9.]+)</TargetFramework>")]
    private static partial Regex TargetVersion();

    [GeneratedRegex("<Version>([^<]+)</Version>")]
    private static partial Regex Version();
}
