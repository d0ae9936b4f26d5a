using CoordDetect.Core;

namespace CoordDetect.Storage.Access;

/// <summary>Tokens that programs read cases with. Only a digest of each is kept.</summary>
public interface IApiTokenStore
{
    /// <summary>Makes a token and returns it, this once: <c>cd_</c> and 43 characters of base64url, from 32 random bytes.</summary>
    /// <exception cref="UserFacingException">The name is empty, too long or taken, or the day is not within a year.</exception>
    Task<string> AddAsync(long user, string name, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellation = default);

    /// <summary>The tokens of a user, or of all users; those that have expired too, for a month.</summary>
    Task<IReadOnlyList<ApiToken>> ListAsync(long? user, CancellationToken cancellation = default);

    /// <summary>The token with those characters, whose use is noted; null where there is none, it has expired, or its user is disabled.</summary>
    Task<ApiToken?> UseAsync(string token, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Takes a token back: of a user, or of anybody. False where there is none.</summary>
    Task<bool> RemoveAsync(long token, long? user, CancellationToken cancellation = default);
}
