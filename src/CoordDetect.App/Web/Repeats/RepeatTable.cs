using CoordDetect.App.Export;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Storage;
using CoordDetect.Storage.Repeats;

namespace CoordDetect.App.Web.Repeats;

/// <summary>What several accounts posted as a table.</summary>
internal static class RepeatTable
{
    private static readonly string[] Columns = ["kind", "what", "accounts", "comments", "only_this", "new_accounts", "sites", "peak_hour", "first_utc", "last_utc"];

    /// <summary>The table in the order of the filter.</summary>
    public static async Task<Sheet> OfAsync(ICase found, RepeatFilter filter, CancellationToken cancellation)
    {
        List<StoredRepeat> repeats = await ListFiles.AllAsync(page => found.Repeats.ListAsync(filter, page, cancellation));
        return new Sheet("repeats", Columns, repeats.Count, i => Cells(repeats[i]));
    }

    private static object?[] Cells(StoredRepeat repeat) =>
    [
        repeat.Kind.ToString().ToLowerInvariant(), repeat.What, (long)repeat.Accounts, (long)repeat.Comments, (long)repeat.OnlyThis, (long)repeat.NewAccounts,
        (long)repeat.Sites.Count, (long)repeat.Peak, repeat.First, repeat.Last,
    ];
}
