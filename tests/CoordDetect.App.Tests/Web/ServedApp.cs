using System.Net;
using CoordDetect.App.Web;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Collect.Fetching;
using CoordDetect.Storage;

namespace CoordDetect.App.Tests.Web;

/// <summary>The web app as <c>serve</c> runs it, on a free port with an empty data folder.</summary>
internal sealed class ServedApp : IAsyncDisposable
{
    private ServedApp(string data, CaseStore store, WebServer server) => (Data, Store, Server) = (data, store, server);

    public string Data { get; }

    public CaseStore Store { get; }

    public WebServer Server { get; }

    public static async Task<ServedApp> StartAsync(Func<CaseStore, Task>? prepare = null, CrawlOptions? crawling = null, Func<WebOptions, WebOptions>? change = null)
    {
        string data = Directory.CreateTempSubdirectory("coorddetect-web-").FullName;
        StoreLocation location = new(data);
        CaseStore store = await CaseStore.OpenAsync(location, TimeProvider.System);
        if (prepare is not null) await prepare(store);
        WebOptions options = new(new IPEndPoint(IPAddress.Loopback, 0), location, crawling ?? new CrawlOptions());
        return new ServedApp(data, store, await WebServer.StartAsync(change?.Invoke(options) ?? options, store, TimeProvider.System, CancellationToken.None));
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
