using CoordDetect.Core;
using CoordDetect.Storage.Jobs;
using CoordDetect.Storage.Tests.Engines;
using Xunit;

namespace CoordDetect.Storage.Tests.Jobs;

/// <summary>What is promised of jobs, on both databases.</summary>
public sealed class JobStoreTests
{
    public static TheoryData<string> Engines => StoreEngines.All;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Begin_AskedForByMany_IsGivenToOne(string engine)
    {
        await using TestStore test = await StoreEngines.OpenAsync(engine);
        IJobStore jobs = test.Store.Jobs;
        JobRecord job = await jobs.AddAsync(Detect("a"));
        JobAttempt?[] attempts = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => jobs.BeginAsync(job.Id, $"node{i}")));
        JobAttempt attempt = Assert.Single(attempts.OfType<JobAttempt>());
        Assert.Equal(1, attempt.Number);
        Assert.True(await jobs.EndAsync(attempt, JobStatus.Done, "done", 7));
        Assert.Null(await jobs.BeginAsync(job.Id, "late"));
        Assert.Equal((JobStatus.Done, 7L, 1), ((await jobs.FindAsync(job.Id))!.Status, (await jobs.FindAsync(job.Id))!.Run!.Value, (await jobs.FindAsync(job.Id))!.Attempts));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Expire_AttemptThatIsSilent_IsFencedAndGivenToAnother(string engine)
    {
        await using TestStore test = await StoreEngines.OpenAsync(engine);
        IJobStore jobs = test.Store.Jobs;
        JobRecord job = await jobs.AddAsync(Detect("a"));
        JobAttempt frozen = (await jobs.BeginAsync(job.Id, "frozen"))!;
        Assert.Empty(await jobs.ExpireAsync(TimeSpan.FromMinutes(1), 5));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal([job.Id], await jobs.ExpireAsync(TimeSpan.FromMilliseconds(10), 5));
        JobAttempt next = (await jobs.BeginAsync(job.Id, "next"))!;
        // The frozen one wakes: whatever it says counts no more.
        Assert.Equal(JobBeat.Lost, await jobs.BeatAsync(frozen, default));
        Assert.False(await jobs.EndAsync(frozen, JobStatus.Done, "from the grave", 1));
        Assert.False(await jobs.ReleaseAsync(frozen));
        Assert.False(await jobs.PostponeAsync(frozen, TimeSpan.Zero, "from the grave"));
        Assert.Equal(JobBeat.GoOn, await jobs.BeatAsync(next, new StageProgress("reading", 1, 2)));
        Assert.True(await jobs.EndAsync(next, JobStatus.Done, "", 2));
        Assert.Equal((2L, 2, 1), ((await jobs.FindAsync(job.Id))!.Run!.Value, (await jobs.FindAsync(job.Id))!.Attempts, (await jobs.FindAsync(job.Id))!.Deaths));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Expire_JobThatTookItsProcessDownTwice_IsSetAsideUntilTriedAgain(string engine)
    {
        await using TestStore test = await StoreEngines.OpenAsync(engine);
        IJobStore jobs = test.Store.Jobs;
        JobRecord job = await jobs.AddAsync(Detect("a"));
        for (int death = 1; death <= 2; death++)
        {
            Assert.NotNull(await jobs.BeginAsync(job.Id, $"process{death}"));
            await jobs.ExpireAsync(null, 2);
        }
        Assert.Equal((JobStatus.SetAside, 2), ((await jobs.FindAsync(job.Id))!.Status, (await jobs.FindAsync(job.Id))!.Deaths));
        Assert.Null(await jobs.BeginAsync(job.Id, "third"));
        Assert.Empty(await jobs.DueAsync(10));
        Assert.True(await jobs.TryAgainAsync(job.Id));
        Assert.False(await jobs.TryAgainAsync(job.Id));
        Assert.NotNull(await jobs.BeginAsync(job.Id, "fourth"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Lane_WhileOneWorks_TheOthersWait(string engine)
    {
        await using TestStore test = await StoreEngines.OpenAsync(engine);
        IJobStore jobs = test.Store.Jobs;
        JobRecord first = await jobs.AddAsync(Detect("a")), second = await jobs.AddAsync(Detect("a")), other = await jobs.AddAsync(Detect("b"));
        JobAttempt working = (await jobs.BeginAsync(first.Id, "n"))!;
        Assert.Null(await jobs.BeginAsync(second.Id, "n"));
        Assert.Equal([other.Id], (await jobs.DueAsync(10)).Select(j => j.Id));
        Assert.NotNull(await jobs.BeginAsync(other.Id, "n"));
        await jobs.EndAsync(working, JobStatus.Failed, "", null);
        Assert.Equal([second.Id], (await jobs.DueAsync(10)).Select(j => j.Id));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Cancel_WaitingOrRunning_StopsEachInItsWay(string engine)
    {
        await using TestStore test = await StoreEngines.OpenAsync(engine);
        IJobStore jobs = test.Store.Jobs;
        JobRecord waiting = await jobs.AddAsync(Detect("a")), running = await jobs.AddAsync(Detect("b"));
        Assert.True(await jobs.CancelAsync(waiting.Id));
        Assert.Equal(JobStatus.Cancelled, (await jobs.FindAsync(waiting.Id))!.Status);
        JobAttempt attempt = (await jobs.BeginAsync(running.Id, "n"))!;
        Assert.True(await jobs.CancelAsync(running.Id));
        Assert.Equal(JobBeat.Stop, await jobs.BeatAsync(attempt, default));
        await jobs.EndAsync(attempt, JobStatus.Cancelled, "", null);
        Assert.False(await jobs.CancelAsync(running.Id));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Add_WithAMarkThatIsOpen_FindsTheFirst(string engine)
    {
        await using TestStore test = await StoreEngines.OpenAsync(engine);
        IJobStore jobs = test.Store.Jobs;
        NewJob wanted = Detect("a") with { Once = "detect:a" };
        JobRecord[] made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => jobs.AddAsync(wanted)));
        long id = Assert.Single(made.Select(m => m.Id).Distinct());
        await jobs.EndAsync((await jobs.BeginAsync(id, "n"))!, JobStatus.Done, "", null);
        Assert.NotEqual(id, (await jobs.AddAsync(wanted)).Id);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Postpone_Then_ItIsNotDueBeforeItsTime(string engine)
    {
        await using TestStore test = await StoreEngines.OpenAsync(engine);
        IJobStore jobs = test.Store.Jobs;
        JobRecord job = await jobs.AddAsync(Detect("a"));
        await jobs.PostponeAsync((await jobs.BeginAsync(job.Id, "n"))!, TimeSpan.FromHours(1), "away");
        Assert.Empty(await jobs.DueAsync(10));
        Assert.Null(await jobs.BeginAsync(job.Id, "n"));
        Assert.Equal(("away", 1, JobStatus.Waiting), ((await jobs.FindAsync(job.Id))!.Outcome, (await jobs.FindAsync(job.Id))!.Failures, (await jobs.FindAsync(job.Id))!.Status));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Announced_Jobs_AreNotDueAgain_UntilStruckOut(string engine)
    {
        await using TestStore test = await StoreEngines.OpenAsync(engine);
        IJobStore jobs = test.Store.Jobs;
        JobRecord job = await jobs.AddAsync(Detect("a"));
        await jobs.AnnouncedAsync(job.Id);
        Assert.Empty(await jobs.DueAsync(10));
        await jobs.UnannounceAsync(null);
        Assert.Single(await jobs.DueAsync(10));
        QueueFigure figure = Assert.Single(await jobs.FiguresAsync());
        Assert.Equal(("detect", JobStatus.Waiting, 1L, job.Asked), (figure.Queue, figure.Status, figure.Count, figure.Oldest));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task List_AndDelete_KeepToTheCase(string engine)
    {
        await using TestStore test = await StoreEngines.OpenAsync(engine);
        IJobStore jobs = test.Store.Jobs;
        await test.Store.CreateAsync(new Storage.Cases.NewCase { Name = "a", Purpose = "p", RetainUntil = new DateOnly(2099, 1, 1) });
        for (int i = 0; i < 5; i++) await jobs.AddAsync(Detect(i < 3 ? "a" : "b"));
        Page<JobRecord> page = await jobs.ListAsync(new JobFilter("a", null, [JobStatus.Waiting]), new PageRequest(2));
        Assert.Equal(2, page.Items.Count);
        Assert.Single((await jobs.ListAsync(new JobFilter("a"), new PageRequest(2, page.Next))).Items);
        await test.Store.DeleteAsync("a");
        Assert.Equal(["b", "b"], (await jobs.ListAsync(new JobFilter(), new PageRequest(9))).Items.Select(j => j.Case));
    }

    private static NewJob Detect(string @case) => new("detect", @case, "detect", "nadia", "{}", $"detect:{@case}");
}
