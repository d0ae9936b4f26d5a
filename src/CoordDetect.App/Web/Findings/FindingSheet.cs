using CoordDetect.App.Export;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Core.Findings;
using CoordDetect.Storage;
using CoordDetect.Storage.Findings;

namespace CoordDetect.App.Web.Findings;

/// <summary>The list of findings as a table.</summary>
internal static class FindingSheet
{
    /// <summary>What is said of each finding.</summary>
    public static readonly Table<FindingEntry> Table = new("findings",
    [
        new("finding", CellKind.Number, "Its id in the case; it stays from run to run.", f => f.Id),
        new("run", CellKind.Number, "The run that this is about.", f => f.Run),
        new("confidence", CellKind.Text, "The confidence that its accounts act together.", f => ConfidenceScale.Word(f.Confidence)),
        new("accounts", CellKind.Number, "Its accounts; those that were only copied are not counted.", f => (long)f.Accounts),
        new("signals", CellKind.Text, "The ids of the signals in evidence, strongest first, with a space between.", f => string.Join(' ', f.Signals)),
        new("objects", CellKind.Number, "How many different things its accounts share.", f => (long)f.Objects),
        new("days", CellKind.Number, "On how many days.", f => (long)f.Days),
        new("change", CellKind.Text, "What became of it in this run.", f => f.Change.ToString().ToLowerInvariant()),
        new("joined", CellKind.Number, "Accounts that came since the run before.", f => (long)f.Joined),
        new("left", CellKind.Number, "Accounts that went since the run before.", f => (long)f.Left),
        new("first_utc", CellKind.Time, "The earliest comment in evidence.", f => f.FirstEvidence),
        new("last_utc", CellKind.Time, "The latest comment in evidence.", f => f.LastEvidence),
        new("verdict", CellKind.Text, "The verdict in force.", f => f.Verdict?.Kind.ToString().ToLowerInvariant()),
        new("reason", CellKind.Text, "The reviewer's reason.", f => f.Verdict?.Reason),
        new("by", CellKind.Text, "The reviewer.", f => f.Verdict?.By),
        new("at_utc", CellKind.Time, "When the verdict was given.", f => f.Verdict?.At),
        new("reviewers_differ", CellKind.Flag, "Whether reviewers stand by different verdicts.", f => f.Contested),
        new("changed_since_verdict", CellKind.Flag, "Whether it changed after the verdict.", f => f.ChangedSince),
    ]);

    /// <summary>The table of those that fit a filter.</summary>
    public static async Task<Sheet> OfAsync(ICase found, FindingFilter filter, CancellationToken cancellation) =>
        Table.Of(await ListFiles.AllAsync(page => found.Findings.ListAsync(filter, page, cancellation)));
}
