using CoordDetect.App.Export;
using CoordDetect.Core.Findings;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Comments;
using CoordDetect.Storage.Findings;
using CoordDetect.Storage.Misses;
using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Api;

/// <summary>What programs are told of things that no page offers as a file.</summary>
internal static class ApiTables
{
    /// <summary>Of a case.</summary>
    public static readonly Table<CaseRecord> Cases = new("cases",
    [
        new("name", CellKind.Text, "Its name in addresses.", c => c.Name),
        new("title", CellKind.Text, "Its title.", c => c.Title),
        new("purpose", CellKind.Text, "What it is kept for.", c => c.Purpose),
        new("retain_until", CellKind.Text, "The last day on which it may be kept, as yyyy-mm-dd.", c => c.RetainUntil.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        new("created_utc", CellKind.Time, "When it was begun.", c => c.Created),
        new("comments", CellKind.Number, "How many comments it holds.", c => c.Comments),
        new("accounts", CellKind.Number, "How many accounts.", c => c.Accounts),
        new("findings", CellKind.Number, "How many findings its last run has.", c => c.Findings),
        new("last_run_utc", CellKind.Time, "When its last run ended.", c => c.LastRun),
    ]);

    /// <summary>Of a run.</summary>
    public static readonly Table<RunEntry> Runs = new("runs",
    [
        new("run", CellKind.Number, "Its id in the case.", r => r.Id),
        new("started_utc", CellKind.Time, "When it began.", r => r.Started),
        new("finished_utc", CellKind.Time, "When it ended.", r => r.Finished),
        new("version", CellKind.Text, "The version of CoordDetect.", r => r.Version),
        new("corpus_sha256", CellKind.Text, "The digest of what it read.", r => r.CorpusSha256),
        new("comments", CellKind.Number, "How many comments it read.", r => r.Comments),
        new("accounts", CellKind.Number, "Of how many accounts.", r => r.Accounts),
        new("pairs", CellKind.Number, "How many pairs of accounts it found above chance.", r => r.Edges),
        new("findings", CellKind.Number, "How many findings.", r => r.Findings),
        new("is_part", CellKind.Flag, "Whether it looked at a part of the case only.", r => r.Scope is not null),
    ]);

    /// <summary>Of an account of a finding.</summary>
    public static readonly Table<StoredMember> Members = new("members",
    [
        new("account", CellKind.Number, "The account's id in the case.", m => m.Account.Id),
        new("handle", CellKind.Text, "Its handle.", m => m.Account.Profile.Handle),
        new("site", CellKind.Text, "Its site.", m => m.Account.Profile.Site),
        new("name", CellKind.Text, "The name that is shown.", m => m.Account.Profile.Name),
        new("role", CellKind.Text, "What it does in the group; a source was copied and is no member.", m => m.Role.ToString().ToLowerInvariant()),
        new("score", CellKind.Real, "Its score, from 0 to 1.", m => m.Score),
        new("comments", CellKind.Number, "How many comments it had in the run.", m => (long)m.Comments),
        new("partners", CellKind.Number, "To how many others of the finding it is tied.", m => (long)m.Partners),
        new("joined", CellKind.Flag, "Whether it came since the run before.", m => m.Joined),
    ]);

    /// <summary>Of a tie between two accounts of a finding.</summary>
    public static readonly Table<StoredEdge> Ties = new("ties",
    [
        new("tie", CellKind.Number, "Its id in the run.", e => e.Id),
        new("account_a", CellKind.Number, "The id of one account.", e => e.AccountA),
        new("account_b", CellKind.Number, "The id of the other.", e => e.AccountB),
        new("weight", CellKind.Real, "How much speaks for it: -log10 of the p-value of all signals together.", e => e.Weight),
        new("q_value", CellKind.Real, "The p-value, adjusted for how many pairs were tested.", e => e.QValue),
        new("signals", CellKind.Text, "The ids of the signals in evidence, with a space between.", e => string.Join(' ', e.Signals)),
        new("objects", CellKind.Number, "On how many objects they coincide.", e => (long)e.Objects),
        new("days", CellKind.Number, "On how many days.", e => (long)e.Days),
        new("coincidences", CellKind.Number, "How many coincidences stand behind it.", e => (long)e.Coincidences),
    ]);

    /// <summary>Of what was seen and not concluded.</summary>
    public static readonly Table<StoredMiss> Misses = new("misses",
    [
        new("miss", CellKind.Number, "Its id in the case; it stays from run to run.", m => m.Id),
        new("run", CellKind.Number, "The run that this is about.", m => m.Run),
        new("kind", CellKind.Text, "What kind of thing it would be.", m => m.Kind.ToString()),
        new("what", CellKind.Text, "The most telling thing that its accounts share.", m => m.What),
        new("accounts", CellKind.Number, "How many accounts.", m => (long)m.Accounts),
        new("comments", CellKind.Number, "How many comments show it.", m => (long)m.Comments),
        new("objects", CellKind.Number, "How many different things they share.", m => (long)m.Objects),
        new("bits", CellKind.Real, "What speaks for it, all choices paid for; below 0 where chance explains it.", m => m.Bits),
        new("limits", CellKind.Text, "Why it was not concluded, with a space between.", m => string.Join(' ', m.Limits)),
        new("first_utc", CellKind.Time, "The first of its comments.", m => m.First),
        new("last_utc", CellKind.Time, "The last.", m => m.Last),
    ]);

    /// <summary>Of an account.</summary>
    public static readonly Table<StoredAccount> Accounts = new("accounts",
    [
        new("account", CellKind.Number, "Its id in the case.", a => a.Id),
        new("handle", CellKind.Text, "Its handle; a pseudonym where it was erased.", a => a.Profile.Handle),
        new("site", CellKind.Text, "Its site.", a => a.Profile.Site),
        new("platform", CellKind.Text, "The platform of the site.", a => a.Platform),
        new("name", CellKind.Text, "The name that is shown.", a => a.Profile.Name),
        new("registered_utc", CellKind.Time, "When it registered, where the source says so.", a => a.Profile.Created.ToDateTimeOffset()),
        new("comments", CellKind.Number, "How many comments it has.", a => a.Comments),
        new("erased", CellKind.Flag, "Whether it was erased.", a => a.Erased),
    ]);
}
