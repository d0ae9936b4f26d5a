using System.Net;
using System.Text.Json;
using CoordDetect.Core.Findings;
using Xunit;

namespace CoordDetect.App.Tests.Web.Network;

public sealed class NetworkDataTests
{
    [Fact]
    public async Task Data_AskedAgain_IsSentAgainOnlyAfterAnErasure()
    {
        DetectionResult result = null!;
        await using ServedApp app = await ServedApp.StartAsync(async store => result = await LargeNetwork.SaveAsync(store, "small", 400));
        using WebReader reader = await app.LocalReaderAsync();
        using HttpClient http = new() { BaseAddress = new Uri(app.Server.Address) };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", reader.Cookies().Select(c => $"{c.Name}={c.Value}")));
        HttpResponseMessage first = await http.GetAsync("/cases/small/network.json", TestContext.Current.CancellationToken);
        JsonElement data = JsonDocument.Parse(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        string[] labels = [.. data.GetProperty("nodes").GetProperty("label").EnumerateArray().Select(l => l.GetString()!)];
        Assert.Equal(result.Edges.SelectMany(e => new[] { e.AccountA, e.AccountB }).Distinct().Select(result.Corpus.HandleOf).Order(StringComparer.Ordinal), labels.Order(StringComparer.Ordinal));
        Assert.Equal(Pairs(result), Pairs(data, labels));
        Assert.True(first.Headers.CacheControl is { Private: true, NoCache: true });

        http.DefaultRequestHeaders.Add("If-None-Match", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await http.GetAsync("/cases/small/network.json", TestContext.Current.CancellationToken)).StatusCode);
        await (await app.Store.FindAsync("small"))!.Privacy.EraseAccountAsync(1, "asked", "ana", DateTimeOffset.UnixEpoch);
        HttpResponseMessage changed = await http.GetAsync("/cases/small/network.json", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.DoesNotContain($"\"{result.Corpus.HandleOf(0)}\"", await changed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_WithoutSignIn_IsNotSent()
    {
        await using ServedApp app = await ServedApp.StartAsync(store => LargeNetwork.SaveAsync(store, "small", 40));
        using WebReader stranger = app.Reader();
        await stranger.GetAsync("/cases/small/network.json");
        Assert.DoesNotContain("nodes", stranger.Page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Pairs(DetectionResult result) =>
        result.Edges.Select(e => Pair(result.Corpus.HandleOf(e.AccountA), result.Corpus.HandleOf(e.AccountB), Math.Round(e.Weight, 1))).Order(StringComparer.Ordinal);

    // As the browser reads it: a is written as steps.
    private static IEnumerable<string> Pairs(JsonElement data, string[] labels)
    {
        JsonElement edges = data.GetProperty("edges");
        int a = 0;
        List<string> pairs = [];
        for (int e = 0; e < edges.GetProperty("a").GetArrayLength(); e++)
        {
            a += edges.GetProperty("a")[e].GetInt32();
            pairs.Add(Pair(labels[a], labels[edges.GetProperty("b")[e].GetInt32()], edges.GetProperty("weight")[e].GetDouble()));
        }
        return pairs.Order(StringComparer.Ordinal);
    }

    private static string Pair(string a, string b, double weight) => string.CompareOrdinal(a, b) < 0 ? $"{a} {b} {weight}" : $"{b} {a} {weight}";
}
