using CoordDetect.Core;

namespace CoordDetect.Storage.Databases;

/// <summary>Brings tables up to date: runs the numbered scripts that were not run yet, each in a transaction of its own. Never back.</summary>
internal static class Migrator
{
    /// <summary>Runs what is missing.</summary>
    /// <exception cref="UserFacingException">The tables are newer than this program.</exception>
    public static async Task MigrateAsync(Database database, string where, IReadOnlyList<(int Number, string Script)> migrations, TimeProvider clock, CancellationToken cancellation)
    {
        int last = migrations[^1].Number;
        if (await CurrentAsync(database, cancellation).ConfigureAwait(false) is { } current)
        {
            Refuse(where, current, last);
            if (current == last) return;
        }
        foreach ((int number, string script) in migrations)
        {
            await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
            await session.ExecuteAsync("migrations.prepare", cancellation).ConfigureAwait(false);
            // Another process may have been here while we waited.
            long done = await session.NumberAsync("migrations.current", cancellation).ConfigureAwait(false) ?? 0;
            Refuse(where, done, last);
            if (done >= number) continue;
            await session.ExecuteTextAsync(script, cancellation).ConfigureAwait(false);
            await session.ExecuteAsync("migrations.done", cancellation, ("number", number), ("at", clock.GetUtcNow())).ConfigureAwait(false);
            await session.CommitAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<long?> CurrentAsync(Database database, CancellationToken cancellation)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        if (await session.NumberAsync("migrations.exist", cancellation).ConfigureAwait(false) is not > 0) return null;
        return await session.NumberAsync("migrations.current", cancellation).ConfigureAwait(false) ?? 0;
    }

    private static void Refuse(string where, long current, int last)
    {
        if (current > last)
            throw new UserFacingException($"{where} was made by a newer CoordDetect (tables {current}, this one knows {last}). Use that version or a newer one.");
    }
}
