using System.Text.RegularExpressions;
using CoordDetect.Storage.Access;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.App.Tests.Web.Hosting;

/// <summary>What docs/security.md and docs/storage.md say is so.</summary>
public sealed partial class SecurityDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));

    [Fact]
    public async Task Headers_OfARunningServer_AreThoseOfTheTable()
    {
        await using ServedApp app = await ServedApp.StartAsync();
        using WebReader reader = await app.LocalReaderAsync();
        (string Name, string Value)[] table = [.. Section("Headers and cookies").Where(r => r.Length == 2 && r[0].StartsWith('`')).Select(r => (r[0].Trim('`'), r[1].Trim('`')))];
        Assert.Equal(8, table.Length);
        foreach (string path in new[] { "/cases", "/signin", "/nothing", "/health" })
        {
            await reader.GetAsync(path);
            foreach ((string name, string value) in table)
                Assert.Equal(value, string.Join(", ", reader.Last.Headers.GetValues(name)), ignoreCase: true);
        }
    }

    [Fact]
    public async Task Cookies_OfARunningServer_AreThoseOfTheTable()
    {
        Dictionary<string, string[]> table = Section("Headers and cookies").Where(r => r.Length == 3 && r[0].StartsWith('`'))
            .ToDictionary(r => r[0].Trim('`'), r => r[2].Split(", ").Select(f => f.Trim('`')).ToArray());
        await using ServedApp app = await ServedApp.StartAsync(store => store.Users.AddAsync("nadia", "correct horse battery", UserRole.Admin, DateTimeOffset.UnixEpoch));
        using HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
        using HttpResponseMessage form = await http.GetAsync(app.Server.Address + "/signin", TestContext.Current.CancellationToken);
        string token = FormToken().Match(await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups[1].Value;
        FormUrlEncodedContent Form(params (string, string)[] fields) => new([KeyValuePair.Create("form_token", token), .. fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))]);
        using HttpResponseMessage language = await http.PostAsync(app.Server.Address + "/language", Form(("to", "fr"), ("back", "/signin")), TestContext.Current.CancellationToken);
        using HttpResponseMessage signIn = await http.PostAsync(app.Server.Address + "/signin", Form(("name", "nadia"), ("password", "correct horse battery"), ("next", "/cases")), TestContext.Current.CancellationToken);
        string[] set = [.. new[] { form, language, signIn }.SelectMany(a => a.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? values) ? values : [])];
        Assert.Equal(table.Keys.Order(), set.Select(c => c.Split('=')[0]).Distinct().Order());
        foreach (string cookie in set)
            Assert.All(table[cookie.Split('=')[0]], flag => Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("security.md", "What is defended where", 20)]
    [InlineData("storage.md", "What is promised", 8)]
    public void Promises_EachOfThem_NamesATestThatExists(string document, string heading, int least)
    {
        string[] tests = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)];
        string[][] promises = [.. Section(heading, File.ReadAllText(Path.Combine(Repository.Root, "docs", document))).Skip(1)];
        Assert.True(promises.Length >= least, $"{promises.Length} promises");
        foreach (string[] promise in promises)
        {
            string[] named = [.. TestName().Matches(promise[^1]).Select(m => m.Groups[1].Value)];
            Assert.True(named.Length > 0, $"{document} names no test for: {promise[0]}");
            Assert.All(named, name => Assert.True(IsThere(name, tests), $"{document} names {name}, and there is no such test."));
        }
    }

    // A promise of a whole class is held by its tests; one that names a method, by that one.
    private static bool IsThere(string name, string[] tests)
    {
        string[] parts = name.Split('.');
        string wanted = parts.Length > 1 ? $" {parts[1]}(" : "[Fact]";
        return tests.Where(t => Path.GetFileNameWithoutExtension(t) == parts[0]).Select(File.ReadAllText)
            .Any(code => code.Contains(wanted, StringComparison.Ordinal) || (parts.Length == 1 && code.Contains("[Theory", StringComparison.Ordinal)));
    }

    private static IEnumerable<string[]> Section(string heading, string? document = null)
    {
        document ??= Document;
        string after = document[(document.IndexOf("## " + heading, StringComparison.Ordinal) + 3)..];
        int end = after.IndexOf("\n## ", StringComparison.Ordinal);
        return after[..(end < 0 ? after.Length : end)].Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Trim('|', ' ').Split(" | ").Select(c => c.Trim()).ToArray());
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests(?:\\.[A-Za-z_0-9]+)?)`")]
    private static partial Regex TestName();

    [GeneratedRegex("name=\"form_token\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
