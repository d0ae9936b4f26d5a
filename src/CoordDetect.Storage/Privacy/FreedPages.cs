using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Privacy;

/// <summary>The pages of a database that hold nothing any more, and its log: what was deleted stands in them until they are written anew.</summary>
internal static class FreedPages
{
    private const int MostWaits = 100;

    /// <summary>Empties them, with the statement that does so.</summary>
    public static async Task EmptyAsync(DatabaseSession session, string statement, CancellationToken cancellation)
    {
        await session.ExecuteLongAsync(statement, cancellation).ConfigureAwait(false);
        // Readers that began before hold on to the log: it is emptied as soon as they are done.
        for (int i = 0; i < MostWaits && await session.NumberAsync("erasure.empty-log", cancellation).ConfigureAwait(false) is not (null or 0); i++)
            await Task.Delay(100, cancellation).ConfigureAwait(false);
    }
}
