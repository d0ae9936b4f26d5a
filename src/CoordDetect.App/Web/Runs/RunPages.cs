using System.Globalization;
using System.Text.Json;
using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.App.Work.Detect;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Jobs;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Runs;

/// <summary>The runs of a case, and two of them compared.</summary>
internal static class RunPages
{
    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/runs", UserRole.Reader, ListAsync);
        routes.Get("/cases/{case}/runs/new", UserRole.Analyst, NewAsync);
        routes.Post("/cases/{case}/runs", UserRole.Analyst, AskAsync);
        routes.Get("/cases/{case}/runs/compare", UserRole.Reader, CompareAsync);
    }

    private static async Task ListAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        await visit.PageAsync<RunsPage>(visit.T["web.nav.runs"], "runs", 200, "/assets/live.js",
            ("Runs", await found.Runs.ListAsync(visit.Cancellation)), ("Jobs", await visit.Web.Jobs.OpenAsync(found.Name, visit.Cancellation)));
    }

    private static async Task NewAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        await visit.PageAsync<NewRunPage>(visit.T["web.new-run.heading"], "runs",
            ("Sites", await found.Overview.SitesBySizeAsync(visit.Cancellation)),
            ("Set", visit.Query("like") is null ? RunFormValues.For(Asked(visit)) : RunFormValues.Like(await RunAsync(visit, found, "like"))));
    }

    // What the page that led here showed.
    private static CommentScope Asked(Visit visit) => new()
    {
        Search = visit.Query("search"),
        Sites = visit.Query("site") is { Length: > 0 } site ? [site] : [],
        From = RunForm.DayOf(visit.Query("from")),
        Until = RunForm.DayOf(visit.Query("until")),
    };

    private static async Task AskAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        DetectRequest request = await RunForm.ReadAsync(visit, found.Name);
        // Who asks for what is on its way already is shown that.
        JobRecord job = Same(await visit.Web.Jobs.OpenAsync(found.Name, visit.Cancellation), request)
            ?? await visit.Web.Jobs.AskAsync(request, visit.Visitor.Name, visit.Cancellation);
        await visit.AuditAsync("detect", job.Id.ToString(CultureInfo.InvariantCulture));
        await visit.GoAsync(CaseAddress.Of(found.Name, "jobs", job.Id));
    }

    /// <summary>The job among some that does what is asked for, or null.</summary>
    internal static JobRecord? Same(IEnumerable<JobRecord> jobs, DetectRequest request)
    {
        string arguments = JsonSerializer.Serialize(request);
        return jobs.FirstOrDefault(j => j.IsOpen && !j.CancelAsked && j.Kind == request.Kind && j.Arguments == arguments);
    }

    private static async Task CompareAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        RunEntry before = await RunAsync(visit, found, "before"), after = await RunAsync(visit, found, "after");
        // Whichever way round they were ticked, the earlier one was before.
        if (before.Id > after.Id) (before, after) = (after, before);
        await visit.PageAsync<ComparePage>(visit.T["web.compare.heading"], "runs",
            ("Before", before), ("After", after), ("Lines", await found.Runs.CompareAsync(before.Id, after.Id, visit.Cancellation)));
    }

    private static async Task<RunEntry> RunAsync(Visit visit, ICase found, string name) =>
        long.TryParse(visit.Query(name), out long id) && await found.Runs.FindAsync(id, visit.Cancellation) is { } run ? run : throw new PageMissingException();
}
