using CoordDetect.App.Work.Politeness;
using CoordDetect.Storage;
using Xunit;

namespace CoordDetect.App.Tests.Work.Politeness;

public sealed class HostTurnsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Take_ByManyAtOnce_GivesTurnsAGapApart(bool inStore)
    {
        string folder = Directory.CreateTempSubdirectory("coorddetect-turns-").FullName;
        await using (CaseStore store = await CaseStore.OpenAsync(new StoreLocation(folder), TimeProvider.System))
        {
            IHostTurns turns = inStore ? new StoreTurns(store.Watches) : new MemoryTurns();
            TimeSpan gap = TimeSpan.FromMinutes(1);
            TimeSpan[] waits = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => turns.TakeAsync("forum.example", gap, CancellationToken.None)));
            double[] seconds = [.. waits.Select(w => w.TotalSeconds).Order()];
            for (int i = 0; i < seconds.Length; i++) Assert.InRange(seconds[i], Math.Max(0, (60 * i) - 20), 60 * i);
            Assert.InRange((await turns.TakeAsync("other.example", gap, CancellationToken.None)).TotalSeconds, 0, 1);
        }
        Directory.Delete(folder, recursive: true);
    }
}
