using CoordDetect.App.Web.Hosting;
using CoordDetect.App.Web.Layout;
using CoordDetect.App.Web.Review;
using CoordDetect.Core.Findings;
using CoordDetect.Core.Signals;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Reviews;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Findings;

/// <summary>The findings of a case, one of them, and what reviewers say.</summary>
internal static class FindingPages
{
    private const int MostShown = 4_000;
    private static readonly string[] Signals = [.. SignalCatalog.All(new SignalOptions()).Select(s => s.Id).Order(StringComparer.Ordinal)];

    public static void Map(Routes routes)
    {
        routes.Get("/cases/{case}/findings", UserRole.Reader, ListAsync);
        routes.Get("/cases/{case}/findings/{id}", UserRole.Reader, ShowAsync);
        routes.Post("/cases/{case}/findings/{id}/note", UserRole.Analyst, NoteAsync);
        FindingExports.Map(routes);
        ListFiles.Map(routes, "findings", (visit, found) => FindingSheet.OfAsync(found, Filter(visit), visit.Cancellation));
    }

    private static async Task ListAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        FindingFilter filter = Filter(visit);
        RunEntry? last = await found.Runs.LastAsync(visit.Cancellation);
        RunEntry? run = filter.Run is { } asked ? await found.Runs.FindAsync(asked, visit.Cancellation) ?? throw new PageMissingException() : last;
        await visit.PageAsync<FindingListPage>(visit.T["web.nav.findings"], "findings",
            ("Run", run), ("IsLast", run?.Id == last?.Id), ("Filter", filter), ("IsFiltered", visit.Http.Request.Query.Keys.Any(k => k is not ("lang" or "after" or "run"))),
            ("Findings", await found.Findings.ListAsync(filter, visit.Page(), visit.Cancellation)),
            ("Misses", await found.Misses.ListAsync(filter.Run, visit.Cancellation)),
            ("Accuracy", await found.Findings.AccuracyAsync(filter.Run, visit.Cancellation)), ("Signals", Signals));
    }

    /// <summary>What the query of an address asks for.</summary>
    internal static FindingFilter Filter(Visit visit) => new()
    {
        Run = visit.Run(),
        MinimumConfidence = visit.Query("confidence") is { } word && ConfidenceScale.TryParse(word, out Confidence level) ? level : null,
        Signal = visit.Query("signal"),
        Verdict = FormWord.TryRead(visit.Query("verdict"), out VerdictKind kind) ? kind : null,
        Judged = visit.Query("verdict") == "none" ? false : null,
        Changes = visit.Query("changed") == "on" ? [FindingChange.New, FindingChange.Grew, FindingChange.Shrank, FindingChange.Merged, FindingChange.Split] : [],
        // A list without any filter shows all; once the form was sent, its box decides.
        IncludeQuiet = !visit.Http.Request.Query.Keys.Any(k => k is not ("run" or "after" or "done" or "limit")) || visit.Query("quiet") == "on",
    };

    private static async Task ShowAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        long id = visit.Id();
        FindingDetail detail = await DetailAsync(visit, found, id);
        StoredFinding stored = await StoredFinding.ReadAsync(found, detail, MostShown, visit.Cancellation);
        await visit.AuditAsync("see-finding", visit.Route("id"));
        await visit.PageAsync<FindingPage>(visit.T.Say("web.finding.name", ("n", id)), "findings", 200, ReviewPlace.Script,
            ("Detail", detail), ("View", stored.View()), ("Kept", stored.Places), ("Sites", SiteEvidence.Of(stored.Result).Select(s => s.Site).ToArray()), ("Tied", stored.Between(visit.Number("from"), visit.Number("to"))),
            ("At", await ReviewPlace.OfAsync(visit, found, new ReviewItem(ReviewSubject.Finding, id), detail.Entry.Run, await VerdictChanges.OfAsync(found, detail, visit.T, visit.Cancellation))),
            ("Notes", await found.Findings.NotesAsync(NoteSubject.Finding, id, visit.Cancellation)),
            ("History", await found.Findings.HistoryAsync(id, visit.Cancellation)));
    }

    private static async Task NoteAsync(Visit visit)
    {
        ICase found = await visit.CaseAsync();
        FindingDetail detail = await DetailAsync(visit, found, visit.Id());
        await found.Findings.AddNoteAsync(NoteSubject.Finding, detail.Entry.Id, await visit.FieldAsync("text"), visit.Visitor.Name, visit.Now, visit.Cancellation);
        await visit.AuditAsync("note", visit.Route("id"));
        await visit.GoAsync(CaseAddress.Of(found.Name, "findings", detail.Entry.Id) + "#notes", null);
    }

    internal static async Task<FindingDetail> DetailAsync(Visit visit, ICase found, long id) =>
        await found.Findings.FindAsync(id, visit.Run(), visit.Cancellation) ?? throw new PageMissingException();
}
