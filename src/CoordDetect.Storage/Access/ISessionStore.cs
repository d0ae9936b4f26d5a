namespace CoordDetect.Storage.Access;

/// <summary>Signed-in browsers. Only a digest of each token is kept.</summary>
public interface ISessionStore
{
    /// <summary>Begins a session and returns its token: 43 characters of base64url, from 32 random bytes.</summary>
    Task<string> BeginAsync(long user, DateTimeOffset now, TimeSpan lifetime, CancellationToken cancellation = default);

    /// <summary>The session of a token; null where there is none, it has expired, or its user is disabled.</summary>
    Task<Session?> FindAsync(string token, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Ends a session.</summary>
    Task EndAsync(string token, CancellationToken cancellation = default);

    /// <summary>Ends every session of a user.</summary>
    Task EndAllAsync(long user, CancellationToken cancellation = default);

    /// <summary>Forgets sessions that have expired, and sign-in counts that no longer matter; returns how many sessions.</summary>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellation = default);
}
