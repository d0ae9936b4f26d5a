using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Access;

/// <summary>Sessions in the tables of the store, by the SHA-256 of their tokens.</summary>
internal sealed class SessionStore(Database database) : ISessionStore
{
    public async Task<string> BeginAsync(long user, DateTimeOffset now, TimeSpan lifetime, CancellationToken cancellation = default)
    {
        string token = SecretToken.Draw();
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("sessions.begin", cancellation, ("token", SecretToken.Digest(token)), ("user", user), ("at", now), ("until", now + lifetime)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return token;
    }

    public async Task<Session?> FindAsync(string token, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync(
            "sessions.find", r => new Session(UserStore.Read(r), r.Time(5), r.Time(6)), cancellation, ("token", SecretToken.Digest(token)), ("now", now)).ConfigureAwait(false);
    }

    public async Task EndAsync(string token, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("sessions.end", cancellation, ("token", SecretToken.Digest(token))).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    public async Task EndAllAsync(long user, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("sessions.end-all", cancellation, ("user", user)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        int swept = await session.ExecuteAsync("sessions.sweep", cancellation, ("now", now)).ConfigureAwait(false);
        await session.ExecuteAsync("throttle.sweep", cancellation, ("now", now), ("fresh", now.AddDays(-1)), ("kept", now.AddDays(-30))).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return swept;
    }
}
