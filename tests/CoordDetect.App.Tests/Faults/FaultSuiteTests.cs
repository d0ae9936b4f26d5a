using System.Collections.Concurrent;
using System.Globalization;
using CoordDetect.Core;
using CoordDetect.Storage;
using Xunit;

namespace CoordDetect.App.Tests.Faults;

/// <summary>
/// Every write of every kind of work fails: with a full disk, without rights, with the connection lost, and by the process being killed. After
/// each the store lives, what was acknowledged is there, the next try works, and both chains verify. How many points there are, and how many failures
/// were tried, is printed. Each point fails in one of the four ways, in turn; with <c>COORDDETECT_FAULTS=all</c> in each of them.
/// </summary>
public sealed class FaultSuiteTests
{
    // An import writes a row a comment: so many rows stand for all of a kind of work, at even distances.
    private const int Most = 8;
    private static readonly string[] Ways = ["disk full", "permission", "connection lost", "killed"];

    public static TheoryData<string> Works { get; } = [.. FaultWorks.All.Keys];

    [Theory, MemberData(nameof(Works))]
    [Trait("Speed", "Slow")]
    public async Task Work_EveryWriteFails_TheNextTryWorksAndNothingIsLost(string work)
    {
        using FaultBase prepared = await FaultBase.MakeAsync();
        string[] writes = await WritesAsync(prepared, work);
        Assert.True(writes.Length > 0, $"{work} writes nothing?");
        int[] points = [.. Some([.. Places(writes, isRow: true)]), .. Places(writes, isRow: false)];
        bool eachWay = Environment.GetEnvironmentVariable("COORDDETECT_FAULTS") == "all";
        int tried = 0;
        foreach (int point in points)
            foreach (string way in eachWay ? Ways : [Ways[tried % Ways.Length]])
            {
                await FailAsync(prepared, work, point, way);
                tried++;
            }
        string kinds = string.Join(", ", writes.GroupBy(w => w).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}"));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{work}: {tried} failures at {points.Length} of {writes.Length} points ({kinds})"));
    }

    private static IEnumerable<int> Places(string[] writes, bool isRow) => Enumerable.Range(0, writes.Length).Where(p => writes[p] == "row" == isRow);

    private static IEnumerable<int> Some(int[] points) => points.Length <= Most ? points : Enumerable.Range(0, Most).Select(i => points[i * (points.Length - 1) / (Most - 1)]);

    // The writes of a kind of work, in their order.
    private static async Task<string[]> WritesAsync(FaultBase prepared, string work)
    {
        string folder = prepared.Copy();
        ConcurrentQueue<string> writes = [];
        await using (CaseStore store = await FaultBase.OpenAsync(folder))
        {
            FaultPoint.Follow(writes.Enqueue);
            await FaultWorks.All[work](store, folder);
            FaultPoint.Follow(null);
        }
        Directory.Delete(folder, recursive: true);
        return [.. writes];
    }

    private static async Task FailAsync(FaultBase prepared, string work, int point, string way)
    {
        string folder = prepared.Copy(), where = $"{work}, write {point}, {way}";
        string? image = null;
        int passed = -1;
        CaseStore store = await FaultBase.OpenAsync(folder);
        FaultPoint.Follow(_ =>
        {
            if (Interlocked.Increment(ref passed) != point) return;
            if (way == "killed") image = FaultBase.CopyOf(folder);
            throw way switch
            {
                "disk full" => new IOException("No space left on device", 28),
                "permission" => new IOException("Read-only file system", 30),
                "connection lost" => new IOException("Input/output error", 5),
                _ => new KilledException(),
            };
        });
        try
        {
            await FaultWorks.All[work](store, folder);
        }
        catch (Exception problem) when (problem is UserFacingException or IOException or KilledException)
        {
            // It failed, and said so.
        }
        FaultPoint.Follow(null);
        if (image is not null)
        {
            // What a process leaves that dies here: the files as they were at that moment, and nobody to tidy up.
            await store.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            folder = image;
            store = await FaultBase.OpenAsync(folder);
        }
        await store.CheckAsync();
        await prepared.HoldsAsync(store, folder, where, isDeleted: work == "delete" && await store.FindAsync("forum") is null,
            // Files are erased and deleted one after the other: cut off between two of them, they verify once it was done again.
            verifies: work is not ("erase" or "delete"));
        try
        {
            await FaultWorks.All[work](store, folder);
        }
        catch (Exception problem)
        {
            Assert.Fail($"{where}: the next try failed: {problem}");
        }
        await prepared.HoldsAsync(store, folder, where, isDeleted: work == "delete", verifies: true);
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class KilledException : Exception;
}
