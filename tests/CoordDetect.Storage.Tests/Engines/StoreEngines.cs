using Xunit;

namespace CoordDetect.Storage.Tests.Engines;

/// <summary>The databases that every contract test runs on.</summary>
public static class StoreEngines
{
    public const string Sqlite = "SQLite";
    public const string PostgreSql = "PostgreSQL";

    public static TheoryData<string> All { get; } = [Sqlite, PostgreSql];

    /// <summary>Opens an empty store; skips the test where the database is not on this machine, and fails it in CI.</summary>
    public static async Task<TestStore> OpenAsync(string engine)
    {
        string folder = Directory.CreateTempSubdirectory("cd-store-").FullName;
        if (engine == Sqlite) return await TestStore.OpenAsync(new StoreLocation(folder));
        PostgreSqlFixture.Require();
        return await TestStore.OpenAsync(new StoreLocation(folder, await PostgreSqlFixture.Server!.CreateDatabaseAsync()));
    }
}
