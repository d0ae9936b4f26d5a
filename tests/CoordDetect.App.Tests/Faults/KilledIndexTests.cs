using System.Diagnostics;
using CoordDetect.App.Tests.Crawling;
using CoordDetect.Index;
using CoordDetect.Index.Cases;
using CoordDetect.Index.Reading;
using Xunit;

namespace CoordDetect.App.Tests.Faults;

/// <summary>A process that is killed while it indexes leaves a case that opens, and an index that is right when it was next asked.</summary>
[Trait("Speed", "Slow")]
public sealed class KilledIndexTests : IDisposable
{
    private const int Moments = 20;
    private const string Text = "je recommande ce produit à tous mes amis";
    private readonly string _folder = Directory.CreateTempSubdirectory("coorddetect-killed-index-").FullName;

    private string IndexFolder => Path.Combine(_folder, "data", "cases", "killed", "index");

    private string[] Place => ["--case", "killed", "--data", Path.Combine(_folder, "data")];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Similar_KilledAtTwentyMomentsOfIndexing_IsRightAfterwards()
    {
        string earlier = await MakeCaseAsync();
        // The batch first, so that the index that others are compared with is the one made from nothing.
        (_, TimeSpan tookBatch) = await IndexAsync(earlier);
        (string expected, TimeSpan took) = await IndexAsync(null);
        string[] families = Families();
        int killed = 0;
        for (int moment = 0; moment < Moments; moment++)
        {
            Directory.Delete(IndexFolder, recursive: true);
            // Half of the times all is indexed from nothing, half of the times a batch comes to what is there.
            if (moment % 2 == 1) Copy(earlier, IndexFolder);
            if (await KillAsync((moment % 2 == 1 ? tookBatch : took) * (moment + 0.5) / Moments)) killed++;
            (int code, string output, string error) = await ChildProcess.RunAsync(["similar", .. Place, "--text", Text]);
            Assert.True(code == 0, error);
            Assert.Equal(expected, output);
            Assert.Equal(families, Families());
        }
        Assert.True(killed >= Moments / 2, $"only {killed} of {Moments} processes were killed before they were done");
    }

    // Of 6,000 comments the first 5,000 were indexed some time ago; the folder of that index.
    private async Task<string> MakeCaseAsync()
    {
        string all = Path.Combine(_folder, "all.jsonl"), first = Path.Combine(_folder, "first.jsonl"), rest = Path.Combine(_folder, "rest.jsonl"), earlier = Path.Combine(_folder, "earlier");
        await DoAsync("simulate", "--accounts", "600", "--comments", "6000", "--seed", "5", "--out", all);
        string[] lines = await File.ReadAllLinesAsync(all);
        await File.WriteAllLinesAsync(first, lines[..5_000]);
        await File.WriteAllLinesAsync(rest, lines[5_000..]);
        await DoAsync(["import", first, .. Place]);
        Copy(IndexFolder, earlier);
        await DoAsync(["import", rest, .. Place]);
        return earlier;
    }

    // What is answered when nobody disturbs, and how long it takes from the first file of the index to the end: from nothing, or after an earlier state.
    private async Task<(string Answer, TimeSpan Took)> IndexAsync(string? earlier)
    {
        Directory.Delete(IndexFolder, recursive: true);
        if (earlier is not null) Copy(earlier, IndexFolder);
        using Process process = ChildProcess.Start(["similar", .. Place, "--text", Text]);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        await BeginAsync(process);
        long begun = Stopwatch.GetTimestamp();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return (await output, Stopwatch.GetElapsedTime(begun));
    }

    private async Task<bool> KillAsync(TimeSpan after)
    {
        using Process process = ChildProcess.Start(["similar", .. Place, "--text", Text]);
        await BeginAsync(process);
        await Task.Delay(after);
        bool early = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return early;
    }

    private async Task BeginAsync(Process process)
    {
        while (!process.HasExited && !File.Exists(Path.Combine(IndexFolder, "write.lock"))) await Task.Delay(2);
    }

    private string[] Families()
    {
        using IndexReading reading = new CaseIndex(IndexFolder, new IndexOptions()).Read()!;
        return [.. reading.Families().GroupBy(f => f.Value).Where(g => g.Count() > 1).Select(g => string.Join(',', g.Select(c => c.Key).Order())).Order(StringComparer.Ordinal)];
    }

    private static async Task DoAsync(params string[] arguments)
    {
        (int code, _, string error) = await ChildProcess.RunAsync(arguments);
        Assert.True(code == 0, error);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from).Where(f => Path.GetFileName(f) != "write.lock"))
        {
            string copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
        }
    }
}
