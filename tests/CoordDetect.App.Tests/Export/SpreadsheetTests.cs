using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CoordDetect.App.Tests.Commands;
using CoordDetect.App.Tests.Web;
using Xunit;

namespace CoordDetect.App.Tests.Export;

/// <summary>
/// Every CSV that a command or a page gives, of people whose names, texts and threads are formulas: no cell begins one, whichever separator a spreadsheet splits by.
/// </summary>
public sealed class SpreadsheetTests
{
    private static readonly string[] Formulas =
        ["=HYPERLINK(0)", "x;=HYPERLINK(0)", "x,=1+1", "x\t=1+1", "x|@SUM(1)", "\"=1", "+33 1", "-2+3", "@name", " =1", "\u00a0=1", "a\n=1", "a\r=1", "; \"=1\"", "＝1+1"];

    [Fact]
    public void Commands_GivenFormulas_WriteNoCellThatBeginsOne()
    {
        using Cli cli = new();
        string comments = cli.Path("comments.jsonl");
        File.WriteAllBytes(comments, Comments());
        string followers = cli.Write("followers.jsonl", string.Concat(Enumerable.Range(0, 60).Select(i =>
            JsonSerializer.Serialize(new { username = Formulas[i % Formulas.Length] + i, full_name = Formulas[(i + 1) % Formulas.Length], bio = Formulas[(i + 2) % Formulas.Length], created_at = "2024-01-02", followed_at = "2024-03-04" }) + "\n")));
        (string[] Asked, string Out)[] runs =
        [
            (["detect", comments, "--out", cli.Path("run")], "run"),
            (["network", comments, "--kind", "co-tweet", "--window", "1h", "--out", cli.Path("network.csv")], "network.csv"),
            (["near-duplicates", comments, "--out", cli.Path("families.csv"), "--pairs", cli.Path("pairs.csv")], "families.csv"),
            (["audit", followers, "--out", cli.Path("audit")], "audit"),
        ];
        foreach ((string[] asked, string output) in runs)
        {
            CliResult result = cli.Run(asked);
            Assert.True(result.ExitCode == 0, $"{asked[0]}: {result}");
        }
        string[] files = [.. Directory.EnumerateFiles(cli.Folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        foreach (string name in new[] { "accounts.csv", "edges.csv", "evidence.csv", "network.csv", "families.csv", "pairs.csv", "figures.csv" })
            Assert.Contains(files, f => Path.GetFileName(f) == name && File.ReadLines(f).Skip(1).Any());
        Assert.All(files, f => AssertHarmless(f, File.ReadAllText(f)));
    }

    [Fact]
    public async Task Pages_GivenFormulas_GiveNoCellThatBeginsOne()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.BeginAsync("forum", Comments(), "comments.jsonl");
        await reader.GetAsync("/cases/forum/findings/1");
        await reader.PostAsync("/cases/forum/findings/1/verdict", ("verdict", "confirmed"), ("reason", "=1+1"));
        foreach (string path in new[] { "findings.csv", "search.csv?q=words", "repeats.csv", "findings/1/accounts.csv", "findings/1/accounts?format=csv", "review/accounts?format=csv" })
        {
            string text = Encoding.UTF8.GetString(await reader.DownloadAsync("/cases/forum/" + path));
            if (path != "repeats.csv" && !path.StartsWith("review", StringComparison.Ordinal)) Assert.True(text.Split('\n').Length > 2, $"{path}: {text}");
            AssertHarmless(path, text);
        }
        using ZipArchive pack = new(new MemoryStream(await reader.DownloadAsync("/cases/forum/findings/1/pack.zip")));
        ZipArchiveEntry[] tables = [.. pack.Entries.Where(e => e.Name.EndsWith(".csv", StringComparison.Ordinal))];
        Assert.NotEmpty(tables);
        foreach (ZipArchiveEntry table in tables)
        {
            using StreamReader text = new(table.Open());
            AssertHarmless(table.Name, await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }

    private static void AssertHarmless(string name, string text)
    {
        foreach (char separator in ",;\t|")
            foreach (string line in text.Split('\n'))
                foreach (string cell in Cells(line, separator))
                    Assert.True(IsHarmless(cell.Trim().TrimStart('"').Trim()), $"{name}, split by '{separator}': {cell}");
    }

    // A number may be below zero; it is no formula.
    private static bool IsHarmless(string cell) =>
        cell.Length == 0 || !"=+-@＝＋－＠".Contains(cell[0], StringComparison.Ordinal) || double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    // A spreadsheet of another country splits by its own separator, and a quote counts only where a cell begins with it.
    private static List<string> Cells(string line, char separator)
    {
        List<string> cells = [""];
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') cells[^1] += line[i++];
            else if (line[i] == '"' && (quoted || cells[^1].Length == 0)) quoted = !quoted;
            else if (line[i] == separator && !quoted) cells.Add("");
            else cells[^1] += line[i];
        }
        return cells;
    }

    private static byte[] Comments()
    {
        StringBuilder lines = new();
        for (int i = 0; i < 400; i++) Line(lines, $"={i}", $"ordinaire{i % 120}", $"=mot{i * 7} mot{i * 11} mot{i * 13} words", $"-fil{i % 9}", 1_700_000_000 + (i * 5_003L));
        for (int day = 0; day < 6; day++)
            for (int a = 0; a < Formulas.Length; a++)
                Line(lines, $"+h{day}-{a}", Formulas[a], $"=the same long words number {day} ;=HYPERLINK(0) said by each of them in turn", Formulas[day], 1_700_000_000 + (day * 300_000L) + (a * 4));
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static void Line(StringBuilder lines, string id, string account, string text, string thread, long seconds) =>
        lines.Append(JsonSerializer.Serialize(new { comment_id = id, account, account_name = account, text, thread, site = "=site.example", created_utc = seconds })).Append('\n');
}
