using CoordDetect.Core;
using CoordDetect.Storage.Tests.Engines;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CoordDetect.Storage.Tests.Faults;

public sealed class DamagedCaseTests
{
    [Theory]
    [InlineData("empty")]
    [InlineData("garbage")]
    [InlineData("zeros in the middle")]
    [InlineData("another program's database")]
    [InlineData("without its record")]
    public async Task Look_OneBadCase_IsNamedAndTheOthersAreServed(string damage)
    {
        await using TestStore store = await StoreEngines.OpenAsync(StoreEngines.Sqlite);
        await store.BeginCaseAsync("bad");
        ICase good = await store.BeginCaseAsync("good");
        await TestStore.ImportAsync(good, [TestStore.Said("bob", "x", "c1")]);
        await store.Store.DisposeAsync();
        Damage(Path.Combine(store.Location.DataFolder, "cases", "bad", "case.db"), damage);
        await store.ReopenAsync();

        CaseListing listing = await store.Store.LookAsync();
        Assert.Equal(["good"], listing.Cases.Select(c => c.Name));
        UnusableCase bad = Assert.Single(listing.Unusable);
        Assert.Equal("bad", bad.Name);
        Assert.NotEmpty(bad.Reason);
        Assert.Equal(StoreFaultKind.Damaged, (await Assert.ThrowsAsync<StoreFaultException>(() => store.Store.FindAsync("bad"))).Kind);
        await Assert.ThrowsAnyAsync<UserFacingException>(() => store.BeginCaseAsync("bad"));
        Assert.Equal(1, (await (await store.Store.FindAsync("good"))!.Overview.TotalsAsync()).Comments);
        Assert.True(await store.Store.DeleteAsync("bad"));
        Assert.Empty((await store.Store.LookAsync()).Unusable);
    }

    [Fact]
    public async Task Open_DamagedPeople_SaysWhatAndWhere()
    {
        string folder = Directory.CreateTempSubdirectory("cd-people-").FullName;
        File.WriteAllText(Path.Combine(folder, "coorddetect.db"), new string('x', 5_000));
        StoreFaultException fault = await Assert.ThrowsAsync<StoreFaultException>(() => CaseStore.OpenAsync(new StoreLocation(folder), TimeProvider.System));
        Assert.Equal(StoreFaultKind.Damaged, fault.Kind);
        Assert.Contains("coorddetect.db", fault.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Create_CutOffBeforeItsPlace_IsNoCaseAndCanBeMade()
    {
        await using TestStore store = await StoreEngines.OpenAsync(StoreEngines.Sqlite);
        FaultPoint.Follow(write => { if (write == "place") throw new IOException("killed"); });
        await Assert.ThrowsAsync<IOException>(() => store.BeginCaseAsync());
        FaultPoint.Follow(null);
        await store.ReopenAsync();
        Assert.Empty((await store.Store.LookAsync()).Unusable);
        Assert.Null(await store.Store.FindAsync("forum"));
        Assert.Equal("forum", (await store.BeginCaseAsync()).Name);
    }

    private static void Damage(string path, string damage)
    {
        foreach (string end in (ReadOnlySpan<string>)["-wal", "-shm"]) File.Delete(path + end);
        switch (damage)
        {
            case "empty":
                File.WriteAllBytes(path, []);
                break;
            case "garbage":
                File.WriteAllText(path, string.Concat(Enumerable.Repeat("no database ", 1_000)));
                break;
            case "zeros in the middle":
                byte[] bytes = File.ReadAllBytes(path);
                bytes.AsSpan(100, bytes.Length - 200).Clear();
                File.WriteAllBytes(path, bytes);
                break;
            case "another program's database":
                File.Delete(path);
                Change(path, "CREATE TABLE recipes (name TEXT)");
                break;
            default:
                Change(path, "DELETE FROM case_record");
                break;
        }
    }

    private static void Change(string path, string sql)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
