using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CoordDetect.App.Export;
using CoordDetect.App.Web.Api;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;
using Xunit;

namespace CoordDetect.App.Tests.Web.Api;

public sealed class ApiTests
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task Operations_OfARealCase_AnswerWhatTheDescriptionSays()
    {
        await using Served served = await StartAsync();
        HttpClient program = served.Program;
        using JsonDocument description = await JsonAsync(program, "/openapi.json");
        foreach (ApiOperation operation in ApiCatalog.All)
        {
            JsonElement described = description.RootElement.GetProperty("paths").GetProperty(operation.Path).GetProperty("get");
            Assert.Equal(operation.Id, described.GetProperty("operationId").GetString());
            string query = operation.Parameters.Any(p => p.Name == "q") ? "?q=account:g0.0" : "";
            using JsonDocument answer = await JsonAsync(program, operation.Path.Replace("{case}", "small", StringComparison.Ordinal).Replace("{id}", "1", StringComparison.Ordinal) + query);
            JsonElement[] rows = operation.IsOne ? [answer.RootElement] : [.. answer.RootElement.GetProperty("items").EnumerateArray()];
            // Nothing was missed and nothing repeated in the case that was put together by hand.
            Assert.True(rows.Length > 0 || operation.Id is "misses" or "repeats", operation.Id);
            foreach (JsonElement row in rows) AssertFits(operation, row);
        }
        using HttpResponseMessage nothing = await program.GetAsync("/api/v1/nothing", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task List_ReadPageByPage_HasEachRowOnce()
    {
        await using Served served = await StartAsync();
        HttpClient program = served.Program;
        List<long> seen = [];
        string? after = null;
        do
        {
            using JsonDocument page = await JsonAsync(program, $"/cases/small/findings?limit=1{(after is null ? "" : "&after=" + after)}");
            seen.Add(Assert.Single(page.RootElement.GetProperty("items").EnumerateArray()).GetProperty("finding").GetInt64());
            after = page.RootElement.GetProperty("next").GetString();
        }
        while (after is not null);
        Assert.Equal([1L, 2, 3], seen);
    }

    [Theory]
    [InlineData("/cases/small/findings?confidence=surest", HttpStatusCode.BadRequest, "confidence")]
    [InlineData("/cases/small/findings?colour=red", HttpStatusCode.BadRequest, "colour")]
    [InlineData("/cases/small/findings?limit=many", HttpStatusCode.BadRequest, "limit")]
    [InlineData("/cases/small/repeats?from=01/02/2025", HttpStatusCode.BadRequest, "from")]
    [InlineData("/cases/small/comments", HttpStatusCode.BadRequest, "")]
    [InlineData("/cases/none", HttpStatusCode.NotFound, "")]
    [InlineData("/cases/small/findings/99", HttpStatusCode.NotFound, "")]
    [InlineData("/cases/small/findings/x", HttpStatusCode.NotFound, "")]
    public async Task Request_ThatIsWrong_IsToldWhy(string path, HttpStatusCode status, string names)
    {
        await using Served served = await StartAsync();
        HttpClient program = served.Program;
        using HttpResponseMessage answer = await program.GetAsync(ApiCatalog.Base + path, TestContext.Current.CancellationToken);
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        using JsonDocument problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        if (names.Length > 0) Assert.Contains(names, problem.RootElement.GetProperty("detail").GetString());
    }

    // A cookie opens nothing here, so that no page elsewhere can make a browser ask; and a token opens no page.
    [Fact]
    public async Task Token_AndCookie_OpenEachItsOwn()
    {
        await using Served served = await StartAsync();
        HttpClient program = served.Program;
        using WebReader reader = await SignedInAsync(served.App);
        await reader.GetAsync(ApiCatalog.Base + "/cases");
        Assert.Equal(HttpStatusCode.Unauthorized, reader.Last.StatusCode);
        using HttpResponseMessage page = await program.GetAsync("/cases", TestContext.Current.CancellationToken);
        Assert.Equal("/signin", page.RequestMessage!.RequestUri!.AbsolutePath);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "cd_wrong");
        using HttpResponseMessage wrong = await program.GetAsync(ApiCatalog.Base + "/cases", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (wrong.StatusCode, wrong.Headers.WwwAuthenticate.ToString()));
    }

    [Fact]
    public async Task Token_MadeOnThePage_IsShownOnceAndTakenBack()
    {
        await using Served served = await StartAsync();
        HttpClient program = served.Program;
        using WebReader reader = await SignedInAsync(served.App);
        await reader.GetAsync("/api");
        await reader.PostAsync("/api/tokens", ("name", "weekly <figures>"), ("until", DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd")));
        string token = System.Text.RegularExpressions.Regex.Match(reader.Page, "cd_[A-Za-z0-9_-]{43}").Value;
        Assert.Equal(46, token.Length);
        await reader.GetAsync("/api");
        Assert.DoesNotContain(token, reader.Page);
        Assert.Contains("weekly &lt;figures&gt;", reader.Page);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using (JsonDocument cases = await JsonAsync(program, "/cases")) Assert.Single(cases.RootElement.GetProperty("items").EnumerateArray());
        long id = (await served.App.Store.Tokens.ListAsync(null)).Single(t => t.Name == "weekly <figures>").Id;
        await reader.PostAsync($"/api/tokens/{id}/remove");
        using HttpResponseMessage after = await program.GetAsync(ApiCatalog.Base + "/cases", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task WhatWasRead_StandsInTheAuditLog()
    {
        await using Served served = await StartAsync();
        HttpClient program = served.Program;
        using JsonDocument found = await JsonAsync(program, "/cases/small/comments?q=hello");
        using JsonDocument finding = await JsonAsync(program, "/cases/small/findings/2/members");
        IReadOnlyList<AuditEntry> log = (await served.App.Store.Audit.ListAsync(new AuditFilter("nadia", "small", null), new PageRequest(10))).Items;
        Assert.Equal([("api", "members 2"), ("search", "hello")], log.Select(e => (e.Action, e.Target!)));
    }

    private static void AssertFits(ApiOperation operation, JsonElement row)
    {
        Assert.Equal(operation.Fields.Select(f => f.Name), row.EnumerateObject().Select(p => p.Name));
        foreach (ApiField field in operation.Fields)
        {
            JsonElement value = row.GetProperty(field.Name);
            bool fits = value.ValueKind == JsonValueKind.Null || field.Kind switch
            {
                CellKind.Number => value.TryGetInt64(out _),
                CellKind.Real => value.ValueKind == JsonValueKind.Number,
                CellKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
                CellKind.Time => value.TryGetDateTimeOffset(out _),
                _ => value.ValueKind == JsonValueKind.String,
            };
            Assert.True(fits, $"{operation.Id}.{field.Name} is no {field.Kind}: {value}");
        }
    }

    private static async Task<Served> StartAsync()
    {
        string token = "";
        ServedApp app = await ServedApp.StartAsync(async store =>
        {
            User nadia = await store.Users.AddAsync("nadia", Password, UserRole.Admin, DateTimeOffset.UtcNow);
            token = await store.Tokens.AddAsync(nadia.Id, "test", DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
            await SavedRun.SaveAsync(store, "small");
        });
        HttpClient program = new() { BaseAddress = new Uri(app.Server.Address) };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new Served(app, program);
    }

    private static async Task<WebReader> SignedInAsync(ServedApp app)
    {
        WebReader reader = app.Reader();
        await reader.GetAsync("/signin");
        await reader.PostAsync("/signin", ("name", "nadia"), ("password", Password), ("next", "/cases"));
        return reader;
    }

    private static async Task<JsonDocument> JsonAsync(HttpClient program, string path)
    {
        using HttpResponseMessage answer = await program.GetAsync(ApiCatalog.Base + path, TestContext.Current.CancellationToken);
        string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JsonDocument.Parse(text);
    }

    // An app with a case, and a program that shows a token.
    private sealed record Served(ServedApp App, HttpClient Program) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Program.Dispose();
            return App.DisposeAsync();
        }
    }
}
