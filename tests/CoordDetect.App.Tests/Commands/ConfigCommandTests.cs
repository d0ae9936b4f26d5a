using System.Text.Json;
using Xunit;

namespace CoordDetect.App.Tests.Commands;

public sealed class ConfigCommandTests
{
    [Fact]
    public void Config_FlagOverEnvironmentOverFile_SaysWhereEachValueCameFrom()
    {
        using Cli cli = new();
        cli.Write("coorddetect.json", """{"threads": 1, "min-weight": 4, "network": {"window": "5m", "like": "toolkit"}, /* a note */ "strict": true,}""");

        CliResult result = cli.Run(null, [("COORDDETECT_MIN_WEIGHT", "3"), ("COORDDETECT_NETWORK_LIKE", "coortweet")],
            "config", "--json", "network", "--kind", "co-link", "--threads", "2");

        Assert.Equal(0, result.ExitCode);
        Dictionary<string, (string, string)> options = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().ToDictionary(
            o => o.GetProperty("name").GetString()!, o => (o.GetProperty("value").GetString()!, o.GetProperty("origin").GetString()!));
        Assert.Equal(("co-link", "flag"), options["kind"]);
        Assert.Equal(("2", "flag"), options["threads"]);
        Assert.Equal(("3", "environment COORDDETECT_MIN_WEIGHT"), options["min-weight"]);
        Assert.Equal(("coortweet", "environment COORDDETECT_NETWORK_LIKE"), options["like"]);
        Assert.Equal(("5m", "file coorddetect.json"), options["window"]);
        Assert.Equal(("true", "file coorddetect.json"), options["strict"]);
        Assert.Equal(("0.8", "default"), options["threshold"]);
    }

    [Fact]
    public void Config_SeveralProblems_AreListedAtOnce()
    {
        using Cli cli = new();
        cli.Write("coorddetect.json", """{"shufles": 1, "min-weight": "many", "q": "x"}""");

        CliResult result = cli.Run("config");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("\"shufles\"", result.Error);
        Assert.Contains("many", result.Error);
        Assert.Contains("'x'", result.Error);
    }

    [Fact]
    public void Config_Nothing_ShowsDefaultsOfEveryCommand()
    {
        using Cli cli = new();

        CliResult result = cli.Run("config");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches("(?m)^network$", result.Output);
        Assert.Matches("(?m)^  window +60s +default$", result.Output);
    }

    [Fact]
    public void Network_ConfiguredOptions_AreInEffect()
    {
        using Cli cli = new();
        cli.Write("settings.json", """{"network": {"kind": "co-share", "min-weight": 2, "map": ["qui=account", "quoi=object"]}}""");
        cli.Write("in.csv", "qui,quoi,time\na,o,1\nb,o,2\nb,o,3\nc,o,500\nc,o,4\n");

        CliResult result = cli.Run("network", "in.csv", "--out", "-", "--config", "settings.json");

        Assert.Equal("account_a,account_b,weight\na,b,2\nb,c,2\n", result.Output);
    }

    [Theory]
    [InlineData("[1]", "one JSON object")]
    [InlineData("{\"a\":\n,}", "line 2")]
    [InlineData("{\"nonsense\":1}", "nonsense")]
    [InlineData("{\"map\":{\"a\":{}}}", "\"map.a\" must be")]
    public void Network_BrokenConfiguration_ExitsWith2AndSaysWhere(string json, string message)
    {
        using Cli cli = new();
        cli.Write("coorddetect.json", json);

        CliResult result = cli.Run("network", "x.csv", "--kind", "co-share", "--out", "-");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error);
    }

    [Fact]
    public void Network_NamedConfigurationMissing_IsToldByName()
    {
        using Cli cli = new();

        Assert.Contains("none.json", cli.Run("network", "x.csv", "--kind", "co-share", "--out", "-", "--config", "none.json").Error);
    }
}
