using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.App.Work.Crawl;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Overview;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Cases;

/// <summary>The list of cases, a new one, and what is in one at a glance.</summary>
internal static class CasePages
{
    private const int KeepMonths = 12;

    public static void Map(Routes routes)
    {
        routes.GetOpen("/", visit => visit.GoAsync("/cases"));
        routes.Get("/cases", UserRole.Reader, ListAsync);
        routes.Post("/cases", UserRole.Analyst, CreateAsync);
        routes.Get("/cases/{case}", UserRole.Reader, OverviewAsync);
    }

    private static async Task ListAsync(Visit visit)
    {
        CaseListing listing = await visit.Web.Store.LookAsync(visit.Cancellation);
        IReadOnlyList<CaseRecord> cases = listing.Cases;
        // What lies in folders is for those who may begin a case with it.
        IReadOnlyList<CollectedFolder> collected = visit.Visitor.Can(UserRole.Analyst)
            ? CollectedFolder.In(visit.Web.Options.Store.DataFolder, cases.Select(c => c.Name).Concat(listing.Unusable.Select(c => c.Name)).ToHashSet(StringComparer.Ordinal))
            : [];
        await visit.PageAsync<CaseListPage>(visit.T["web.cases.heading"], "",
            ("Cases", cases), ("Unusable", listing.Unusable), ("Collected", collected), ("Name", visit.Query("name")), ("Today", Today(visit)), ("RetainUntil", Today(visit).AddMonths(KeepMonths)), ("Engine", visit.Web.Store.Engine));
    }

    private static async Task CreateAsync(Visit visit)
    {
        string name = await visit.FieldAsync("name"), purpose = await visit.FieldAsync("purpose");
        DateOnly retain = await visit.RetentionAsync();
        ICase made = await visit.Web.Store.CreateAsync(new NewCase
        {
            Name = name,
            Title = await visit.FieldAsync("title"),
            Purpose = purpose,
            Languages = (await visit.FieldAsync("languages")).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries),
            RetainUntil = retain,
        }, visit.Cancellation);
        await visit.AuditAsync("create-case", name);
        if (await FolderIntake.WaitingAsync(made, visit.Folder(made), visit.Cancellation) > 0) await visit.Web.Jobs.AskAsync(new TakeInRequest { Case = made.Name }, visit.Visitor.Name, visit.Cancellation);
        await visit.GoAsync(CaseAddress.Of(made.Name, "sources"), "case-created");
    }

    private static async Task OverviewAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        CaseTotals totals = await found.Overview.TotalsAsync(visit.Cancellation);
        RunEntry? run = await found.Runs.LastAsync(visit.Cancellation);
        Page<FindingEntry> findings = run is null
            ? new Page<FindingEntry>([], null)
            : await found.Findings.ListAsync(new FindingFilter { IncludeQuiet = false }, new PageRequest(8), visit.Cancellation);
        await visit.PageAsync<OverviewPage>(visit.T["web.nav.overview"], "overview",
            ("Totals", totals),
            ("Volume", VolumeChart.Of(await found.Overview.PerDayAsync(visit.Cancellation))),
            ("Sites", await found.Overview.PerSiteAsync(visit.Cancellation)),
            ("Run", run), ("Findings", findings.Items), ("Misses", run is { Findings: 0 } ? await found.Misses.ListAsync(run.Id, visit.Cancellation) : []),
            ("Since", run is null ? default : await found.Comments.CountSinceAsync(run.Watermark, visit.Cancellation)),
            ("Jobs", await visit.Web.Jobs.OpenAsync(found.Name, visit.Cancellation)), ("Today", Today(visit)));
    }

    private static DateOnly Today(Visit visit) => DateOnly.FromDateTime(visit.Now.UtcDateTime);
}
