using System.Text.Json;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Commands;

public sealed class ImportCommandTests
{
    [Fact]
    public void Import_RealExports_LandInACaseThatVerifiesAndCanBeDetected()
    {
        using Cli cli = new();
        string[] place = ["--case", "blog", "--data", cli.Path("data")];
        CliResult result = cli.Run(["import", RealCorpora.Require("corpora/comment-exports"), .. place, "--json"]);
        Assert.True(result.ExitCode == 0, result.Error);
        JsonElement summary = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(51, summary.GetProperty("added").GetInt32());
        Assert.Equal(["disqus", "isso", "wordpress", "commento", "disqus", "disqus", "disqus", "wordpress"],
            summary.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("format").GetString()).OfType<string>());
        Assert.Contains("a pingback; nothing to do", result.Error, StringComparison.Ordinal);
        Assert.Contains("coorddetect detect --case blog", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("Whole: 51 comments of 7 imported sources", cli.Run(["verify", .. place]).Output, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run(["detect", .. place, "--out", cli.Path("report"), "--shuffles", "2"]).ExitCode);
        Assert.Contains("0 new comments", cli.Run(["import", RealCorpora.Require("corpora/comment-exports"), .. place]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_MappedTable_IsWrittenAsTheContractSays()
    {
        using Cli cli = new();
        string table = cli.Write("t.csv", "auteur;propos;quand\nanna;\"Bonjour; \"\"toi\"\"\";2024-01-02 10:00\nmarc;salut;hier\n;rien;2024-01-02\n");
        CliResult result = cli.Run("import", table, "--map", "auteur=account", "--map", "propos=text", "--map", "quand=created_utc", "--out", cli.Path("comments.jsonl.gz"));
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("2 new comments, 1 without a time, 1 with a time that names no zone (--time-zone says which), 1 left out (no account: 1)", result.Output, StringComparison.Ordinal);
        Assert.Contains("line 3: unusable time \"hier\"", result.Error, StringComparison.Ordinal);
        Assert.Contains("line 4: no account; name the author's column", result.Error, StringComparison.Ordinal);
        CliResult again = cli.Run("import", cli.Path("comments.jsonl.gz"), "--out", "-");
        string[] lines = again.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("\"account\":\"anna\",\"text\":\"Bonjour; \\\"toi\\\"\",\"created_utc\":\"2024-01-02T10:00:00Z\",\"precision\":\"minute\"", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Import_RowsLeftOut_AreSaidOfEveryRunOfTheCase()
    {
        using Cli cli = new();
        string[] place = ["--case", "blog", "--data", cli.Path("data")];
        string table = cli.Write("t.csv", "account,text,created_utc\nanna,hello there,2024-01-02T10:00:00Z\nben,good day,2024-01-02T11:00:00Z\n,nobody's,2024-01-02T12:00:00Z\n,nobody's,2024-01-02T13:00:00Z\n");
        Assert.Contains("2 left out", cli.Run(["import", table, .. place]).Output, StringComparison.Ordinal);
        CliResult run = cli.Run(["detect", .. place, "--out", cli.Path("report"), "--shuffles", "0"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("2 rows of the input (50%) were not used; the reasons were told when they were read.", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 rows of the input (50%) were not used", File.ReadAllText(Path.Combine(cli.Path("report"), "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_StandardInput_IsRecognisedByItsContent()
    {
        using Cli cli = new();
        CliResult result = cli.Run("[{\"user\":\"anna\",\"text\":\"bonjour\"}]", [], "import", "-", "--site", "a.example", "--out", "-");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(("anna", "a.example"), (Field(result.Output, "account"), Field(result.Output, "site")));
    }

    [Fact]
    public void Import_OneBadFileAmongGood_TakesTheGoodAndExitsWithTwo()
    {
        using Cli cli = new();
        string bad = cli.Write("bad.csv", "x,y\n1,2\n");
        string good = cli.Write("good.csv", "account,text\nanna,bonjour\n");
        CliResult result = cli.Run("import", bad, good, "--case", "c", "--data", cli.Path("data"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("bad.csv: no column is recognised as the account; no column is recognised as the text or the shared object. Columns found: x, y.", result.Error, StringComparison.Ordinal);
        Assert.Contains("good.csv (csv): 1 new comment", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("into a case with --case NAME, or into a file", "good.csv")]
    [InlineData("there is no such file", "missing.csv", "--case", "c")]
    [InlineData("no such format. Known formats: jsonl", "good.csv", "--case", "c", "--format", "word")]
    [InlineData("there is no field \"nobody\"", "good.csv", "--case", "c", "--map", "account=nobody")]
    [InlineData("would both write to standard output", "good.csv", "--out", "-", "--json")]
    [InlineData("a name is made of", "good.csv", "--case", "../c")]
    public void Import_WrongUsage_SaysWhatToWrite(string message, params string[] arguments)
    {
        using Cli cli = new();
        cli.Write("good.csv", "account,text\nanna,bonjour\n");
        CliResult result = cli.Run(null, [("COORDDETECT_DATA", cli.Path("data"))], ["import", .. arguments]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_SavedPageTwice_CountsItsCommentsOnce()
    {
        using Cli cli = new();
        string page = RealCorpora.Require("corpora/forum-pages/html/0502.html.gz");
        CliResult result = cli.Run("import", page, page, "--out", cli.Path("c.jsonl"));
        Assert.Contains("9 new comments", result.Output, StringComparison.Ordinal);
        Assert.Contains("9 were there already", result.Output, StringComparison.Ordinal);
    }

    private static string? Field(string line, string name) => JsonDocument.Parse(line).RootElement.GetProperty(name).GetString();
}
