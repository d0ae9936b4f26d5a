using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Web.Fuzzing;

/// <summary>
/// Every form of the web app with fields that are missing, empty, doubled, too long, or of another kind, and with damaged files: never an error 500, never
/// longer than five seconds. A few seconds here, minutes in the slow part: see <see cref="FuzzSettings"/>. The seed is drawn anew each time, printed, and in the
/// message of a failure.
/// </summary>
public sealed partial class FormFuzzTests
{
    private const int FormsOfARound = 120;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    // Whoever signs in waits for a turn to have the password hashed, up to 55 s; the tests beside this one hash in the same process.
    private static readonly TimeSpan SignInLimit = TimeSpan.FromSeconds(60);

    private static readonly string[] Values =
    [
        "", " ", "0", "1", "2", "99", "-1", "2147483648", "9223372036854775808", "NaN", "1e999", "0.05", "on", "yes", "confirmed", "admin", "fr", "é\u0301", "\ud83c\udf4b", "\ud800", "\0", "%00", "\u202e",
        "2099-01-01", "9999-99-99", "0001-01-01", "2024-02-30", "x", "forum", "bob", "hello there", "account:bob -there \"hello\" he*", "\"", "(((", "*", "-", "NEAR(", new string('x', 100_000), new string('(', 5_000),
        "<script>alert(1)</script>", "'; DROP TABLE comments --", "../../etc/passwd", "=HYPERLINK(1)", "http://127.0.0.1:9/", "javascript:alert(1)", "http://[::1", "file:///etc/passwd", "look", "import", "release", "lively", "* * * * *",
    ];

    [Fact]
    public void Forms_ReadFromTheProgram_AreThere()
    {
        Assert.Contains(PostedForms.All, f => f is { Pattern: "/cases/{case}/import", TakesFile: true });
        Assert.Contains(PostedForms.All, f => f is { Pattern: "/cases/{case}/erase", TakesFile: false });
        Assert.True(PostedForms.All.Length >= 30, $"{PostedForms.All.Length} forms");
        Assert.True(PostedForms.Fields.Length >= 40, $"{PostedForms.Fields.Length} fields");
    }

    [Fact]
    public Task Forms_WithWhatNoFormSends_NeverBreakThePage() => FuzzAsync(FuzzSettings.Quick());

    [Fact]
    [Trait("Speed", "Slow")]
    public Task Forms_MinutesOfWhatNoFormSends_NeverBreakThePage() => FuzzAsync(FuzzSettings.Slow());

    private static async Task FuzzAsync((TimeSpan Budget, int Seed) asked)
    {
        (TimeSpan budget, int seed) = asked;
        Random random = new(seed);
        Dictionary<string, int> tried = [];
        TimeSpan slowest = default;
        Stopwatch all = Stopwatch.StartNew();
        do
        {
            TimeSpan round = await RoundAsync(random, seed, tried);
            if (round > slowest) slowest = round;
        }
        while (all.Elapsed < budget);
        string told = string.Create(CultureInfo.InvariantCulture,
            $"seed {seed}: {tried.Values.Sum()} forms sent to {tried.Count} of {PostedForms.All.Length} addresses, the slowest answer took {slowest.TotalMilliseconds:0} ms");
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(tried.Count >= 5, told);
    }

    // A case with a finding, in a data folder of its own: whatever is deleted or erased, the next round has it again.
    private static async Task<TimeSpan> RoundAsync(Random random, int seed, Dictionary<string, int> tried)
    {
        await using ServedApp app = await ServedApp.StartAsync(store => SavedRun.SaveAsync(store, "forum"));
        using WebReader reader = await app.LocalReaderAsync();
        TimeSpan slowest = default;
        for (int i = 0; i < FormsOfARound; i++)
        {
            await reader.GetAsync("/cases");
            // Somebody was made a user by chance, or has signed out: the link is nobody's any more.
            if (reader.Place.AbsolutePath != "/cases") break;
            (string pattern, bool takesFile) = PostedForms.All[random.Next(PostedForms.All.Length)];
            string path = Place().Replace(pattern, part => PartOf(part.Groups[1].Value, random));
            using HttpContent content = Content(reader, takesFile || random.Next(20) == 0, random, out string sent);
            Stopwatch watch = Stopwatch.StartNew();
            await reader.SendAsync(path, content);
            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
            Assert.True((int)reader.Last.StatusCode < 500 && watch.Elapsed < (path == "/signin" ? SignInLimit : Limit), $"seed {seed}: {path} with {sent}: {(int)reader.Last.StatusCode} after {watch.Elapsed}");
            tried[pattern] = tried.GetValueOrDefault(pattern) + 1;
        }
        Assert.Equal("ok", await reader.GetAsync("/health"));
        return slowest;
    }

    private static string PartOf(string name, Random random) => (name, random.Next(6)) switch
    {
        ("case", > 0) => "forum",
        ("path", _) => random.Next(2) == 0 ? "findings" : "misses",
        ("act", _) => new[] { "pause", "resume", "now", "remove", "x" }[random.Next(5)],
        (_, > 1) => "1",
        _ => Uri.EscapeDataString(Values[random.Next(12)] is { Length: > 0 } value && value != " " ? value : "x"),
    };

    private static HttpContent Content(WebReader reader, bool withFile, Random random, out string sent)
    {
        List<KeyValuePair<string, string>> fields = [KeyValuePair.Create("form_token", reader.Token())];
        for (int n = random.Next(7); n > 0; n--) fields.Add(KeyValuePair.Create(PostedForms.Fields[random.Next(PostedForms.Fields.Length)], Values[random.Next(Values.Length)]));
        sent = string.Join(' ', fields.Skip(1).Select(f => $"{f.Key}={(f.Value.Length > 40 ? f.Value[..40] + "…" : f.Value)}"));
        if (!withFile) return new FormUrlEncodedContent(fields);
        MultipartFormDataContent parts = [];
        foreach ((string name, string value) in fields) parts.Add(new StringContent(value), name);
        byte[] file = new byte[random.Next(2_000)];
        random.NextBytes(file);
        if (random.Next(2) == 0) file = [.. "username,text,created_at\nbob,hello,2024-01-02\n"u8, .. file];
        string called = new[] { "a.jsonl", "a.csv.gz", "a.xlsx", "../../x", "é\u202e.xml", "con", new string('n', 300) }[random.Next(7)];
        parts.Add(new ByteArrayContent(file), new[] { "file", "files", "engagement", "reported", "other" }[random.Next(5)], called);
        sent += $" and {file.Length} bytes called {(called.Length > 40 ? "something long" : called)}";
        return parts;
    }

    [GeneratedRegex("\\{([a-z]+)\\}")]
    private static partial Regex Place();
}
