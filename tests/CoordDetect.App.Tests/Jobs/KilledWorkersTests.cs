using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CoordDetect.App.Jobs;
using CoordDetect.App.Tests.Crawling;
using CoordDetect.App.Work.Crawl;
using CoordDetect.App.Work.Detect;
using CoordDetect.App.Work.Import;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Jobs;
using CoordDetect.Storage.Runs;
using CoordDetect.Tests.Databases;
using Xunit;

namespace CoordDetect.App.Tests.Jobs;

/// <summary>
/// Three workers on one PostgreSQL database, each a process of its own: killed without warning, frozen past their lease, and the database server
/// stopped under them. Every job is done once in effect, and no host is asked faster than it bears.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class KilledWorkersTests : IAsyncLifetime
{
    private const int Cases = 4;
    private const double Delay = 0.2;
    private readonly string _data = Directory.CreateTempSubdirectory("coorddetect-workers-").FullName;
    private readonly List<Process> _workers = [];
    private readonly Random _dice = new(20_261_129);
    private PostgreSqlServer? _server;
    private string _connection = "";

    private static bool Thorough => Environment.GetEnvironmentVariable("COORDDETECT_SLOW") == "1" || Environment.GetEnvironmentVariable("CI") == "true";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (PostgreSqlServer.Binaries is null) Assert.Skip("PostgreSQL is not on this machine.");
        _server = await PostgreSqlServer.StartAsync();
        _connection = await _server.CreateDatabaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Process worker in _workers.Where(w => !w.HasExited)) worker.Kill(entireProcessTree: true);
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Workers_KilledFrozenAndCutOffFromTheirDatabase_DoEveryJobOnce()
    {
        int kills = Thorough ? 30 : 6, stops = Thorough ? 3 : 1;
        await using LoopbackBlog blog = await LoopbackBlog.StartAsync(articles: 6, pages: 4);
        await using CaseStore store = await CaseStore.OpenAsync(Location, TimeProvider.System, Ct);
        JobQueue queue = new(store.Jobs, null);
        List<long> gathering = await AskAsync(store, queue, blog);
        for (int i = 0; i < 3; i++) _workers.Add(StartWorker(blog.Authority));
        await TormentAsync(blog, kills / 2, stops);
        foreach (long job in gathering) await DoneAsync(store, job);

        List<long> detecting = [];
        for (int c = 0; c < Cases; c++)
            for (int d = 0; d < 2; d++) detecting.Add((await PatientlyAsync(() => queue.AskAsync(new DetectRequest { Case = NameOf(c) }, "test", Ct))).Id);
        await TormentAsync(blog, kills - (kills / 2), 0);
        foreach (long job in detecting) await DoneAsync(store, job);

        for (int c = 0; c < Cases; c++) await DoneAsync(store, (await PatientlyAsync(() => queue.AskAsync(new DetectRequest { Case = NameOf(c) }, "test", Ct))).Id);
        for (int c = 0; c < Cases; c++) await AssertOnceAsync((await store.FindAsync(NameOf(c), Ct))!, 600 + (blog.Comments / 6));
        Assert.All(_workers, w => Assert.False(w.HasExited, "A worker ended by itself."));
        AssertPolite(blog);
    }

    private async Task TormentAsync(LoopbackBlog blog, int kills, int stops)
    {
        for (int kill = 0; kill < kills; kill++)
        {
            await Task.Delay(_dice.Next(200, 4_000), Ct);
            int victim = _dice.Next(_workers.Count);
            _workers[victim].Kill(entireProcessTree: true);
            await _workers[victim].WaitForExitAsync(Ct);
            _workers[victim] = StartWorker(blog.Authority);
            if (stops > 0 && kill % (kills / stops) == 1) await _server!.RestartAsync();
            if (kill == kills / 2) await FreezeAsync(_workers[(victim + 1) % _workers.Count]);
        }
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"case{number}");

    private StoreLocation Location => new(_data, _connection);

    private async Task<List<long>> AskAsync(CaseStore store, JobQueue queue, LoopbackBlog blog)
    {
        List<long> jobs = [];
        for (int c = 0; c < Cases; c++)
        {
            string name = NameOf(c);
            await store.CreateAsync(new NewCase { Name = name, Purpose = "to be worked on", RetainUntil = new DateOnly(2099, 1, 1) }, Ct);
            string upload = Path.Combine(_data, name + ".jsonl");
            await File.WriteAllBytesAsync(upload, Comments(c), Ct);
            jobs.Add((await queue.AskAsync(new ImportFileRequest { Case = name, Path = upload, Name = "comments.jsonl" }, "test", Ct)).Id);
            jobs.Add((await queue.AskAsync(new CrawlRequest { Case = name, Url = blog.ArticleUrls.ElementAt(c), SameThread = true }, "test", Ct)).Id);
        }
        return jobs;
    }

    // What came of it is what comes of it undisturbed: all comments once, one run for each job, and the findings of the last run, which nobody disturbed.
    private static async Task AssertOnceAsync(ICase found, long comments)
    {
        Assert.Equal(comments, (await found.Settings.GetAsync(Ct)).Comments);
        Assert.Null((await found.Custody.CheckAsync(Ct)).Problem);
        IReadOnlyList<RunEntry> runs = await found.Runs.ListAsync(Ct);
        Assert.Equal(3, runs.Count);
        List<string> results = [];
        foreach (RunEntry run in runs)
        {
            Page<FindingEntry> findings = await found.Findings.ListAsync(new FindingFilter { Run = run.Id }, new PageRequest(100), Ct);
            results.Add(string.Join(' ', findings.Items.Select(f => $"{f.Id}:{f.ContentId}:{f.Confidence}").Order(StringComparer.Ordinal)));
        }
        Assert.NotEqual("", results[0]);
        Assert.All(results, r => Assert.Equal(results[0], r));
    }

    private static void AssertPolite(LoopbackBlog blog)
    {
        TimeSpan[] asked = [.. blog.Asked.Order()];
        double least = asked.Zip(asked.Skip(1), (a, b) => (b - a).TotalSeconds).DefaultIfEmpty(Delay).Min();
        Assert.True(least >= Delay * 0.8, string.Create(CultureInfo.InvariantCulture, $"Two requests came {least:0.000} s apart; {Delay} s were to be kept."));
    }

    private static async Task DoneAsync(CaseStore store, long id)
    {
        long began = Stopwatch.GetTimestamp();
        while (true)
        {
            JobRecord job = (await PatientlyAsync(() => store.Jobs.FindAsync(id, Ct)))!;
            if (job.Status == JobStatus.Done) return;
            Assert.True(job.IsOpen, $"Job {id} ({job.Kind}) is {job.Status}: {job.Outcome}");
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(8), $"Job {id} ({job.Kind}) is still {job.Status}, attempt {job.Attempts}.");
            await Task.Delay(500, Ct);
        }
    }

    // The database server was stopped under this process as well: its first connections after that are broken ones.
    private static async Task<T> PatientlyAsync<T>(Func<Task<T>> ask)
    {
        for (int tries = 0; ; tries++)
        {
            try
            {
                return await ask();
            }
            catch (Exception away) when (tries < 60 && Passing.May(away))
            {
                await Task.Delay(500, Ct);
            }
        }
    }

    // Longer than the lease of 20 s: its jobs are others' when it wakes.
    private static async Task FreezeAsync(Process worker)
    {
        using (Process stop = Process.Start("kill", ["-STOP", worker.Id.ToString(CultureInfo.InvariantCulture)])) await stop.WaitForExitAsync(Ct);
        await Task.Delay(TimeSpan.FromSeconds(26), Ct);
        using Process go = Process.Start("kill", ["-CONT", worker.Id.ToString(CultureInfo.InvariantCulture)]);
        await go.WaitForExitAsync(Ct);
    }

    private Process StartWorker(string allowed)
    {
        Process worker = ChildProcess.Start(
            "worker", "--database", _connection, "--data", _data, "--set-aside-after", "100", "--allow-private", allowed, "--delay", Delay.ToString(CultureInfo.InvariantCulture));
        _ = worker.StandardOutput.ReadToEndAsync(Ct);
        _ = worker.StandardError.ReadToEndAsync(Ct);
        return worker;
    }

    private static byte[] Comments(int seed)
    {
        StringBuilder lines = new();
        for (int i = 0; i < 600; i++)
        {
            bool planted = i % 75 < 8 && i < 300;
            string text = planted ? $"franchement la nouvelle recette numéro {seed} {i / 75} est bien meilleure que l'ancienne et mes enfants en redemandent" : $"mot{i * 7} mot{i * 13} mot{i * 17} mot{seed} et puis rien";
            lines.Append(JsonSerializer.Serialize(new
            {
                comment_id = $"{seed}-{i}",
                account = planted ? $"planté{i % 75}" : $"ordinaire{i % 90}",
                text,
                thread = $"fil{i % 12}",
                site = "site.example",
                created_utc = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000 + (planted ? (i / 75 * 7_200) + (i % 75 * 5) : i * 131)).ToString("O"),
            })).Append('\n');
        }
        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
