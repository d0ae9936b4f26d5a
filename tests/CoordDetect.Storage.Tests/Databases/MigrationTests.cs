using CoordDetect.Core;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Tests.Engines;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace CoordDetect.Storage.Tests.Databases;

public sealed class MigrationTests
{
    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Open_MadeByANewerVersion_IsRefusedUntouched(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        await store.BeginCaseAsync();
        await store.Store.DisposeAsync();
        await ExecuteAsync(store.Location, "INSERT INTO {case}migrations (number, at) VALUES (9999, 0)");
        await store.ReopenAsync();
        UserFacingException problem = await Assert.ThrowsAsync<UserFacingException>(() => store.Store.FindAsync("forum"));
        Assert.Contains("newer CoordDetect", problem.Message);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Open_ManyAtOnce_MigratesOnce(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        CaseStore[] others = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CaseStore.OpenAsync(store.Location, TimeProvider.System))));
        await others[0].CreateAsync(new() { Name = "one", Purpose = "Test.", RetainUntil = new DateOnly(2030, 1, 1) });
        Assert.All(await Task.WhenAll(others.Select(o => o.FindAsync("one"))), Assert.NotNull);
        foreach (CaseStore other in others) await other.DisposeAsync();
    }

    [Fact]
    public void Migrations_OfBothDialects_HaveTheSameNumbersWithoutGaps()
    {
        foreach (string kind in (string[])["Case", "Store"])
        {
            int[] sqlite = [.. SqlBook.Migrations("Sqlite", kind).Select(m => m.Number)], postgres = [.. SqlBook.Migrations("PostgreSql", kind).Select(m => m.Number)];
            Assert.NotEmpty(sqlite);
            Assert.Equal(sqlite, postgres);
            Assert.Equal(Enumerable.Range(1, sqlite.Length), sqlite);
        }
    }

    [Fact]
    public void Statements_OfBothDialects_HaveTheSameNames()
    {
        string[] sqlite = [.. SqlBook.Of("Sqlite", s => s).Names], postgres = [.. SqlBook.Of("PostgreSql", s => s).Names];
        Assert.Equal(
            ["cases.add", "cases.names", "cases.number", "cases.remove", "cases.schema", "locks.import", "locks.release", "locks.write"],
            postgres.Except(sqlite).Order(StringComparer.Ordinal));
        Assert.Equal(["connection.settings"], sqlite.Except(postgres));
    }

    private static async Task ExecuteAsync(StoreLocation location, string sql)
    {
        if (location.ConnectionString is null)
        {
            await using SqliteConnection connection = new($"Data Source={Path.Combine(location.DataFolder, "cases", "forum", "case.db")};Pooling=False");
            await connection.OpenAsync();
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql.Replace("{case}", "", StringComparison.Ordinal);
            await command.ExecuteNonQueryAsync();
            return;
        }
        await using NpgsqlConnection server = new(location.ConnectionString);
        await server.OpenAsync();
        await using NpgsqlCommand insert = new(sql.Replace("{case}", "coorddetect_case_1.", StringComparison.Ordinal), server);
        await insert.ExecuteNonQueryAsync();
    }
}
