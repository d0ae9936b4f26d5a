using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Tests.Engines;
using CoordDetect.Tests;
using Xunit;

namespace CoordDetect.Storage.Tests.Faults;

/// <summary>A disk that is really full: a small file system in memory. Skipped where nobody may mount one.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task Import_DiskFillsUp_FailsClearlyAndWorksOnceThereIsRoom()
    {
        using SmallDisk disk = new(4);
        await using CaseStore store = await CaseStore.OpenAsync(new StoreLocation(disk.Folder), TimeProvider.System);
        ICase @case = await store.CreateAsync(new Storage.Cases.NewCase { Name = "forum", Purpose = "test", RetainUntil = new DateOnly(2099, 1, 1) });
        await TestStore.ImportAsync(@case, Comments(0, 20));
        disk.Fill();

        StoreFaultException fault = await Assert.ThrowsAsync<StoreFaultException>(() => TestStore.ImportAsync(@case, Comments(20, 4_000)));
        Assert.Equal(StoreFaultKind.Full, fault.Kind);
        await Assert.ThrowsAsync<StoreFaultException>(async () =>
        {
            for (int i = 0; i < 10_000; i++) await store.Audit.AddAsync(new AuditEntry(0, TestStore.Now, "ana", new string('x', 900), null, null, null));
        });
        Assert.Equal(20, (await @case.Overview.TotalsAsync()).Comments);

        disk.Empty();
        await store.CheckAsync();
        await store.Users.AddAsync("ana", "correct horse battery", UserRole.Admin, TestStore.Now);
        await TestStore.ImportAsync(@case, Comments(20, 200));
        Assert.Equal(220, (await @case.Overview.TotalsAsync()).Comments);
        Assert.Null((await @case.Custody.CheckAsync()).Problem);
    }

    private static IEnumerable<Comment> Comments(int from, int count) =>
        Enumerable.Range(from, count).Select(i => TestStore.Said($"a{i % 7}", $"text {i} " + new string((char)('a' + (i % 26)), 200), $"c{i}"));
}
