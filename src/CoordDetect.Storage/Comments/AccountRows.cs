using CoordDetect.Core.Corpus;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Comments;

/// <summary>Reads accounts from rows whose columns are those of <c>part.account</c>.</summary>
internal static class AccountRows
{
    /// <summary>Accounts by their ids, in that order; unknown ones are left out.</summary>
    public static async Task<IReadOnlyList<StoredAccount>> ManyAsync(DatabaseSession session, long[] ids, CancellationToken cancellation)
    {
        Dictionary<long, StoredAccount> found = (await session.ListAsync("accounts.many", Read, cancellation, ("ids", ids)).ConfigureAwait(false)).ToDictionary(a => a.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    public static StoredAccount Read(Row row) => new(
        row.Number(0), row.Text(1),
        new Account(row.Text(3), row.Text(2), row.TextOrNull(4), UnixTime.ToPostedAt(row.Number(5), row.Number(6)), row.TextOrNull(7), row.TextOrNull(8)),
        row.Number(9), row.Flag(10));
}
