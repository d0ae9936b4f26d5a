using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoordDetect.App.Tests.Crawling;
using CoordDetect.Core.Pipeline;
using Xunit;

namespace CoordDetect.App.Tests.Web.Findings;

/// <summary>
/// One run by both doors, on comments of which some have no time and some rows are unusable: console, report, findings.json, run.json, evidence packs and
/// the pages of the web app state the same figures.
/// </summary>
public sealed partial class FiguresTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coorddetect-figures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Figures_OfOneRun_AreTheSameWhereverTheyStand()
    {
        string input = await CommentsAsync(), outFolder = Path.Combine(_folder, "out");
        (int code, string console, string error) = await ChildProcess.RunAsync(["detect", input, "--out", outFolder, "--shuffles", "4", "--lang", "en"]);
        Assert.True(code == 0, error);
        JsonElement findings = Json(await File.ReadAllBytesAsync(Path.Combine(outFolder, "findings.json"), TestContext.Current.CancellationToken));
        RunFacts facts = RunFacts.Read(await File.ReadAllTextAsync(Path.Combine(outFolder, "run.json"), TestContext.Current.CancellationToken));
        string html = await File.ReadAllTextAsync(Path.Combine(outFolder, "report.html"), TestContext.Current.CancellationToken), report = Plain(html);
        Assert.True(facts.Counts.Findings >= 3 && facts.LeftOut > 0 && facts.Counts.CommentsWithoutTime > 0, console);
        AssertConsole(console, facts, findings);
        AssertSummary(findings, facts);

        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.ImportAsync("fig", await File.ReadAllBytesAsync(input, TestContext.Current.CancellationToken), "comments.jsonl");
        await reader.PostAsync("/cases/fig/runs", ("shuffles", "4"));
        await reader.WaitAsync();
        AssertLists(Plain(await reader.GetAsync("/cases/fig")), facts, findings);
        AssertLists(Plain(await reader.GetAsync("/cases/fig/findings")), facts, findings);
        Assert.Contains($"{facts.Counts.Comments:N0} {facts.Counts.Accounts:N0} {facts.Counts.Edges:N0} {facts.Counts.Findings:N0}", Plain(await reader.GetAsync("/cases/fig/runs")));
        string[] told = [.. Told().Matches(report).Select(m => m.Value)];
        Assert.Equal(facts.Counts.Findings, told.Length);
        foreach (JsonElement finding in findings.GetProperty("findings").EnumerateArray())
        {
            int number = finding.GetProperty("number").GetInt32();
            string page = Plain(await reader.GetAsync($"/cases/fig/findings/{number}"));
            Assert.Contains(told[number - 1], page);
            Assert.Contains($"accounts {Members(finding)} ", page);
            Assert.Matches($@" objects? {finding.GetProperty("objects")} days? {finding.GetProperty("days")} ", page);
            AssertPack(await reader.DownloadAsync($"/cases/fig/findings/{number}/pack.zip"), facts, finding, html);
        }
    }

    // A simulated campaign; a twelfth of the comments loses its time, some rows say nothing or are no rows.
    private async Task<string> CommentsAsync()
    {
        string whole = Path.Combine(_folder, "whole.jsonl"), input = Path.Combine(_folder, "comments.jsonl");
        Assert.Equal(0, (await ChildProcess.RunAsync(["simulate", "--campaign", "one-text", "--accounts", "300", "--comments", "3000", "--seed", "5", "--out", whole])).Code);
        string[] lines = await File.ReadAllLinesAsync(whole, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(input, lines.Select((line, i) => i % 12 == 0 ? Time().Replace(line, "") : i % 40 == 1 ? "{\"text\":\"by nobody\"}" : i % 40 == 2 ? "{broken" : line));
        return input;
    }

    private static void AssertConsole(string console, RunFacts facts, JsonElement findings)
    {
        Assert.Contains($"{facts.Counts.CommentsWithoutTime:N0} of {facts.Counts.Comments:N0} comments", console);
        Assert.Contains($"{facts.LeftOut:N0} rows of the input", console);
        Assert.Contains($"{facts.Counts.Comments:N0} comments by {facts.Counts.Accounts:N0} accounts; {facts.Counts.PairsTested:N0} pairs tested, {facts.Counts.Edges:N0} above chance.", console);
        Match copies = Copies().Match(console);
        Assert.Equal((facts.Shuffled.Runs, facts.EdgesPerCopy, facts.GroupsPerCopy), (int.Parse(copies.Groups[1].Value, CultureInfo.InvariantCulture), Number(copies.Groups[2]), Number(copies.Groups[3])));
        foreach (JsonElement finding in findings.GetProperty("findings").EnumerateArray())
        {
            JsonElement chance = finding.GetProperty("chance");
            Assert.Matches(
                $@"(?m)^ +{finding.GetProperty("number")}\. {Words(finding)} +{Members(finding)} accounts .*· {finding.GetProperty("objects")} objects? on {finding.GetProperty("days")} days? · in shuffled data: {chance.GetProperty("as_strong")} of {chance.GetProperty("runs")}$",
                console.ReplaceLineEndings("\n"));
        }
    }

    private static void AssertSummary(JsonElement findings, RunFacts facts)
    {
        JsonElement summary = findings.GetProperty("summary");
        int Of(string name) => summary.GetProperty(name).GetInt32();
        Assert.Equal((facts.Counts.Accounts, facts.Counts.Comments, facts.Counts.Threads, facts.Counts.Sites, facts.Counts.CommentsWithoutTime), (Of("accounts"), Of("comments"), Of("threads"), Of("sites"), Of("comments_without_time")));
        Assert.Equal((facts.Counts.PairsTested, facts.Counts.Edges, facts.Counts.Findings, facts.Counts.AccountsInFindings), (Of("pairs_tested"), Of("edges"), Of("findings"), Of("accounts_in_findings")));
        Assert.Equal(facts.Version, findings.GetProperty("version").GetString());
        // Nobody is in two findings, so those of each add up.
        Assert.Equal(facts.Counts.AccountsInFindings, findings.GetProperty("findings").EnumerateArray().Sum(Members));
    }

    private static void AssertLists(string page, RunFacts facts, JsonElement findings)
    {
        Assert.Contains($"{facts.Counts.CommentsWithoutTime:N0} of {facts.Counts.Comments:N0} comments", page);
        Assert.Contains($"{facts.LeftOut:N0} rows of what was read", page);
        foreach (JsonElement finding in findings.GetProperty("findings").EnumerateArray())
            Assert.Matches($@"Finding {finding.GetProperty("number")} {Words(finding)} {Members(finding)} [^0-9]+ {finding.GetProperty("objects")} new", page);
    }

    private static void AssertPack(byte[] zip, RunFacts facts, JsonElement finding, string report)
    {
        using ZipArchive archive = new(new MemoryStream(zip));
        RunFacts packed = RunFacts.Read(Encoding.UTF8.GetString(Read(archive, "run.json")));
        Assert.Equal((facts.Version, facts.Seed, facts.LeftOut), (packed.Version, packed.Seed, packed.LeftOut));
        Assert.Equal(facts.Options, packed.Options);
        Assert.Equal(facts.SignalVersions, packed.SignalVersions);
        Assert.Equal(JsonSerializer.Serialize(facts.Counts), JsonSerializer.Serialize(packed.Counts));
        Assert.Equal(JsonSerializer.Serialize(facts.Shuffled), JsonSerializer.Serialize(packed.Shuffled));
        JsonElement own = Json(Read(archive, "findings.json")).GetProperty("findings").EnumerateArray().Single();
        foreach (string name in new[] { "kind", "confidence", "bits", "chance", "objects", "days", "first", "last" })
            Assert.Equal((name, finding.GetProperty(name).ToString()), (name, own.GetProperty(name).ToString()));
        Assert.Equal(Handles(finding), Handles(own));
        Assert.Equal(Figures(report), Figures(Encoding.UTF8.GetString(Read(archive, "report.html"))));
    }

    private static double? Number(Group digits) => double.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static string Words(JsonElement finding) => finding.GetProperty("confidence").GetString()!.Replace('-', ' ');

    private static int Members(JsonElement finding) => finding.GetProperty("members").EnumerateArray().Count(m => m.GetProperty("role").GetString() != "source");

    private static string[] Handles(JsonElement finding) => [.. finding.GetProperty("members").EnumerateArray().Select(m => $"{m.GetProperty("account")} {m.GetProperty("role")} {m.GetProperty("comments")}").Order(StringComparer.Ordinal)];

    // Every figure of the summary and of the section on the run, with its name.
    private static string[] Figures(string report) =>
        [.. Sections().Matches(report).SelectMany(s => Terms().Matches(s.Value)).Select(m => $"{Tags().Replace(m.Groups[1].Value, "")}={Tags().Replace(m.Groups[2].Value, "")}")];

    private static JsonElement Json(byte[] text) => JsonDocument.Parse(text).RootElement;

    private static byte[] Read(ZipArchive archive, string name)
    {
        using MemoryStream bytes = new();
        using Stream entry = archive.GetEntry(name)!.Open();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Plain(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ");

    [GeneratedRegex("These [0-9]+ accounts .{0,400}? came out when the same comments were dealt out at random\\.")]
    private static partial Regex Told();

    [GeneratedRegex("In ([0-9]+) shuffled copies the same method found ([0-9.]+) pairs and ([0-9.]+) groups on average")]
    private static partial Regex Copies();

    [GeneratedRegex("\"created_utc\":\"[^\"]*\",?")]
    private static partial Regex Time();

    [GeneratedRegex("<section id=\"(?:summary|run)\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Sections();

    [GeneratedRegex("<dt>(.*?)</dt>\\s*<dd>(.*?)</dd>", RegexOptions.Singleline)]
    private static partial Regex Terms();

    [GeneratedRegex("<(?:style.*?</style|svg.*?</svg|[^>]+)>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex("[ \r\n\t]+")]
    private static partial Regex Blanks();
}
