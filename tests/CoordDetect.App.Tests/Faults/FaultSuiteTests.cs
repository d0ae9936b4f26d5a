using System.Globalization;
using CoordDetect.Core;
using CoordDetect.Storage;
using Xunit;

namespace CoordDetect.App.Tests.Faults;

/// <summary>
/// Every write of every kind of work fails once: with a full disk, without rights, with the connection lost, and by the process being killed. After
/// each the store lives, what was acknowledged is there, the next try works, and both chains verify. Here each point fails in one of the four ways,
/// in turn; with <c>COORDDETECT_FAULTS=all</c> in each of them.
/// </summary>
public sealed class FaultSuiteTests
{
    // Beyond this many points of one kind of work, they are taken at even distances: an import writes a row a comment.
    private const int MostPoints = 8;
    private static readonly string[] Ways = ["disk full", "permission", "connection lost", "killed"];

    public static TheoryData<string> Works { get; } = [.. FaultWorks.All.Keys];

    [Theory, MemberData(nameof(Works))]
    public async Task Work_AnyWriteFails_TheNextTryWorksAndNothingIsLost(string work)
    {
        bool all = Environment.GetEnvironmentVariable("COORDDETECT_FAULTS") == "all";
        using FaultBase prepared = await FaultBase.MakeAsync();
        int points = await CountAsync(prepared, work);
        Assert.True(points > 0, $"{work} writes nothing?");
        int tried = 0;
        foreach (int point in Enumerable.Range(0, points).Where(p => points <= MostPoints || p % (points / MostPoints) == 0 || p == points - 1))
            foreach (string way in all ? Ways : [Ways[tried % Ways.Length]])
            {
                await FailAsync(prepared, work, point, way);
                tried++;
            }
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work}: {tried} failures at {points} points"));
    }

    private static async Task<int> CountAsync(FaultBase prepared, string work)
    {
        string folder = prepared.Copy();
        int points = 0;
        await using (CaseStore store = await FaultBase.OpenAsync(folder))
        {
            FaultPoint.Follow(_ => Interlocked.Increment(ref points));
            await FaultWorks.All[work](store, folder);
            FaultPoint.Follow(null);
        }
        Directory.Delete(folder, recursive: true);
        return points;
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
