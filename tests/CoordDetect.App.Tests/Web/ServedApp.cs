using System.Net;
using CoordDetect.App.Web;
using CoordDetect.App.Web.Findings;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Tests.Samples;

namespace CoordDetect.App.Tests.Web;

/// <summary>The web app as <c>serve</c> runs it, on a free port with an empty data folder.</summary>
internal sealed class ServedApp : IAsyncDisposable
{
    private ServedApp(string data, CaseStore store, WebServer server) => (Data, Store, Server) = (data, store, server);

    public string Data { get; }

    public CaseStore Store { get; }

    public WebServer Server { get; }

    public static async Task<ServedApp> StartAsync(
        Func<CaseStore, Task>? prepare = null, CrawlOptions? crawling = null, Func<WebOptions, WebOptions>? change = null, string? folder = null, StorePlan? plan = null)
    {
        string data = folder is null ? Directory.CreateTempSubdirectory("coorddetect-web-").FullName : Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        StoreLocation location = new(data);
        CaseStore store = await CaseStore.OpenAsync(location, TimeProvider.System);
        if (prepare is not null) await prepare(store);
        WebOptions options = new(new IPEndPoint(IPAddress.Loopback, 0), location, crawling ?? new CrawlOptions());
        return new ServedApp(data, store, await WebServer.StartAsync(change?.Invoke(options) ?? options, plan?.Over(store) ?? store, TimeProvider.System, CancellationToken.None));
    }

    /// <summary>A reader that nobody knows yet.</summary>
    public WebReader Reader() => new(Server.Address);

    /// <summary>A reader who followed the link that is printed at start.</summary>
    public async Task<WebReader> LocalReaderAsync()
    {
        WebReader reader = Reader();
        await reader.GetAsync(Server.OpenFirst[Server.Address.Length..]);
        return reader;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}

/// <summary>A case with a run of three small findings, put together by hand and saved through the store.</summary>
internal static class SavedRun
{
    public static async Task<DetectionResult> SaveAsync(CaseStore store, string name)
    {
        ICase made = await store.CreateAsync(new NewCase { Name = name, Title = name, Purpose = "to test", Languages = ["en"], RetainUntil = new DateOnly(2099, 1, 1) });
        DetectionResult invented = Invent();
        long source = await made.Sources.AddAsync(new NewSource("file", "invented.jsonl"));
        await using (ICommentImport import = await made.Comments.BeginImportAsync(new ImportRequest(source, "invented.jsonl")))
        {
            for (int i = 0; i < invented.Corpus.CommentCount; i++) import.Add(CorpusComments.At(invented.Corpus, i));
            await import.CompleteAsync("00ff");
        }
        StoredCorpus corpus = await made.Comments.ReadCorpusAsync();
        DetectionResult result = invented with { Corpus = corpus.Corpus };
        RunRecord record = SampleRun.Record(result);
        await made.Runs.SaveAsync(corpus, result, record, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(1));
        return result;
    }

    private static DetectionResult Invent()
    {
        SampleRun run = new();
        for (int group = 0; group < 3; group++)
        {
            string[] names = [.. Enumerable.Range(0, 5 + group).Select(i => $"g{group}.{i}")];
            int[] said = [.. names.Select((name, i) => run.Comment("forum.example", $"thread-{group}", name, $"The same good words about number {group}, said by {i}.", $"2025-03-0{1 + i}T1{group}:00:0{i}Z"))];
            for (int i = 1; i < said.Length; i++) run.Coincide(i % 2 == 0 ? "same-text" : "posted-together", $"object {group}", said[0], said[i], 20 + i - group);
            run.Group(new SampleGroup((Confidence)(3 - group), names[..^1], [], [names[^1]], ["too-few-days"]));
        }
        return run.Build();
    }
}
