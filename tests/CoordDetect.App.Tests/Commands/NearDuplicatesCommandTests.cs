using System.Text.Json;
using CsvHelper;
using Xunit;

namespace CoordDetect.App.Tests.Commands;

public sealed class NearDuplicatesCommandTests
{
    private static readonly string[] Towns = ["Brest", "Nantes", "Tours", "Lille", "Dijon", "Nancy", "Rodez"];

    private static string Line(int id, string account, string text, string time = "2025-03-01T10:00:00Z") =>
        JsonSerializer.Serialize(new { comment_id = $"{id}", account, text, created_utc = time }) + "\n";

    private static string Corpus() =>
        Line(1, "a", "Une boisson franchement fraîche et pas trop sucrée, je recommande à tous")
        + Line(2, "b", "Une boisson franchement fraîche et pas trop sucrée, je recommande à tous !", "2025-03-01T10:01:00Z")
        + Line(3, "c", "une boisson franchement fraîche et pas trop sucrée, je recommande à toutes", "2025-03-01T10:02:00Z")
        + Line(4, "d", "Rien à voir avec le reste, il pleut depuis trois semaines dans la vallée")
        + "{ this is no comment\n"
        + string.Concat(Towns.Select((town, i) => Line(10 + i, $"m{i}", $"En tant qu'habitant de {town} je demande au ministre de garder ouverte la petite gare du canal numéro {i} où {i + 3} trains par jour s'arrêtent encore pour les gens du village")));

    [Fact]
    public void NearDuplicates_CopiesNearCopiesAndATemplate_WritesEachFileAndCountsWhatItLeftOut()
    {
        using Cli cli = new();
        string input = cli.Write("comments.jsonl", Corpus());

        CliResult result = cli.Run("near-duplicates", input, "--out", "families.csv", "--pairs", "pairs.csv", "--templates", "templates.json", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("line 5", result.Error);
        List<Dictionary<string, string>> families = Rows(cli.Path("families.csv"));
        Assert.Equal(["1", "2", "3"], families.Where(r => r["family"] == families[0]["family"]).Select(r => r["comment_id"]));
        Assert.Equal(["exact", "exact", "near"], families.Take(3).Select(r => r["kind"]));
        Assert.Contains(Rows(cli.Path("pairs.csv")), r => r["comment_a"] == "1" && r["comment_b"] == "2" && r["similarity"] == "1");
        JsonElement template = Assert.Single(JsonDocument.Parse(File.ReadAllText(cli.Path("templates.json"))).RootElement.EnumerateArray());
        Assert.Equal(7, template.GetProperty("support").GetInt32());
        Assert.Contains(template.GetProperty("slots").EnumerateArray(), s => s.GetProperty("fillings").EnumerateArray().Any(f => f.GetProperty("text").GetString()!.Contains("rodez", StringComparison.Ordinal)));
        JsonElement summary = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(11, summary.GetProperty("comments").GetInt32());
        Assert.Equal(1, summary.GetProperty("rejected").GetInt32());
        Assert.Equal(1, summary.GetProperty("templates").GetInt32());
        Assert.Contains(summary.GetProperty("stages").EnumerateArray(), s => s.GetProperty("stage").GetString() == "joining near-duplicates");
    }

    [Fact]
    public void NearDuplicates_CrossAccountWithinAWindow_LeavesTheOthersOut()
    {
        using Cli cli = new();
        string text = "exactement les mêmes mots, dits encore une fois par quelqu'un";
        string input = cli.Write("comments.jsonl", Line(1, "a", text) + Line(2, "a", text) + Line(3, "b", text, "2025-03-01T12:00:00Z") + Line(4, "c", text, "2025-03-01T12:00:20Z"));

        CliResult result = cli.Run("near-duplicates", input, "--cross-account", "--window", "1m", "--pairs", "-");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("comment_a,comment_b,similarity,kind\n3,4,1,exact\n", result.Output);
    }

    [Fact]
    public void NearDuplicates_TextOfStrangers_IsNoFormulaAndNoControl()
    {
        using Cli cli = new();
        string text = "le même texte pour tous, du premier mot jusqu'au dernier";
        string input = cli.Write("comments.jsonl", Line(1, "=cmd|' /C calc'!A0", text) + Line(2, "\u001b[31mrouge\u202E", text));

        CliResult result = cli.Run("near-duplicates", input, "--out", "-");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain(",=cmd", result.Output);
        Assert.DoesNotContain('\u001b', result.Output + result.Error);
    }

    [Theory]
    [InlineData("--threshold", "0.2", "0.4")]
    [InlineData("--unit", "letters", "words or chars")]
    [InlineData("--window", "soon", "--window")]
    public void NearDuplicates_OptionOutOfRange_SaysWhatItTakes(string option, string value, string hint)
    {
        using Cli cli = new();
        CliResult result = cli.Run("near-duplicates", cli.Write("c.jsonl", Line(1, "a", "texte")), option, value);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(hint, result.Error);
        Assert.DoesNotContain("   at ", result.Error);
    }

    private static List<Dictionary<string, string>> Rows(string path)
    {
        using CsvReader csv = CsvReader.Create(File.OpenRead(path), new CsvReaderOptions { Separator = ',' });
        string[] names = File.ReadLines(path).First().Split(',');
        List<Dictionary<string, string>> rows = [];
        while (csv.Read()) rows.Add(Enumerable.Range(0, names.Length).ToDictionary(i => names[i], csv.GetString));
        return rows;
    }
}
