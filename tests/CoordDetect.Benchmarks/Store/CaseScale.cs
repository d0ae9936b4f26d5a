using System.Diagnostics;
using System.Globalization;
using CoordDetect.App.Indexing;
using CoordDetect.App.Work;
using CoordDetect.App.Work.Import;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Fetching;
using CoordDetect.Core;
using CoordDetect.Index.Reading;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;

namespace CoordDetect.Benchmarks.Store;

/// <summary>
/// A case as the web app keeps it: <c>case FOLDER FILE BATCH…</c> imports a file into the store and the text index, then one batch after the other, each until its new
/// copies can be seen; asks 500 texts and searches. A case that is in the folder already is only asked.
/// </summary>
internal static class CaseScale
{
    private const int Questions = 500;
    private const int MostHere = 100;
    private const double Threshold = 0.3;

    public static async Task RunAsync(string[] args)
    {
        string folder = args[0];
        bool isThere = Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        await using CaseStore store = await CaseStore.OpenAsync(new StoreLocation(folder), TimeProvider.System);
        ICase found = isThere
            ? (await store.FindAsync("scale"))!
            : await store.CreateAsync(new NewCase { Name = "scale", Purpose = "Measure.", RetainUntil = new DateOnly(2100, 1, 1) });
        string place = CaseFolder.Of(folder, found.Name).Path;
        Meter meter = new();
        if (!isThere)
        {
            await ImportAsync(store, folder, args[1]);
            meter.Tell($"imported into store and index; index {Megabytes(Path.Combine(place, "index"))}, database {Megabytes(place, "case.db*")}");
        }
        (double allWall, double allCpu) = (0, 0);
        foreach (string batch in args.Skip(2))
        {
            await ImportAsync(store, folder, batch);
            using IndexReading reading = await Texts(found, place).ReadAsync(null, null, CancellationToken.None);
            int shared = reading.SharedSince(reading.Mark.Comment - 1_000, null, 20).Count;
            (double wall, double cpu) = meter.Tell($"batch {Path.GetFileName(batch)}: {shared} of the most shared texts listed");
            (allWall, allCpu) = (allWall + wall, allCpu + cpu);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"batches: {allWall:F1} s wall, {allCpu:F1} CPU s"));
        await AskAsync(found, place);
        meter.Tell("questions");
        await SearchScale.AskAsync(found, place);
        await StoreQueries.RunAsync(found);
    }

    private static async Task ImportAsync(ICaseStore store, string folder, string file)
    {
        string upload = Path.Combine(folder, "upload.jsonl");
        File.Copy(file, upload, overwrite: true);
        ImportFileWork work = new(store, new WorkOptions(folder, new CrawlOptions()));
        WorkOutcome outcome = await work.RunAsync(
            new ImportFileRequest { Case = "scale", Path = upload, Name = Path.GetFileName(file) }, new WorkContext(null, "benchmark", new Progress<StageProgress>(), CancellationToken.None));
        foreach (string line in outcome.Lines) Console.WriteLine($"  {line}");
    }

    // As the page does: the index, then the comments from the store.
    private static async Task AskAsync(ICase found, string place)
    {
        Random random = new(1);
        long comments = (await found.Overview.TotalsAsync()).Comments;
        List<double> times = [];
        int hits = 0;
        for (int question = 0; question < Questions; question++)
        {
            StoredComment? comment = await found.Comments.FindAsync(random.NextInt64(1, comments));
            if (comment?.Comment.Text is not { } text) continue;
            long start = Stopwatch.GetTimestamp();
            using IndexReading reading = await Texts(found, place).ReadAsync(null, null, CancellationToken.None);
            hits += (await SimilarComment.FindAsync(reading, new StoreTexts(found), text, Threshold, MostHere, CancellationToken.None)).Count;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"similar: median {times[times.Count / 2]:F1} ms, 95th percentile {times[times.Count * 95 / 100]:F1} ms, longest {times[^1]:F1} ms, {hits} comments"));
    }

    private static CaseTexts Texts(ICase found, string place) => new(new StoreTexts(found), place);

    private static string Megabytes(string folder, string pattern = "*") =>
        string.Create(CultureInfo.InvariantCulture, $"{Directory.GetFiles(folder, pattern).Sum(f => new FileInfo(f).Length) / 1e6:N0} MB");
}
