using System.Globalization;
using System.Security.Cryptography;
using CoordDetect.Core;
using CoordDetect.Storage.Custody;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Cases;

/// <summary>The record of a case in its own tables.</summary>
internal sealed class CaseSettings(Database database) : ICaseSettings
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int LongestTitle = 500;

    /// <summary>Whether the tables hold a case.</summary>
    public static async Task<bool> ExistsAsync(Database database, CancellationToken cancellation)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        if (await session.NumberAsync("migrations.exist", cancellation).ConfigureAwait(false) is not > 0) return false;
        // The first script makes the table; before it is done there is none.
        if (await session.NumberAsync("migrations.current", cancellation).ConfigureAwait(false) is not > 0) return false;
        return await session.NumberAsync("record.exists", cancellation).ConfigureAwait(false) > 0;
    }

    /// <summary>Writes the record of a new case.</summary>
    public static async Task BeginAsync(Database database, NewCase wanted, DateTimeOffset now, CancellationToken cancellation)
    {
        FreeText.Require(wanted.Purpose, "purpose");
        FreeText.Require(wanted.Title, "title", LongestTitle);
        FreeText.Require(string.Join(' ', wanted.Languages), "languages", LongestTitle);
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync(
            "record.begin", cancellation, ("name", wanted.Name), ("title", wanted.Title.Length == 0 ? wanted.Name : FreeText.Clean(wanted.Title)), ("purpose", FreeText.Clean(wanted.Purpose)),
            ("languages", FreeText.Clean(string.Join(' ', wanted.Languages))), ("retain", wanted.RetainUntil.ToString(DateFormat, CultureInfo.InvariantCulture)), ("at", now),
            ("key", RandomNumberGenerator.GetBytes(32))).ConfigureAwait(false);
        await CustodyChain.AddAsync(session, CustodyKind.Begun, "{}", "", now, cancellation).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<CaseRecord> GetAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return (await session.FirstAsync("record.get", Read, cancellation).ConfigureAwait(false))!;
    }

    public async Task ChangeAsync(CaseChange change, CancellationToken cancellation = default)
    {
        if (change.Purpose is not null && string.IsNullOrWhiteSpace(change.Purpose)) throw new UserFacingException("A case needs a purpose: it cannot be made empty.");
        FreeText.Require(change.Purpose ?? "", "purpose");
        FreeText.Require(change.Title ?? "", "title", LongestTitle);
        if (change.Title is not null && string.IsNullOrWhiteSpace(change.Title)) throw new UserFacingException("A case needs a title: it cannot be made empty.");
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync(
            "record.change", cancellation, ("title", change.Title is null ? null : FreeText.Clean(change.Title)), ("purpose", change.Purpose is null ? null : FreeText.Clean(change.Purpose)), ("languages", change.Languages is null ? null : string.Join(' ', change.Languages)),
            ("retain", change.RetainUntil?.ToString(DateFormat, CultureInfo.InvariantCulture))).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<OfficialAccount>> OfficialAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("official.list", r => new OfficialAccount(r.Text(0), r.Text(1), r.Text(2), r.Time(3)), cancellation).ConfigureAwait(false);
    }

    public async Task AddOfficialAsync(OfficialAccount account, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(account.Handle)) throw new UserFacingException("Name the handle of the official account.");
        FreeText.Require(account.Handle, "handle", LongestTitle);
        FreeText.Require(account.Reason, "reason");
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("official.add", cancellation, ("handle", FreeText.Clean(account.Handle)), ("reason", FreeText.Clean(account.Reason)), ("by", account.By), ("at", account.At)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<bool> RemoveOfficialAsync(string handle, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        int removed = await session.ExecuteAsync("official.remove", cancellation, ("handle", handle)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return removed > 0;
    }

    private static CaseRecord Read(Row row) => new(
        row.Text(0), row.Text(1), row.Text(2), row.Words(3), DateOnly.ParseExact(row.Text(4), DateFormat, CultureInfo.InvariantCulture), row.Time(5),
        row.Number(6), row.Number(7), row.Number(8), row.TimeOrNull(9));
}
