using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;

namespace CoordDetect.App.Web.Jobs;

/// <summary>How long work goes, and stopping it.</summary>
internal static class JobPages
{
    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/jobs/{id}", UserRole.Reader, ShowAsync);
        routes.Get("/cases/{case}/jobs/{id}/events", UserRole.Reader, EventsAsync);
        routes.Post("/cases/{case}/jobs/{id}/cancel", UserRole.Analyst, CancelAsync);
        routes.Post("/cases/{case}/runs", UserRole.Analyst, DetectAsync);
    }

    private static async Task ShowAsync(Visit visit)
    {
        JobState state = await JobAsync(visit);
        await visit.PageAsync<JobPage>(visit.T["web.job." + state.Ticket.Kind], "", 200, "/assets/live.js", ("State", state));
    }

    private static async Task EventsAsync(Visit visit) => await JobEvents.StreamAsync(visit, (await JobAsync(visit)).Ticket.Id);

    private static async Task CancelAsync(Visit visit)
    {
        JobState state = await JobAsync(visit);
        visit.Web.Jobs.Cancel(state.Ticket.Id);
        await visit.AuditAsync("cancel-job", state.Ticket.Id);
        await visit.GoAsync(CaseAddress.Of(state.Ticket.Case, "jobs", state.Ticket.Id));
    }

    private static async Task DetectAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        JobTicket ticket = visit.Web.Jobs.Ask(found.Name, "detect", visit.Visitor.Name);
        await visit.AuditAsync("detect", ticket.Id);
        await visit.GoAsync(CaseAddress.Of(found.Name, "jobs", ticket.Id));
    }

    private static async Task<JobState> JobAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        JobState? state = visit.Web.Jobs.Find(visit.Route("id"));
        return state is not null && state.Ticket.Case == found.Name ? state : throw new PageMissingException();
    }
}
