using CoordDetect.App.Export;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Storage;
using CoordDetect.Storage.Repeats;

namespace CoordDetect.App.Web.Repeats;

/// <summary>What several accounts posted as a table.</summary>
internal static class RepeatTable
{
    /// <summary>What is said of each thing.</summary>
    public static readonly Table<StoredRepeat> Table = new("repeats",
    [
        new("id", CellKind.Number, "Its id in the case.", r => r.Id),
        new("kind", CellKind.Text, "What kind of thing it is: a text, a template, a link, a picture, a named object.", r => r.Kind.ToString().ToLowerInvariant()),
        new("what", CellKind.Text, "The thing itself.", r => r.What),
        new("accounts", CellKind.Number, "How many accounts posted it.", r => (long)r.Accounts),
        new("comments", CellKind.Number, "How many comments hold it.", r => (long)r.Comments),
        new("only_this", CellKind.Number, "How many of the accounts post nothing else.", r => (long)r.OnlyThis),
        new("new_accounts", CellKind.Number, "How many of the accounts were new when they posted it.", r => (long)r.NewAccounts),
        new("sites", CellKind.Number, "On how many sites.", r => (long)r.Sites.Count),
        new("peak_hour", CellKind.Number, "The most accounts within one hour.", r => (long)r.Peak),
        new("first_utc", CellKind.Time, "When it was posted first.", r => r.First),
        new("last_utc", CellKind.Time, "When it was posted last.", r => r.Last),
    ]);

    /// <summary>The table in the order of the filter.</summary>
    public static async Task<Sheet> OfAsync(ICase found, RepeatFilter filter, CancellationToken cancellation) =>
        Table.Of(await ListFiles.AllAsync(page => found.Repeats.ListAsync(filter, page, cancellation)));
}
