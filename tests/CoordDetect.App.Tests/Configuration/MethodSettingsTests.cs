using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoordDetect.App.Configuration;
using CoordDetect.App.Messages;
using CoordDetect.App.Report;
using CoordDetect.App.Tests.Commands;
using CoordDetect.Core;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Configuration;

/// <summary>What a signal's page documents can be set by that name in the file, in the environment and on the command line.</summary>
public sealed partial class MethodSettingsTests
{
    private static readonly string[] OfARun = [MethodSettings.Rate, MethodSettings.Shuffles];

    [Fact]
    public void All_PagesOfTheSignals_DocumentTheseAndNoOthers()
    {
        string[] documented = [.. Pages().SelectMany(Documented).Order(StringComparer.Ordinal)];
        string[] settings = [.. MethodSettings.All.Where(s => !OfARun.Contains(s.Name)).Select(Line).Order(StringComparer.Ordinal)];
        Assert.Equal(documented, settings);
    }

    [Fact]
    public void All_EachPage_NamesItsOwnOptionsAlone() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "signals"), "*.md"),
        page => Assert.All(Documented(File.ReadAllText(page)), line => Assert.StartsWith(Path.GetFileNameWithoutExtension(page) + ".", line, StringComparison.Ordinal)));

    [Fact]
    public void Apply_OutsideTheRange_IsRefusedByName() => Assert.All(MethodSettings.All, setting =>
    {
        Assert.Contains(setting.Name.Split('.')[^1], Refusal(setting, setting.Low - 1), StringComparison.Ordinal);
        if (double.IsFinite(setting.High)) Assert.Contains(setting.Name.Split('.')[^1], Refusal(setting, setting.High + 1), StringComparison.Ordinal);
    });

    [Fact]
    public void Apply_AnotherValueInRange_ChangesThatOptionAlone() => Assert.All(MethodSettings.All, setting =>
    {
        double other = Other(setting);
        DetectionOptions options = MethodSettings.Apply(new DetectionOptions(), new Dictionary<string, double> { [setting.Name] = other });
        Assert.Equal(other, setting.Get(options));
        Assert.All(MethodSettings.All.Where(s => s != setting), s => Assert.Equal(s.Default, s.Get(options)));
    });

    [Fact]
    public void Words_InFrench_Exist() =>
        Assert.All(MethodSettings.All, s => Assert.NotEqual(s.Words, MessageBook.Say(s.Words, ReportLanguage.French)));

    [Fact]
    public void CommandLine_EveryName_IsAFlag()
    {
        using Cli cli = new();
        CliResult result = cli.Run(["config", "--json", "detect", .. MethodSettings.All.SelectMany(s => new[] { $"--{s.Name}", Text(Other(s)) })]);
        AssertAllSet(result, "flag");
    }

    [Fact]
    public void Configuration_EveryName_IsAKeyOfTheFile()
    {
        using Cli cli = new();
        // Nested, as one writes them by hand: {"same-text": {"minimum-bits": 12}}.
        IEnumerable<string> groups = MethodSettings.All.GroupBy(s => s.Name.Split('.')[0]).Select(g => g.First().Name.Contains('.', StringComparison.Ordinal)
            ? $"\"{g.Key}\": {{{string.Join(", ", g.Select(s => $"\"{s.Name.Split('.')[1]}\": {Text(Other(s))}"))}}}"
            : $"\"{g.Key}\": {Text(Other(g.First()))}");
        cli.Write("coorddetect.json", $"{{{string.Join(", ", groups)}}}");
        AssertAllSet(cli.Run("config", "--json", "detect"), "file coorddetect.json");
    }

    [Fact]
    public void Configuration_EveryName_IsAVariableOfTheEnvironment()
    {
        using Cli cli = new();
        (string, string)[] environment = [.. MethodSettings.All.Select(s => ("COORDDETECT_" + s.Name.Replace('-', '_').Replace('.', '_').ToUpperInvariant(), Text(Other(s))))];
        AssertAllSet(cli.Run(null, environment, "config", "--json", "detect"), "environment");
    }

    private static void AssertAllSet(CliResult result, string origin)
    {
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Dictionary<string, JsonElement> options = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().ToDictionary(o => o.GetProperty("name").GetString()!);
        Assert.All(MethodSettings.All, setting =>
        {
            // Two are known by the shorter name that they had first.
            string name = setting.Name switch { MethodSettings.Threshold => "threshold", MethodSettings.Window => "window", _ => setting.Name };
            Assert.Equal(Text(Other(setting)), options[name].GetProperty("value").GetString());
            Assert.StartsWith(origin, options[name].GetProperty("origin").GetString(), StringComparison.Ordinal);
        });
    }

    private static string Refusal(MethodSetting setting, double value) =>
        Assert.Throws<UserFacingException>(() => MethodSettings.Apply(new DetectionOptions(), new Dictionary<string, double> { [setting.Name] = value })).Message;

    // In range, whatever the others are: one more than the default, or a little more where numbers are broken.
    private static double Other(MethodSetting setting) => setting.IsWhole || setting.Default >= 2 ? setting.Default + 1 : setting.Default + 0.0625;

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "signals"), "*.md").Select(File.ReadAllText);

    private static IEnumerable<string> Documented(string page) => DocumentedOption().Matches(page).Select(m => m.Value.Replace(",", "", StringComparison.Ordinal).TrimStart('`')
        .Replace("`", "", StringComparison.Ordinal));

    private static string Line(MethodSetting s) => string.Create(CultureInfo.InvariantCulture,
        $"{s.Name} (default {s.Default} from {s.Low}{(double.IsFinite(s.High) ? $" to {s.High}" : "")}");

    // `same-text.minimum-bits` (default 10, from 0 …
    [GeneratedRegex(@"`[a-z-]+\.[a-z-]+` \(default [\d.,]*\d, from [\d.,]*\d( to [\d.,]*\d)?")]
    private static partial Regex DocumentedOption();
}
