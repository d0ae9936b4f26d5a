using System.Diagnostics;
using CoordDetect.App.Jobs;
using CoordDetect.App.Work;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Jobs;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CoordDetect.App.Tests.Jobs;

/// <summary>The queue as one machine has it: a store in a folder, Hangfire in memory.</summary>
public sealed class JobRunnerTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coorddetect-jobs-").FullName;
    private readonly TrialWork _work = new();
    private CaseStore _store = default!;
    private JobServers? _servers;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await CaseStore.OpenAsync(new StoreLocation(_folder), TimeProvider.System, Ct);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Ask_Work_IsDoneOnceAndSaysWhatCameOfIt()
    {
        JobQueue queue = await StartAsync();
        JobRecord job = await queue.AskAsync(new TrialRequest { Case = "a", Do = "count" }, "nadia", Ct);
        JobRecord done = await EndOfAsync(job.Id);
        Assert.Equal((JobStatus.Done, 1, 1), (done.Status, done.Attempts, _work.Done));
        Assert.Equal("web.outcome.retention", WorkOutcome.Read(done.Outcome).Said[0].Key);
    }

    [Fact]
    public async Task Ask_SeveralOfOneLane_NeverTwoAtATime()
    {
        JobQueue queue = await StartAsync();
        List<long> ids = [];
        for (int i = 0; i < 6; i++) ids.Add((await queue.AskAsync(new TrialRequest { Case = "a", Do = "lane" }, "nadia", Ct)).Id);
        foreach (long id in ids) Assert.Equal(JobStatus.Done, (await EndOfAsync(id)).Status);
        Assert.Equal(1, _work.MostAtOnce);
    }

    [Fact]
    public async Task Cancel_RunningJob_StopsWithinThreeSeconds()
    {
        JobQueue queue = await StartAsync();
        JobRecord job = await queue.AskAsync(new TrialRequest { Case = "a", Do = "for ever" }, "nadia", Ct);
        await UntilAsync(async () => (await queue.FindAsync(job.Id, Ct))!.Status == JobStatus.Running);
        long asked = Stopwatch.GetTimestamp();
        // From another process, which knows the store and nothing else.
        Assert.True(await new JobQueue(_store.Jobs, null).CancelAsync(job.Id, Ct));
        Assert.Equal(JobStatus.Cancelled, (await EndOfAsync(job.Id)).Status);
        Assert.InRange(Stopwatch.GetElapsedTime(asked).TotalSeconds, 0, 3);
    }

    [Fact]
    public async Task Run_ProblemThatMayPass_IsTriedAgain_OneThatStays_IsNot()
    {
        JobQueue queue = await StartAsync();
        JobRecord passing = await queue.AskAsync(new TrialRequest { Case = "a", Do = "full disk once" }, "nadia", Ct);
        JobRecord lasting = await queue.AskAsync(new TrialRequest { Case = "b", Do = "refuse" }, "nadia", Ct);
        JobRecord failed = await EndOfAsync(lasting.Id);
        Assert.Equal((JobStatus.Failed, 1, "Not this."), (failed.Status, failed.Attempts, WorkOutcome.Read(failed.Outcome).Lines[0]));
        await UntilAsync(async () => (await queue.FindAsync(passing.Id, Ct))!.Failures == 1);
        JobRecord waiting = (await queue.FindAsync(passing.Id, Ct))!;
        Assert.Equal(JobStatus.Waiting, waiting.Status);
        Assert.InRange((waiting.NotBefore - TimeProvider.System.GetUtcNow()).TotalSeconds, 0, 6);
    }

    [Fact]
    public async Task Run_BrokenWork_EndsTheJobAndNotTheProcess()
    {
        JobQueue queue = await StartAsync();
        JobRecord broken = await queue.AskAsync(new TrialRequest { Case = "a", Do = "break" }, "nadia", Ct);
        JobRecord unknown = await _store.Jobs.AddAsync(new NewJob("from-the-future", "a", "detect", "nadia", "{}"), Ct);
        JobRecord unreadable = await _store.Jobs.AddAsync(new NewJob("trial", "a", "detect", "nadia", "{\"Do\":12"), Ct);
        JobAnnouncer announcer = new(_store.Jobs, new BackgroundJobClient(_hangfire), NullLogger<JobAnnouncer>.Instance);
        await announcer.TellDueAsync(Ct);
        Assert.Contains("InvalidOperationException", WorkOutcome.Read((await EndOfAsync(broken.Id)).Outcome).Lines[0]);
        Assert.Contains("from-the-future", WorkOutcome.Read((await EndOfAsync(unknown.Id)).Outcome).Lines[0]);
        Assert.Contains("cannot be read", WorkOutcome.Read((await EndOfAsync(unreadable.Id)).Outcome).Lines[0]);
        JobRecord after = await queue.AskAsync(new TrialRequest { Case = "a", Do = "count" }, "nadia", Ct);
        Assert.Equal(JobStatus.Done, (await EndOfAsync(after.Id)).Status);
    }

    [Fact]
    public async Task Stop_WhileAJobRuns_GivesItBackAndTheNextStartDoesIt()
    {
        JobQueue queue = await StartAsync();
        JobRecord job = await queue.AskAsync(new TrialRequest { Case = "a", Do = "until stopped once" }, "nadia", Ct);
        await UntilAsync(async () => (await queue.FindAsync(job.Id, Ct))!.Status == JobStatus.Running);
        long asked = Stopwatch.GetTimestamp();
        await StopAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(asked).TotalSeconds, 0, 20);
        JobRecord back = (await _store.Jobs.FindAsync(job.Id, Ct))!;
        Assert.Equal((JobStatus.Waiting, 0), (back.Status, back.Deaths));
        await StartAsync();
        JobAnnouncer announcer = new(_store.Jobs, new BackgroundJobClient(_hangfire), NullLogger<JobAnnouncer>.Instance);
        await announcer.TellDueAsync(Ct);
        Assert.Equal((JobStatus.Done, 2), ((await EndOfAsync(job.Id)).Status, (await _store.Jobs.FindAsync(job.Id, Ct))!.Attempts));
    }

    [Fact]
    public async Task Start_AfterTheProcessWasKilledTwiceByAJob_SetsItAside()
    {
        JobRecord job = await _store.Jobs.AddAsync(new NewJob("trial", "a", "detect", "nadia", "{\"Do\":\"count\"}"), Ct);
        for (int kill = 0; kill < 2; kill++)
        {
            // What a process leaves behind that is killed while it works.
            await _store.Jobs.BeginAsync(job.Id, $"killed{kill}", Ct);
            await StartAsync();
            await StopAsync();
        }
        Assert.Equal(JobStatus.SetAside, (await _store.Jobs.FindAsync(job.Id, Ct))!.Status);
        Assert.Equal(0, _work.Done);
    }

    private InMemoryStorage _hangfire = default!;

    private async Task<JobQueue> StartAsync()
    {
        _hangfire = new InMemoryStorage();
        JobSettings settings = new();
        JobAnnouncer announcer = new(_store.Jobs, new BackgroundJobClient(_hangfire), NullLogger<JobAnnouncer>.Instance);
        JobRunner runner = new(_store.Jobs, new WorkCatalog().Add("trial", _work), announcer, settings, NullLogger<JobRunner>.Instance);
        _servers = new JobServers(_store.Jobs, _hangfire, runner, settings with { Queues = new Dictionary<string, int> { ["detect"] = 3 } });
        await _servers.StartAsync(Ct);
        return new JobQueue(_store.Jobs, announcer);
    }

    private async Task StopAsync()
    {
        if (_servers is null) return;
        await _servers.StopAsync(Ct);
        _servers.Dispose();
        _servers = null;
    }

    private async Task<JobRecord> EndOfAsync(long id)
    {
        await UntilAsync(async () => !(await _store.Jobs.FindAsync(id, Ct))!.IsOpen);
        return (await _store.Jobs.FindAsync(id, Ct))!;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        long began = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(60), "It did not come to that within a minute.");
            await Task.Delay(50, Ct);
        }
    }

    internal sealed record TrialRequest : WorkRequest
    {
        public string Do { get; init; } = "";

        public override string Kind => "trial";

        public override string Queue => "detect";

        public override string? Lane => Do == "lane" ? "one" : null;
    }

    private sealed class TrialWork : IWork<TrialRequest>
    {
        private int _done, _now, _tries;

        public int Done => _done;

        public int MostAtOnce { get; private set; }

        public async Task<WorkOutcome> RunAsync(TrialRequest request, WorkContext context)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
            try
            {
                await ActAsync(request, context);
                Interlocked.Increment(ref _done);
                return WorkOutcome.Of("web.outcome.retention", ("n", 3));
            }
            finally
            {
                Interlocked.Decrement(ref _now);
            }
        }

        private Task ActAsync(TrialRequest request, WorkContext context) => request.Do switch
        {
            "lane" => Task.Delay(50, context.Cancellation),
            "for ever" => Task.Delay(Timeout.Infinite, context.Cancellation),
            "until stopped once" => Interlocked.Increment(ref _tries) == 1 ? Task.Delay(Timeout.Infinite, context.Cancellation) : Task.CompletedTask,
            "full disk once" => Interlocked.Increment(ref _tries) == 1 ? throw new IOException("No space left on device") : Task.CompletedTask,
            "refuse" => throw new UserFacingException("Not this."),
            "break" => throw new InvalidOperationException("a bug"),
            _ => Task.CompletedTask,
        };
    }
}
