using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoordDetect.Tests.Samples;
using Xunit;

namespace CoordDetect.App.Tests.Web;

/// <summary>Names, texts and addresses of strangers, on every page and in every export.</summary>
public sealed partial class HostilePagesTests
{
    private static readonly string[] Strange =
    [
        HostileSample.Script, HostileSample.Attribute, HostileSample.Formula, HostileSample.Bidi, HostileSample.Escapes, "'; DROP TABLE comment; --", new string('W', 100_000), "{{7*7}}",
    ];

    [Fact]
    public async Task EveryPageAndExport_HostileCorpus_CarriesNothingUnencoded()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.BeginAsync("hostile", Corpus(), "comments.jsonl");
        foreach (string path in Paths())
        {
            string page = await reader.GetAsync("/cases/hostile" + path);
            Assert.True(reader.Last.IsSuccessStatusCode, $"{path}: {reader.Last.StatusCode}");
            if (reader.Last.Content.Headers.ContentType!.MediaType == "text/html") AssertQuiet(path, page);
            else Assert.DoesNotContain('\u001b', page);
            Assert.InRange(page.Length, 1, 1_500_000);
        }
        foreach (string line in (await reader.GetAsync("/cases/hostile/findings/1/accounts.csv")).Split('\n'))
            Assert.DoesNotMatch("(^|,)\"?[=+@\\t-]", line);
        using ZipArchive pack = new(new MemoryStream(await reader.DownloadAsync("/cases/hostile/findings/1/pack.zip")));
        Assert.All(pack.Entries, e => Assert.Matches("^[A-Za-z0-9.-]+$", e.FullName));
        using StreamReader report = new(pack.GetEntry("report.html")!.Open());
        AssertQuiet("report.html", await report.ReadToEndAsync());
    }

    [Theory]
    [InlineData("/search?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/search?q=%22unclosed")]
    [InlineData("/search?q=account:%27;DROP+TABLE+comment--")]
    [InlineData("/findings?confidence=%3Cscript%3E&signal=%3Cimg%3E&verdict=%00")]
    [InlineData("/findings?after=%3Cscript%3E")]
    [InlineData("/findings/1?run=%3Cb%3E&done=%3Cscript%3E")]
    [InlineData("/runs/compare?before=a&after=b")]
    public async Task Address_WithStrangeValues_IsAnsweredQuietly(string path)
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        await reader.ImportAsync("hostile", Corpus(), "comments.jsonl");
        string page = await reader.GetAsync("/cases/hostile" + path);
        Assert.True((int)reader.Last.StatusCode < 500, $"{reader.Last.StatusCode}");
        AssertQuiet(path, page);
    }

    private static IEnumerable<string> Paths() =>
    [
        "", "/findings", "/findings/1", "/search?q=long", "/search?q=account:script", "/network", "/network.json", "/sources", "/runs", "/settings",
        .. Enumerable.Range(1, Strange.Length).SelectMany(i => new[] { $"/accounts/{i}", $"/comments/{i}", $"/threads/{i}" }),
        "/findings/1/accounts.csv", "/findings/1/report.txt",
    ];

    private static void AssertQuiet(string path, string page)
    {
        Assert.False(page.Contains("<script>", StringComparison.OrdinalIgnoreCase), $"{path}: a script element of theirs");
        Assert.False(page.Contains("<img", StringComparison.OrdinalIgnoreCase), $"{path}: an image of theirs");
        Assert.False(Handler().IsMatch(page), $"{path}: an attribute of theirs");
        Assert.False(page.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), $"{path}: a control character");
        Assert.False(page.Contains('\u202E', StringComparison.Ordinal), $"{path}: a direction override");
        Assert.False(ScriptLink().IsMatch(page), $"{path}: a link that runs");
    }

    // Accounts with strange names that share a text within seconds, in several threads, on several days: a finding with hostile members.
    private static byte[] Corpus()
    {
        StringBuilder lines = new();
        for (int i = 0; i < 400; i++) Line(lines, $"o{i}", $"ordinaire{i % 120}", $"mot{i * 7} mot{i * 11} mot{i * 13} mot{i * 17} et rien de plus", $"fil{i % 9}", 1_700_000_000 + (i * 5_003L));
        for (int day = 0; day < 6; day++)
            for (int a = 0; a < Strange.Length; a++)
                Line(lines, $"h{day}-{a}", Strange[a], $"the same long hostile text number {day} {HostileSample.Script} {HostileSample.Attribute} {HostileSample.Escapes} said by each of them in turn",
                    day % 2 == 0 ? HostileSample.Script : HostileSample.Formula, 1_700_000_000 + (day * 300_000L) + (a * 4));
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static void Line(StringBuilder lines, string id, string account, string text, string thread, long seconds) => lines.Append(JsonSerializer.Serialize(new
    {
        comment_id = id,
        account,
        account_name = account.Length < 500 ? account + " <b>" : null,
        text,
        thread,
        site = "site.example\"><b>",
        created_utc = DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("O"),
        url = "javascript:alert(1)",
        bio = HostileSample.Attribute,
    })).Append('\n');

    [GeneratedRegex("<[a-z][^>\"]*(\"[^\"]*\"[^>\"]*)*\\son[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();

    [GeneratedRegex("href=\"\\s*(javascript|data|file):", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptLink();
}
