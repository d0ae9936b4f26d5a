using System.Text.RegularExpressions;
using CoordDetect.App.Web.Network;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Report.Design;

/// <summary>What docs/design.md says of colours is so: it names those that are used, and they can be read and told apart.</summary>
public sealed partial class DesignSheetTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "src", "CoordDetect.App");
    private static readonly Dictionary<string, string>[] Themes = ReadThemes();

    [Fact]
    public void Words_OnEveryGround_CanBeRead()
    {
        Assert.Equal(3, Themes.Length);
        foreach (Dictionary<string, string> theme in Themes)
        {
            foreach (string word in new[] { "ink", "soft", "accent", "differ" })
                foreach (string ground in new[] { "paper", "card", "sunk" })
                    AssertAtLeast(4.5, Vision.Contrast(theme[word], theme[ground]), $"--{word} {theme[word]} on --{ground} {theme[ground]}");
            AssertAtLeast(4.5, Vision.Contrast(theme["ink"], theme["mark"]), "words that are marked");
        }
    }

    [Fact]
    public void Sites_InPictures_AreToldApartByEveryEye()
    {
        foreach (Dictionary<string, string> theme in Themes)
        {
            string[] sites = [.. Enumerable.Range(0, 6).Select(i => theme[$"s{i}"])];
            AssertApart(sites);
            foreach (string site in sites) AssertAtLeast(3, Vision.Contrast(site, theme["card"]), site);
        }
    }

    [Fact]
    public void Findings_InTheNetwork_AreToldApartByEveryEye()
    {
        string script = File.ReadAllText(Path.Combine(Source, "Web", "Explorer", "drawing.js"));
        foreach ((string name, int theme) in new[] { ("LIGHT", 0), ("DARK", 1) })
        {
            string[] hues = [.. Colour().Matches(Regex.Match(script, $"const {name} = .*").Value).Select(m => m.Value)];
            Assert.Equal(8, hues.Length);
            AssertApart(hues);
            foreach (string hue in hues) AssertAtLeast(3, Vision.Contrast(hue, Themes[theme]["card"]), hue);
            if (theme == 0) Assert.Equal(NetworkDrawing.Hues, hues);
        }
    }

    [Fact]
    public void Sheet_NamesTheColoursAsTheyAre()
    {
        string sheet = File.ReadAllText(Path.Combine(Repository.Root, "docs", "design.md"));
        foreach (string name in Themes[0].Keys)
            Assert.Contains($"| `--{name}` | `{Themes[0][name]}` | `{Themes[1][name]}` |", sheet);
    }

    private static void AssertApart(string[] colours)
    {
        for (int a = 0; a < colours.Length; a++)
            for (int b = 0; b < a; b++) AssertAtLeast(20, Vision.Difference(colours[a], colours[b]), $"{colours[a]} and {colours[b]}");
    }

    private static void AssertAtLeast(double least, double value, string what) => Assert.True(value >= least, $"{what}: {value:0.0}, and {least} is asked");

    // Light, dark, on paper: each block begins with its --paper.
    private static Dictionary<string, string>[] ReadThemes()
    {
        string style = File.ReadAllText(Path.Combine(Source, "Report", "report.css"));
        return [.. style.Split("--paper:").Skip(1).Select(block => Property().Matches("--paper:" + block.Split('}')[0]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value))];
    }

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Colour();

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{3,6});")]
    private static partial Regex Property();
}
