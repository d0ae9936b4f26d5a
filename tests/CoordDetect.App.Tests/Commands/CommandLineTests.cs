using Xunit;

namespace CoordDetect.App.Tests.Commands;

/// <summary>The manners of the command line: what helps, what is said of mistakes, and in which language.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("unknown option", "is not an option of detect. Did you mean --threshold?", "detect", "c.csv", "--out", "r", "--treshold", "0.5")]
    [InlineData("unknown option without a likeness", "--florbelize is not an option of detect.", "detect", "c.csv", "--out", "r", "--florbelize")]
    [InlineData("unknown command", "There is no command detcet. Did you mean detect?", "detcet", "c.csv")]
    [InlineData("help for no command", "There is no command detcet. Did you mean detect?", "help", "detcet")]
    [InlineData("unknown command without a likeness", "There is no command florbelize: coorddetect --help lists them.", "florbelize")]
    [InlineData("address", "coorddetect crawl https://a.example/t/1 --case NAME", "detect", "https://a.example/t/1", "--out", "r")]
    [InlineData("number with a comma", "--threshold 0,5: write the number as 0.5", "detect", "c.csv", "--out", "r", "--threshold", "0,5")]
    [InlineData("number in groups", "--shuffles 1,000: write the number as", "detect", "c.csv", "--out", "r", "--shuffles", "1,000")]
    [InlineData("duration without a unit", "--window 5: write a duration with its unit", "network", "c.csv", "--kind", "co-tweet", "--out", "-", "--window", "5")]
    [InlineData("empty input", "There is no comment in empty.csv", "detect", "empty.csv", "--out", "r")]
    public void Mistake_OfWhateverKind_IsCalledWhatItIs(string kind, string expected, params string[] arguments)
    {
        _cli.Write("c.csv", "account,text\na,b\n");
        _cli.Write("empty.csv", "account,text\n");
        CliResult result = _cli.Run(arguments);
        Assert.True(result.ExitCode == 2, kind + ": " + result.Error);
        Assert.Contains(expected, result.Error);
        Assert.DoesNotContain("no such file", result.Error);
        Assert.True(result.Error.Split('\n').Length < 8, result.Error);
    }

    [Theory]
    [InlineData("C")]
    [InlineData("fr_FR.UTF-8")]
    [InlineData("de_DE.UTF-8")]
    public void Numbers_UnderAnyLanguage_HaveAPoint(string language)
    {
        string input = _cli.Write("c.csv", "account,text\na,one two three four\nb,one two three five\n");
        (string, string)[] environment = [("LANG", language), ("LC_ALL", language)];
        CliResult result = _cli.Run(null, environment, "near-duplicates", input, "--threshold", "0.5", "--pairs", "-");
        Assert.True(result.ExitCode == 0, result.Error);
        result = _cli.Run(null, [.. environment, ("COORDDETECT_THRESHOLD", "0,5")], "near-duplicates", input, "--pairs", "-");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("0.5", result.Error);
    }

    [Fact]
    public void Mistake_InFrench_IsSaidInFrench()
    {
        CliResult result = _cli.Run(null, [("LANG", "fr_FR.UTF-8")], "detect", "nulle-part.csv", "--out", "r");
        Assert.Contains("nulle-part.csv\u00a0: ce fichier n’existe pas.", result.Error);
        result = _cli.Run("detect", "nulle-part.csv", "--out", "r", "--lang", "fr");
        Assert.Contains("ce fichier n’existe pas.", result.Error);
        result = _cli.Run("detect", "--lang", "fr");
        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("required", result.Error);
    }

    [Fact]
    public void Official_ThatIsNobody_IsSaid()
    {
        string input = _cli.Write("c.csv", "account,text,created_utc\nanna,hello there,2024-01-01T10:00:00Z\nben,hello again,2024-01-01T11:00:00Z\n");
        CliResult result = _cli.Run("detect", input, "--out", "r", "--shuffles", "0", "--official", "anna", "--official", "Annna");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("--official Annna: no account of that name", result.Error);
        Assert.DoesNotContain("--official anna:", result.Error);
    }

    [Fact]
    public void LostTimes_AreTheFirstSentence()
    {
        string input = _cli.Write("c.csv", "account,text,created_utc\nanna,hello there,2024-01-01T10:00:00Z\nben,hello again,then\ncleo,what a day,\n");
        CliResult result = _cli.Run("detect", input, "--out", "r", "--shuffles", "0");
        Assert.StartsWith("2 of 3 comments (67%) have no usable time.", result.Output);
        Assert.StartsWith("2 commentaires sur 3", _cli.Run("detect", input, "--out", "r", "--shuffles", "0", "--lang", "fr").Output);
        string whole = _cli.Write("w.csv", "account,text,created_utc\nanna,hello there,2024-01-01T10:00:00Z\nben,hello again,2024-01-01T11:00:00Z\n");
        Assert.StartsWith("2 comments by 2 accounts", _cli.Run("detect", whole, "--out", "r", "--shuffles", "0").Output);
    }

    [Fact]
    public void OneAccount_IsNotCalledClean()
    {
        string input = _cli.Write("c.csv", "account,text\nanna,hello there\nanna,hello again\n");
        CliResult result = _cli.Run("detect", input, "--out", "r", "--shuffles", "0");
        Assert.Contains("only one account", result.Output);
        Assert.DoesNotContain("No group", result.Output);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Help_OfTheProgram_GroupsItsCommandsInAHundredColumns(string language)
    {
        CliResult result = _cli.Run("--help", "--lang", language);
        Assert.Equal(0, result.ExitCode);
        string[] lines = result.Output.Split('\n');
        Assert.All(lines, line => Assert.True(line.TrimEnd().Length <= 100, line));
        int demo = Array.FindIndex(lines, l => l.StartsWith("  demo ", StringComparison.Ordinal)), simulate = Array.FindIndex(lines, l => l.StartsWith("  simulate ", StringComparison.Ordinal));
        Assert.InRange(demo, 1, simulate);
        foreach (string command in new[] { "config", "crawl", "detect", "evaluate", "extract", "import", "health", "network", "near-duplicates", "serve", "user", "verify" })
            Assert.Single(lines, l => l.StartsWith($"  {command} ", StringComparison.Ordinal));
        if (language == "fr") Assert.DoesNotContain("Finds", result.Output);
    }

    [Theory]
    [InlineData("detect")]
    [InlineData("import")]
    [InlineData("user", "add")]
    public void Help_OfACommand_IsTheSameBothWays(params string[] command)
    {
        CliResult asked = _cli.Run([.. command, "--help"]);
        Assert.Equal(asked.Output, _cli.Run(["help", .. command]).Output);
        Assert.Contains("Example", asked.Output);
        Assert.All(asked.Output.Split('\n').Where(l => !l.Contains("coorddetect ", StringComparison.Ordinal)), line => Assert.True(line.TrimEnd().Length <= 100, line));
    }

    [Fact]
    public void Version_IsOneLine() => Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", _cli.Run("--version").Output.ReplaceLineEndings("\n"));
}
