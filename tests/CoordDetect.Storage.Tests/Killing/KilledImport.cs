using System.Diagnostics;
using System.Globalization;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Killing;

/// <summary>Kills an importing process again and again, at moments that nobody chose, and looks at what is left.</summary>
internal static class KilledImport
{
    private const int Kills = 20;

    public static async Task RunAsync(string engine)
    {
        await using TestStore store = await StoreEngines.OpenAsync(engine);
        await store.BeginCaseAsync();
        Random random = new(7);
        for (int kill = 0; kill < Kills; kill++)
        {
            long acknowledged = await KillAsync(store.Location, random.Next(1, 400));
            await store.ReopenAsync();
            ICase @case = (await store.Store.FindAsync("forum"))!;
            long kept = (await @case.Settings.GetAsync()).Comments;
            Assert.True(kept >= acknowledged, $"{acknowledged} were acknowledged, {kept} are there.");
            // Ids are dense and in the order of the input: nothing is missing in between, nothing is there twice.
            Assert.Equal(new CaseWatermark(kept, 0), await @case.Comments.WatermarkAsync());
            if (kept > 0) Assert.Equal($"c{kept - 1}", (await @case.Comments.FindAsync(kept))!.Comment.CommentId);
        }
        ICase left = (await store.Store.FindAsync("forum"))!;
        long before = (await left.Settings.GetAsync()).Comments;
        ImportCounts counts = await TestStore.ImportAsync(left, Enumerable.Range(0, ImportVictim.Comments).Select(ImportVictim.Comment));
        Assert.Equal(new ImportCounts(ImportVictim.Comments - before, 0, before), counts);
        Assert.Equal(ImportVictim.Comments, (await left.Comments.ReadCorpusAsync()).Corpus.CommentCount);
        Assert.Null((await left.Custody.CheckAsync()).Problem);
    }

    private static async Task<long> KillAsync(StoreLocation location, int milliseconds)
    {
        string acknowledged = Path.Combine(location.DataFolder, ImportVictim.Acknowledged);
        File.Delete(acknowledged);
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (ReadOnlySpan<string>)["-noColor", "-explicit", "only", "-class", typeof(ImportVictim).FullName!]) start.ArgumentList.Add(argument);
        start.Environment[ImportVictim.Folder] = location.DataFolder;
        if (location.ConnectionString is { } connection) start.Environment[ImportVictim.Connection] = connection;
        using Process child = Process.Start(start)!;
        Task<string> said = child.StandardOutput.ReadToEndAsync();
        while (!child.HasExited && (!File.Exists(acknowledged) || new FileInfo(acknowledged).Length == 0)) await Task.Delay(5);
        await Task.Delay(milliseconds);
        child.Kill();
        await child.WaitForExitAsync();
        Assert.True(File.Exists(acknowledged), await said);
        // The last line may have been cut off by the kill.
        string[] lines = (await File.ReadAllTextAsync(acknowledged)).Split('\n');
        return lines.Length < 2 ? 0 : long.Parse(lines[^2], CultureInfo.InvariantCulture);
    }
}
