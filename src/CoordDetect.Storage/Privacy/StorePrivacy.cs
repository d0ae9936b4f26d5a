using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Privacy;

/// <summary>What the tables beside the cases may hold of a person's words: what was searched for, addresses and names that were asked for, what ended jobs were to do.</summary>
internal sealed class StorePrivacy(Database database)
{
    // Each lists id and text of what may name somebody, and has a statement of the same name with `.change`.
    private static readonly string[] Named = ["forget.audit", "forget.alerts"];

    /// <summary>
    /// Forgets a person who is erased from a case: whatever was searched for in it and its ended jobs go, <paramref name="blot"/> writes over the names in
    /// the audit log and in alerts, and watches of addresses that name the person end.
    /// </summary>
    public async Task ForgetPersonAsync(string @case, Func<string, string> blot, CancellationToken cancellation)
    {
        await using (DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false))
        {
            await session.ExecuteAsync("forget.searches", cancellation, ("case", @case)).ConfigureAwait(false);
            await session.ExecuteAsync("forget.jobs", cancellation, ("case", @case)).ConfigureAwait(false);
            await BlotAsync(session, @case, blot, cancellation).ConfigureAwait(false);
            await session.CommitAsync(cancellation).ConfigureAwait(false);
        }
        await EmptyAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Forgets what was asked for in a case that is deleted; who did what, and when, stays.</summary>
    public async Task ForgetCaseAsync(string @case, CancellationToken cancellation)
    {
        await using (DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false))
        {
            await session.ExecuteAsync("forget.targets", cancellation, ("case", @case)).ConfigureAwait(false);
            await session.CommitAsync(cancellation).ConfigureAwait(false);
        }
        await EmptyAsync(cancellation).ConfigureAwait(false);
    }

    private async Task EmptyAsync(CancellationToken cancellation)
    {
        await using DatabaseSession free = await database.ReadAsync(cancellation).ConfigureAwait(false);
        await FreedPages.EmptyAsync(free, "forget.rewrite", cancellation).ConfigureAwait(false);
    }

    private static async Task BlotAsync(DatabaseSession session, string @case, Func<string, string> blot, CancellationToken cancellation)
    {
        foreach (string table in Named)
            foreach ((long id, string text) in await TextsAsync(session, table, @case, cancellation).ConfigureAwait(false))
                if (blot(text) is { } blotted && blotted != text)
                    await session.ExecuteAsync(table + ".change", cancellation, ("id", id), ("text", blotted)).ConfigureAwait(false);
        foreach ((long id, string address) in await TextsAsync(session, "forget.watches", @case, cancellation).ConfigureAwait(false))
            if (blot(address) != address) await session.ExecuteAsync("watches.remove", cancellation, ("id", id)).ConfigureAwait(false);
    }

    private static Task<List<(long Id, string Text)>> TextsAsync(DatabaseSession session, string table, string @case, CancellationToken cancellation) =>
        session.ListAsync(table, r => (r.Number(0), r.Text(1)), cancellation, ("case", @case));
}
