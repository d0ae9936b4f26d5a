using CoordDetect.Core;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Access;

/// <summary>Tokens in the tables of the store, by the SHA-256 of each.</summary>
internal sealed class ApiTokenStore(Database database) : IApiTokenStore
{
    private const string Mark = "cd_";
    private const int LongestName = 100;

    // A token that nobody takes back must end by itself.
    private const int MostDays = 366;

    // Whoever looks at the list learns why a program stopped; after a month it is of no use any more.
    private const int KeptDays = 30;

    public async Task<string> AddAsync(long user, string name, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellation = default)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName) throw new UserFacingException($"A token needs a name of at most {LongestName} characters: what it is for.");
        if (expires <= now || expires > now.AddDays(MostDays)) throw new UserFacingException("A token ends today or later, within a year.");
        string token = Mark + SecretToken.Draw();
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await session.ExecuteAsync("tokens.sweep", cancellation, ("expired", now.AddDays(-KeptDays))).ConfigureAwait(false);
        long? id = await session.NumberAsync(
            "tokens.add", cancellation, ("user", user), ("name", name), ("token", SecretToken.Digest(token)), ("at", now), ("until", expires)).ConfigureAwait(false);
        if (id is null) throw new UserFacingException($"You have a token '{name}' already. Choose another name, or take that one back first.");
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return token;
    }

    public async Task<IReadOnlyList<ApiToken>> ListAsync(long? user, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("tokens.list", Read, cancellation, ("user", user)).ConfigureAwait(false);
    }

    public async Task<ApiToken?> UseAsync(string token, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (!token.StartsWith(Mark, StringComparison.Ordinal) || token.Length > 100) return null;
        ApiToken? known;
        await using (DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false))
            known = await session.FirstAsync("tokens.find", Read, cancellation, ("token", SecretToken.Digest(token)), ("now", now)).ConfigureAwait(false);
        // To the hour, so that reading does not write each time.
        if (known is null || now - known.Used < TimeSpan.FromHours(1)) return known;
        await using DatabaseSession noting = await database.WriteAsync(cancellation).ConfigureAwait(false);
        await noting.ExecuteAsync("tokens.used", cancellation, ("id", known.Id), ("now", now)).ConfigureAwait(false);
        await noting.CommitAsync(cancellation).ConfigureAwait(false);
        return known;
    }

    public async Task<bool> RemoveAsync(long token, long? user, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        int removed = await session.ExecuteAsync("tokens.remove", cancellation, ("id", token), ("user", user)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return removed > 0;
    }

    private static ApiToken Read(Row row) => new(row.Number(5), UserStore.Read(row), row.Text(6), row.Time(7), row.Time(8), row.TimeOrNull(9));
}
