using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Jobs;

namespace CoordDetect.App.Web.Jobs;

/// <summary>How long work goes, stopping it, trying it again, and all that was ever asked for.</summary>
internal static class JobPages
{
    private static readonly JobStatus[] Open = [JobStatus.Waiting, JobStatus.Running];
    private static readonly JobStatus[] Troubled = [JobStatus.Failed, JobStatus.SetAside];

    public static void Map(Routes routes)
    {
        routes.Get("/jobs", UserRole.Reader, ListAsync);
        routes.Get("/cases/{case}/jobs/{id}", UserRole.Reader, ShowAsync);
        routes.Get("/cases/{case}/jobs/{id}/events", UserRole.Reader, EventsAsync);
        routes.Post("/cases/{case}/jobs/{id}/cancel", UserRole.Analyst, CancelAsync);
        routes.Post("/cases/{case}/jobs/{id}/again", UserRole.Analyst, AgainAsync);
    }

    private static async Task ListAsync(Visit visit)
    {
        JobStatus[] statuses = visit.Query("show") switch
        {
            "open" => Open,
            "trouble" => Troubled,
            _ => [],
        };
        JobFilter filter = new(visit.Query("case"), visit.Query("kind"), statuses);
        Page<JobRecord> jobs = await visit.Web.Jobs.ListAsync(filter, visit.Page(), visit.Cancellation);
        IReadOnlyList<CaseRecord> cases = await visit.Web.Store.ListAsync(visit.Cancellation);
        await visit.PageAsync<JobsPage>(visit.T["web.jobs.heading"], "", ("Jobs", jobs), ("Cases", cases), ("Filter", filter), ("Show", visit.Query("show") ?? ""));
    }

    private static async Task ShowAsync(Visit visit)
    {
        JobRecord job = await JobAsync(visit);
        await visit.PageAsync<JobPage>(visit.T.Named("web.job", job.Kind), "", 200, "/assets/live.js", ("Job", job));
    }

    private static async Task EventsAsync(Visit visit) => await JobEvents.StreamAsync(visit, (await JobAsync(visit)).Id);

    private static async Task CancelAsync(Visit visit)
    {
        JobRecord job = await JobAsync(visit);
        if (await visit.Web.Jobs.CancelAsync(job.Id, visit.Cancellation)) await visit.AuditAsync("cancel-job", visit.Route("id"));
        await visit.GoAsync(CaseAddress.Of(job.Case!, "jobs", job.Id));
    }

    private static async Task AgainAsync(Visit visit)
    {
        JobRecord job = await JobAsync(visit);
        if (!await visit.Web.Jobs.TryAgainAsync(job.Id, visit.Cancellation)) throw new UserFacingException(visit.T["web.job.not-again"]);
        await visit.AuditAsync("retry-job", visit.Route("id"));
        await visit.GoAsync(CaseAddress.Of(job.Case!, "jobs", job.Id));
    }

    private static async Task<JobRecord> JobAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        JobRecord? job = await visit.Web.Jobs.FindAsync(visit.Id(), visit.Cancellation);
        return job is not null && job.Case == found.Name ? job : throw new PageMissingException();
    }
}
