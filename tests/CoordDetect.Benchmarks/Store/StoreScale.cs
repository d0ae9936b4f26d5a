using System.Diagnostics;
using System.Globalization;
using CoordDetect.Collect.Import;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Tests.Databases;

namespace CoordDetect.Benchmarks.Store;

/// <summary>
/// Measures the store at the size of a file of comments: how long it takes to import and to answer what each page asks.
/// <c>store sqlite|postgresql FILE</c>; the database is made in the folder for temporary files and deleted at the end.
/// </summary>
internal static class StoreScale
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [string engine, string file])
        {
            Console.Error.WriteLine("store sqlite|postgresql FILE");
            return 2;
        }
        string folder = Directory.CreateTempSubdirectory("cd-store-").FullName;
        PostgreSqlServer? server = engine == "postgresql" ? await PostgreSqlServer.StartAsync("shared_buffers=512MB", "max_wal_size=4GB", "maintenance_work_mem=256MB") : null;
        try
        {
            string? connection = server is null ? Environment.GetEnvironmentVariable("COORDDETECT_POSTGRESQL") : await server.CreateDatabaseAsync();
            await using CaseStore store = await CaseStore.OpenAsync(new StoreLocation(folder, connection), TimeProvider.System);
            Console.WriteLine(store.Engine);
            ICase @case = await store.CreateAsync(new NewCase { Name = "scale", Purpose = "Measure.", RetainUntil = new DateOnly(2100, 1, 1) });
            await ImportAsync(@case, file, "import");
            await StoreQueries.RunAsync(@case);
            await ImportAsync(@case, file, "the same again");
            await ReadAsync(@case);
            long bytes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
            Console.WriteLine($"files: {bytes / 1e6:N0} MB; peak working set: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB");
        }
        finally
        {
            if (server is not null) await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static async Task ImportAsync(ICase @case, string file, string what)
    {
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        long source = await @case.Sources.AddAsync(new NewSource("file", file));
        await using ICommentImport import = await @case.Comments.BeginImportAsync(new ImportRequest(source, file));
        CommentFiles.ReadInto(import, [file], new ReadOptions());
        ImportCounts counts = await import.CompleteAsync();
        Report(what, watch, processor, $"{counts.Added:N0} added, {counts.Edited:N0} edited, {counts.Unchanged:N0} unchanged");
    }

    private static async Task ReadAsync(ICase @case)
    {
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        StoredCorpus corpus = await @case.Comments.ReadCorpusAsync();
        Report("read for detection", watch, processor, $"{corpus.Corpus.CommentCount:N0} comments");
    }

    private static void Report(string what, Stopwatch watch, TimeSpan processor, string more)
    {
        double used = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.0} s, {used:0.0} CPU s of this process; {more}"));
    }
}
