using CoordDetect.Core;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Databases;
using CoordDetect.Storage.Databases.Sqlite;
using CoordDetect.Storage.Tests.Engines;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CoordDetect.Storage.Tests.Faults;

public sealed class LeaseTests
{
    // The bug: a transaction that the database has ended by itself failed in disposal, and nobody ever wrote again.
    [Fact]
    public async Task Write_TransactionEndedByTheDatabase_GivesTheTurnBack()
    {
        string folder = Directory.CreateTempSubdirectory("cd-lease-").FullName;
        await using (SqliteDatabase database = new(Path.Combine(folder, "x.db")))
        {
            await using (DatabaseSession session = await database.WriteAsync(CancellationToken.None)) await session.ExecuteTextAsync("ROLLBACK", CancellationToken.None);
            using CancellationTokenSource limit = new(TimeSpan.FromSeconds(10));
            await using DatabaseSession next = await database.WriteAsync(limit.Token);
            await next.ExecuteTextAsync("CREATE TABLE t (a INTEGER)", limit.Token);
            await next.CommitAsync(limit.Token);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Commit_Fails_SaysWhyAndTheNextOneWorks(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        FaultPoint.Follow(write => { if (write == "commit") throw new SqliteException("database or disk is full", 13); });
        StoreFaultException fault = await Assert.ThrowsAsync<StoreFaultException>(() => store.Store.Users.AddAsync("ana", "correct horse battery", UserRole.Admin, TestStore.Now));
        FaultPoint.Follow(null);
        Assert.Equal(StoreFaultKind.Full, fault.Kind);
        Assert.Contains("disk is full", fault.Message);
        Assert.Empty(await store.Store.Users.ListAsync());
        await store.Store.CheckAsync();
        Assert.Equal("ana", (await store.Store.Users.AddAsync("ana", "correct horse battery", UserRole.Admin, TestStore.Now)).Name);
    }
}
