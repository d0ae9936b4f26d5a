using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using CoordDetect.App.Tests.Crawling;
using CoordDetect.App.Tests.Web;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Tests.Databases;
using Xunit;

namespace CoordDetect.App.Tests.Soak;

/// <summary>
/// The real process under load for as long as is asked for: readers on every page, an analyst who imports, crawls and runs, an admin who erases, and kills at
/// random moments of the first half; the second half is one life, in which memory and handles may not grow. <c>COORDDETECT_SOAK_SECONDS=1800 COORDDETECT_SOAK_READERS=50</c> is the whole of it; <c>COORDDETECT_SOAK_DATABASE</c> takes a
/// PostgreSQL database, or <c>own</c> for a server of the test's own, which is stopped as by a power cut and started again twice. Without, a short one runs,
/// whose times say nothing.
/// </summary>
public sealed class SoakTests : IDisposable
{
    private const string Password = "correct horse battery";
    private readonly string _data = Directory.CreateTempSubdirectory("coorddetect-soak-").FullName;
    private readonly ConcurrentBag<double> _milliseconds = [];
    private readonly ConcurrentBag<string> _errors = [];
    private Growth _lastLife = new();
    private long _mostMemory;
    private int _answers, _kills, _works, _restarts, _refused;
    // Until when what the store cannot answer is what was done to it.
    private long _troubledUntil;
    private volatile string _address = "";
    private volatile bool _isUp;
    private LoopbackBlog? _blog;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Serve_UnderLoadAndKills_AnswersWithoutErrorAndDoesNotGrow()
    {
        (int seconds, int readers) = (Setting("SECONDS", 25), Setting("READERS", 3));
        string? database = Environment.GetEnvironmentVariable("COORDDETECT_SOAK_DATABASE");
        await using PostgreSqlServer? own = database == "own" ? await PostgreSqlServer.StartAsync() : null;
        StoreLocation location = new(_data, own is null ? database : await own.CreateDatabaseAsync());
        await using LoopbackBlog blog = await LoopbackBlog.StartAsync(3, 5);
        _blog = blog;
        await using (CaseStore store = await CaseStore.OpenAsync(location, TimeProvider.System))
            if (!await store.Users.AnyAsync(TestContext.Current.CancellationToken)) await store.Users.AddAsync("nadia", Password, UserRole.Admin, TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task server = ServeAsync(location, seconds, end.Token);
        Task[] people = [WorkAsync(end.Token), RestartAsync(own, seconds, end.Token), .. Enumerable.Range(0, readers).Select(r => ReadAsync(r, end.Token))];
        await Task.Delay(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);
        await end.CancelAsync();
        await Task.WhenAll([server, .. people]);

        double[] times = [.. _milliseconds.Order()];
        double p95 = times.Length == 0 ? double.NaN : times[(int)(times.Length * 0.95)];
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{seconds} s, {readers} readers, {_answers} answers, {_works} works, {_kills} kills, {_restarts} restarts of the database with {_refused} answers that said so; 95th percentile {p95:0} ms; memory at most {_mostMemory >> 20} MB; {_lastLife}; errors {_errors.Count}: {string.Join(" | ", _errors.Distinct().Take(10))}"));
        Assert.True(_errors.IsEmpty, string.Join('\n', _errors.Distinct().Take(10)));
        Assert.Null(_lastLife.Problem);
        Assert.True(_answers > 0 && _works > 0, $"{_answers} answers, {_works} works");
        await using CaseStore after = await CaseStore.OpenAsync(location, TimeProvider.System);
        Assert.Empty((await after.LookAsync(TestContext.Current.CancellationToken)).Unusable);
        Assert.Null((await (await after.FindAsync("soak", TestContext.Current.CancellationToken))!.Custody.CheckAsync(TestContext.Current.CancellationToken)).Problem);
    }

    // Runs the server, kills it now and then, and starts it again.
    private async Task ServeAsync(StoreLocation location, int seconds, CancellationToken cancellation)
    {
        Random dice = new(20_261_129);
        int pause = Math.Max(10, seconds / 6);
        DateTimeOffset half = DateTimeOffset.UtcNow.AddSeconds(seconds / 2);
        while (!cancellation.IsCancellationRequested)
        {
            using Process server = Start(location);
            string line = await server.StandardOutput.ReadLineAsync(CancellationToken.None) ?? "";
            if (line.Length == 0)
            {
                _errors.Add("the server did not start");
                break;
            }
            (_address, _isUp) = (new Uri(line.Split(' ')[1]).GetLeftPart(UriPartial.Authority), true);
            DateTimeOffset until = DateTimeOffset.UtcNow < half ? DateTimeOffset.UtcNow.AddSeconds(pause + dice.Next(pause)) : DateTimeOffset.MaxValue;
            _lastLife = new Growth();
            while (!cancellation.IsCancellationRequested && DateTimeOffset.UtcNow < until && !server.HasExited)
            {
                server.Refresh();
                if (!server.HasExited) Hold(server);
                await Task.WhenAny(Task.Delay(1_000, CancellationToken.None), Task.Delay(Timeout.Infinite, cancellation));
            }
            if (server.HasExited) _errors.Add($"the server ended by itself with {server.ExitCode}");
            _isUp = false;
            if (!server.HasExited) server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
            if (!cancellation.IsCancellationRequested) Interlocked.Increment(ref _kills);
        }
    }

    private void Hold(Process server)
    {
        _lastLife.Add(server.WorkingSet64, Growth.HandlesOf(server.Id));
        _mostMemory = Math.Max(_mostMemory, server.WorkingSet64);
    }

    private async Task RestartAsync(PostgreSqlServer? server, int seconds, CancellationToken cancellation)
    {
        for (; server is not null && _restarts < 2; _restarts++)
        {
            if (await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(seconds / 3), CancellationToken.None), Task.Delay(Timeout.Infinite, cancellation)) is { IsCanceled: true }) return;
            Interlocked.Exchange(ref _troubledUntil, long.MaxValue);
            await server.RestartAsync();
            Interlocked.Exchange(ref _troubledUntil, Environment.TickCount64 + 15_000);
        }
    }

    private async Task ReadAsync(int number, CancellationToken cancellation)
    {
        Random dice = new(number);
        string[] paths = ["/cases", "/cases/soak", "/cases/soak/findings", "/cases/soak/search?q=recette", "/cases/soak/runs", "/cases/soak/sources", "/cases/soak/network.json", "/cases/soak/comments/1", "/cases/soak/accounts/1", "/health"];
        await TryAsync(async reader =>
        {
            while (!cancellation.IsCancellationRequested)
            {
                string path = paths[dice.Next(paths.Length)];
                Stopwatch watch = Stopwatch.StartNew();
                await reader.GetAsync(path);
                Note(path, reader.Last.StatusCode, watch);
                await Task.Delay(dice.Next(100, 600), cancellation);
            }
        }, cancellation);
    }

    private async Task WorkAsync(CancellationToken cancellation)
    {
        int round = 0;
        await TryAsync(async reader =>
        {
            while (!cancellation.IsCancellationRequested)
            {
                await reader.ImportAsync("soak", Comments(round++), "comments.jsonl");
                await reader.PostAsync("/cases/soak/runs");
                await reader.WaitAsync();
                await reader.GetAsync("/cases/soak/sources");
                await reader.PostAsync("/cases/soak/sources/crawl", ("url", _blog!.ArticleUrls.First()), ("max-pages", "20"));
                await reader.WaitAsync();
                if (round % 4 == 0)
                {
                    await reader.GetAsync("/cases/soak/settings");
                    await reader.PostAsync("/cases/soak/erase", ("account", round.ToString(CultureInfo.InvariantCulture)), ("reason", "asked"));
                }
                Note("work", reader.Last.StatusCode, null);
                Interlocked.Increment(ref _works);
            }
        }, cancellation);
    }

    // Does something as somebody who signs in again whenever the server was gone.
    private async Task TryAsync(Func<WebReader, Task> work, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            while (!_isUp && !cancellation.IsCancellationRequested) await Task.Delay(50, CancellationToken.None);
            string address = _address;
            try
            {
                using WebReader reader = new(address);
                await reader.GetAsync("/signin");
                await reader.PostAsync("/signin", ("name", "nadia"), ("password", Password), ("next", "/cases"));
                if (reader.Last.IsSuccessStatusCode) await work(reader);
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
            {
                // Errors while it is up and stays up are errors; those around a kill are the kill.
                await Task.Delay(500, CancellationToken.None);
                if (_isUp && _address == address && gone is HttpRequestException { StatusCode: not null } && !cancellation.IsCancellationRequested) _errors.Add(gone.Message);
            }
        }
    }

    private void Note(string path, HttpStatusCode status, Stopwatch? watch)
    {
        Interlocked.Increment(ref _answers);
        if (watch is not null) _milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        // Pages of what is not there yet are missing, not broken.
        if (status == HttpStatusCode.ServiceUnavailable && Environment.TickCount64 < Interlocked.Read(ref _troubledUntil)) Interlocked.Increment(ref _refused);
        else if ((int)status >= 500) _errors.Add($"{path}: {(int)status}");
    }

    private Process Start(StoreLocation location)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "coorddetect.dll"), "serve", "--listen", "127.0.0.1:0", "--data", location.DataFolder, "--allow-private", _blog!.Authority, "--delay", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (location.ConnectionString is { } database) start.ArgumentList.Add($"--database={database}");
        Process server = Process.Start(start)!;
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        return server;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable("COORDDETECT_SOAK_" + name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    private static byte[] Comments(int round)
    {
        StringBuilder lines = new();
        for (int i = 0; i < 300; i++)
        {
            bool planted = i % 75 < 8;
            string text = planted ? $"franchement la nouvelle recette numéro {round} {i / 75} est bien meilleure que l'ancienne et mes enfants en redemandent" : $"mot{i * 7} mot{i * 13} mot{i * 17} mot{round} et puis rien";
            lines.Append(CultureInfo.InvariantCulture, $"{{\"comment_id\":\"{round}-{i}\",\"account\":\"{(planted ? "groupe" : "ordinaire")}{i % 75}\",\"text\":\"{text}\",\"thread\":\"fil{i % 12}\",\"site\":\"site.example\",\"created_utc\":{1_700_000_000 + (round * 86_400L) + (i * 31)}}}\n");
        }
        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
