using CoordDetect.App.Work;
using CoordDetect.Core;
using CoordDetect.Storage.Jobs;
using Xunit;

namespace CoordDetect.App.Tests.Web.Truth.Doing;

/// <summary>Jobs that wait, work, are stopped, fail, are tried again and are set aside: nobody works on them here but the test.</summary>
internal static class JobScenes
{
    private static readonly Saying Asked = new("web.job.asked", "nadia"), Reload = new("web.job.reload");

    public static async Task PlayAsync(PagesLedger ledger)
    {
        await using Stage stage = await Stage.BeginAsync(ledger, store => Stage.BeginCaseAsync(store, "dock"), works: false);
        IJobStore jobs = stage.App.Store.Jobs;
        await stage.HoldAsync("jobs", "none of the case", "/jobs?case=dock", new Saying("web.jobs.none"));
        await StoppedAsync(stage, jobs);
        await SetAsideAsync(stage, jobs);
        await FailedAsync(stage, jobs);
        await stage.HoldAsync("jobs", "which are in trouble", "/jobs?case=dock&show=trouble", new("web.job.setaside.why", 2), new("web.job.failed"));
    }

    private static async Task StoppedAsync(Stage stage, IJobStore jobs)
    {
        JobRecord job = await AddAsync(jobs);
        string page = $"/cases/dock/jobs/{job.Id}";
        await stage.HoldAsync("job", "asked for", page, new("web.job.waiting"), Asked, Reload);
        JobAttempt attempt = (await jobs.BeginAsync(job.Id, "elsewhere"))!;
        await stage.HoldAsync("job", "begun", page, new("web.job.running"), Asked, Reload);
        await jobs.BeatAsync(attempt, new StageProgress("reading comments", 1, 4));
        await stage.HoldAsync("job", "at work", page, new("web.stage.reading comments"), Asked, Reload);
        await stage.Reader.PostAsync(page + "/again");
        stage.Hold("problem", "it is at work", new Saying("web.job.not-again"));
        await stage.Reader.GetAsync(page);
        await stage.Reader.PostAsync(page + "/cancel");
        stage.Hold("job", "to be stopped", new("web.job.stopping"), Asked, Reload);
        Assert.Equal(JobBeat.Stop, await jobs.BeatAsync(attempt, new StageProgress("reading comments", 2, 4)));
        await jobs.EndAsync(attempt, JobStatus.Cancelled, "", null);
        await stage.HoldAsync("job", "stopped", page, new("web.job.cancelled"), Asked);
        await stage.Reader.PostAsync(page + "/again");
        stage.Hold("job", "tried again", new("web.job.waiting"), Asked, Reload);
        await jobs.EndAsync((await jobs.BeginAsync(job.Id, "elsewhere"))!, JobStatus.Done, WorkOutcome.Of("web.outcome.import", ("added", 1), ("edited", 0), ("known", 0), ("left", 0)).Write(), null);
        await stage.HoldAsync("job", "done", page, new("web.job.done"), Asked, new("web.job.attempts", 2, 0, 0), new("web.outcome.import", 1, 0, 0, 0));
    }

    private static async Task SetAsideAsync(Stage stage, IJobStore jobs)
    {
        JobRecord job = await AddAsync(jobs);
        string page = $"/cases/dock/jobs/{job.Id}";
        await jobs.PostponeAsync((await jobs.BeginAsync(job.Id, "elsewhere"))!, TimeSpan.Zero, WorkOutcome.Problem("disk").Write());
        await stage.HoldAsync("job", "failed for a while", page, new("web.job.retrying"), Asked, Reload);
        await jobs.BeginAsync(job.Id, "elsewhere");
        await jobs.ExpireAsync(null, 2);
        // It waits again because its process was gone, and failed once before that.
        await stage.HoldAsync("job", "its process was gone", page, new("web.job.retrying"), Asked, Reload, new("web.job.attempts", 2, 1, 1));
        await jobs.BeginAsync(job.Id, "elsewhere");
        await jobs.ExpireAsync(null, 2);
        await stage.HoldAsync("job", "set aside", page, new("web.job.setaside.why", 2), Asked, new("web.job.attempts", 3, 2, 1));
    }

    private static async Task FailedAsync(Stage stage, IJobStore jobs)
    {
        JobRecord job = await AddAsync(jobs, once: "only one");
        await jobs.EndAsync((await jobs.BeginAsync(job.Id, "elsewhere"))!, JobStatus.Failed, WorkOutcome.Problem("no").Write(), null);
        string page = $"/cases/dock/jobs/{job.Id}";
        await stage.HoldAsync("job", "failed", page, new("web.job.failed"), Asked);
        JobRecord same = await AddAsync(jobs, once: "only one");
        await stage.Reader.PostAsync(page + "/again");
        // It is neither at work nor done: the same was asked for again.
        stage.Hold("problem", "the same was asked for", new Saying("web.job.not-again"));
        await stage.HoldAsync("jobs", "open ones", "/jobs?case=dock&show=open", new Saying("web.job.waiting"));
        await jobs.CancelAsync(same.Id);
        await stage.HoldAsync("jobs", "no open ones", "/jobs?case=dock&show=open", new Saying("web.jobs.none"));
    }

    private static Task<JobRecord> AddAsync(IJobStore jobs, string? once = null) => jobs.AddAsync(new NewJob("import", "dock", "import", "nadia", "{}", Once: once));
}
