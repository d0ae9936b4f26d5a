using System.Globalization;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Databases.Sqlite;
using Xunit;

namespace CoordDetect.Storage.Tests.Databases;

/// <summary>What is acknowledged is on the disk: no kill shows that the database was told to wait for it.</summary>
public sealed class DurabilityTests
{
    [Fact]
    public async Task Connections_OfSqlite_WaitForTheDiskAtEachCommit()
    {
        string folder = Directory.CreateTempSubdirectory("cd-durable-").FullName;
        await using (SqliteShelf shelf = await SqliteShelf.OpenAsync(folder, TimeProvider.System, CancellationToken.None))
        {
            await using DatabaseSession reads = await shelf.Store.ReadAsync(CancellationToken.None);
            await using DatabaseSession writes = await shelf.Store.WriteAsync(CancellationToken.None);
            foreach (DatabaseSession session in new[] { reads, writes })
            {
                await using System.Data.Common.DbCommand command = session.Connection.CreateCommand();
                command.Transaction = session.Transaction;
                command.CommandText = "PRAGMA synchronous";
                Assert.Equal(2L, Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture));
                command.CommandText = "PRAGMA journal_mode";
                Assert.Equal("wal", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
            }
        }
        Directory.Delete(folder, recursive: true);
    }
}
