using CoordDetect.Storage;
using CoordDetect.Tests.Databases;
using Xunit;

namespace CoordDetect.App.Tests.Indexing;

/// <summary>Stores on each database that search is asked on; one PostgreSQL server for a class of tests.</summary>
public sealed class SearchedStores : IAsyncLifetime
{
    private PostgreSqlServer? _server;

    public static TheoryData<string> Engines { get; } = ["SQLite", "PostgreSQL"];

    internal async Task<SearchedCase> BeginAsync(string engine)
    {
        string folder = Directory.CreateTempSubdirectory("cd-search-").FullName;
        if (engine == "SQLite") return await SearchedCase.BeginAsync(new StoreLocation(folder));
        if (PostgreSqlServer.Binaries is null) Assert.Skip("PostgreSQL is not on this machine.");
        _server ??= await PostgreSqlServer.StartAsync("fsync=off", "synchronous_commit=off", "full_page_writes=off");
        return await SearchedCase.BeginAsync(new StoreLocation(folder, await _server.CreateDatabaseAsync()));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
