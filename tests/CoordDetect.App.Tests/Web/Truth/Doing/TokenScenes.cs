using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using CoordDetect.App.Tests.Report.Truth;
using CoordDetect.App.Web.Api;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Cases;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>Tokens for programs: made, used, run out and taken back.</summary>
internal static class TokenScenes
{
    private static readonly Saying None = new("web.api.none");

    public static async Task PlayAsync(PagesLedger ledger)
    {
        await using Stage stage = await Stage.BeginAsync(ledger, PrepareAsync, works: false);
        await stage.HoldAsync("api", "for who came by the link", "/api", None, new("web.api.needs-user"));
        await stage.Reader.PostAsync("/api/tokens", ("name", "figures"), ("until", "2099-01-01"));
        stage.Hold("problem", "a token for nobody", new Saying("web.api.needs-user"));
        await stage.AddUserAsync("rose", UserRole.Reader);
        await stage.AddUserAsync("ada", UserRole.Admin);
        await stage.SignInAsync("rose");
        await stage.HoldAsync("api", "for a user without tokens", "/api", None);
        await stage.Reader.PostAsync("/api/tokens", ("name", "figures"), ("until", "next week"));
        // Of a day that is none nothing is said about the keeping of a case.
        stage.Hold("problem", "no day");
        await stage.Reader.GetAsync("/api");
        await stage.Reader.PostAsync("/api/tokens", ("name", "figures"), ("until", DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd")));
        stage.Hold("api", "a token is made", new("web.api.once"), new("web.api.remove-of", "figures"), new("web.api.never"));
        string token = System.Text.RegularExpressions.Regex.Match(stage.Reader.Page, "cd_[A-Za-z0-9_-]{43}").Value;
        await UsedAsync(stage, token);
        await EndedAsync(stage);
    }

    private static async Task PrepareAsync(CaseStore store)
    {
        ICase cove = await Stage.BeginCaseAsync(store, "cove");
        foreach (bool grown in new[] { false, true }) await GrownRun.SaveAsync(cove, grown);
    }

    // As the table of what can be asked for says: the newest run, the strongest finding and the heaviest tie first, and page by page.
    private static async Task InOrderAsync(HttpClient program)
    {
        Assert.Equal(["2", "1"], await ColumnAsync(program, "/cases/cove/runs", "run"));
        Assert.Equal(["strong", "weak"], await ColumnAsync(program, "/cases/cove/findings?run=1", "confidence"));
        double[] weights = [.. (await ColumnAsync(program, "/cases/cove/findings/1/ties", "weight")).Select(w => double.Parse(w, CultureInfo.InvariantCulture))];
        Assert.True(weights.Length > 1 && weights.SequenceEqual(weights.OrderDescending()), string.Join(' ', weights));
        using JsonDocument first = JsonDocument.Parse(await program.GetStringAsync(ApiCatalog.Base + "/cases/cove/findings?run=1&limit=1"));
        string next = first.RootElement.GetProperty("next").GetString()!;
        Assert.Equal(["weak"], await ColumnAsync(program, $"/cases/cove/findings?run=1&limit=1&after={next}", "confidence"));
    }

    private static async Task<string[]> ColumnAsync(HttpClient program, string path, string column)
    {
        using JsonDocument answer = JsonDocument.Parse(await program.GetStringAsync(ApiCatalog.Base + path));
        return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(r => r.GetProperty(column).ToString())];
    }

    private static async Task UsedAsync(Stage stage, string token)
    {
        await stage.HoldAsync("api", "seen again", "/api", new("web.api.remove-of", "figures"), new("web.api.never"));
        Assert.DoesNotContain(token, stage.Reader.Page);
        Assert.Empty(KeptFiles.Holding(stage.App.Data, token));
        using HttpClient program = new() { BaseAddress = new Uri(stage.App.Server.Address) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Assert.Contains("cove", await program.GetStringAsync(ApiCatalog.Base + "/cases"));
        await InOrderAsync(program);
        // Nothing can be changed this way.
        foreach (ApiOperation operation in ApiCatalog.All)
        {
            string address = ApiCatalog.Base + operation.Path.Replace("{case}", "cove", StringComparison.Ordinal).Replace("{id}", "1", StringComparison.Ordinal);
            foreach (HttpMethod method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
            {
                using HttpRequestMessage request = new(method, address);
                using HttpResponseMessage answer = await program.SendAsync(request);
                Assert.True((int)answer.StatusCode is 400 or 404 or 405, $"{method} {address}: {(int)answer.StatusCode}");
            }
        }
        await stage.HoldAsync("api", "used", "/api", new Saying("web.api.remove-of", "figures"));
    }

    private static async Task EndedAsync(Stage stage)
    {
        long rose = (await stage.App.Store.Users.ListAsync()).Single(u => u.Name == "rose").Id;
        DateTimeOffset then = DateTimeOffset.UtcNow.AddDays(-3);
        string old = await stage.App.Store.Tokens.AddAsync(rose, "old", then, then.AddDays(1));
        await stage.HoldAsync("api", "one has run out", "/api", new("web.api.remove-of", "figures"), new("web.api.remove-of", "old"), new("web.api.never"), new("web.api.ended"));
        using HttpClient program = new() { BaseAddress = new Uri(stage.App.Server.Address) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", old);
        using HttpResponseMessage refused = await program.GetAsync(ApiCatalog.Base + "/cases");
        Assert.Equal(401, (int)refused.StatusCode);
        ApiToken[] own = [.. await stage.App.Store.Tokens.ListAsync(rose)];
        foreach (ApiToken token in own) await stage.Reader.PostAsync($"/api/tokens/{token.Id}/remove");
        stage.Hold("api", "all are taken back", new("web.done.removed"), None);
        // Another person's are not the reader's to take back, and are the admin's.
        await stage.App.Store.Tokens.AddAsync(rose, "new", DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        await stage.SignInAsync("ada");
        await stage.HoldAsync("api", "for an admin", "/api", new("web.api.remove-of", "new"), new("web.api.never"));
    }
}
