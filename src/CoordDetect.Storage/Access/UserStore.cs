using System.Text;
using CoordDetect.Core;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Access;

/// <summary>Users in the tables of the store.</summary>
internal sealed class UserStore(Database database) : IUserStore
{
    private const int LongestName = 100;

    public async Task<bool> AnyAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.NumberAsync("users.count", cancellation).ConfigureAwait(false) > 0;
    }

    public async Task<IReadOnlyList<User>> ListAsync(CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.ListAsync("users.list", Read, cancellation).ConfigureAwait(false);
    }

    public async Task<User?> FindAsync(long user, CancellationToken cancellation = default)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await session.FirstAsync("users.find", Read, cancellation, ("id", user)).ConfigureAwait(false);
    }

    public async Task<User> AddAsync(string name, string password, UserRole role, DateTimeOffset now, CancellationToken cancellation = default)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName) throw new UserFacingException($"A user needs a name of at most {LongestName} characters.");
        PasswordRules.Require(password, name);
        if (!Enum.IsDefined(role)) throw new UserFacingException("Choose a role: reader, analyst or admin.");
        string hash = await PasswordWork.OfAsync(password, cancellation).ConfigureAwait(false);
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        long? id = await session.NumberAsync(
            "users.add", cancellation, ("name", name), ("folded", Fold(name)), ("role", role), ("hash", hash), ("at", now)).ConfigureAwait(false);
        if (id is null) throw new UserFacingException($"There is a user '{name}' already. Choose another name.");
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return new User(id.Value, name, role, UnixTime.FromMilliseconds(UnixTime.ToMilliseconds(now)), false);
    }

    public async Task SetPasswordAsync(long user, string password, CancellationToken cancellation = default)
    {
        User known = await FindAsync(user, cancellation).ConfigureAwait(false) ?? throw Missing();
        PasswordRules.Require(password, known.Name);
        string hash = await PasswordWork.OfAsync(password, cancellation).ConfigureAwait(false);
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        if (await session.ExecuteAsync("users.password", cancellation, ("id", user), ("hash", hash)).ConfigureAwait(false) == 0) throw Missing();
        await session.ExecuteAsync("sessions.end-all", cancellation, ("user", user)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    public async Task ChangeAsync(long user, UserRole role, bool disabled, CancellationToken cancellation = default)
    {
        if (!Enum.IsDefined(role)) throw new UserFacingException("Choose a role: reader, analyst or admin.");
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        if (await session.ExecuteAsync("users.change", cancellation, ("id", user), ("role", role), ("disabled", disabled)).ConfigureAwait(false) == 0) throw Missing();
        if (await session.NumberAsync("users.count-admins", cancellation).ConfigureAwait(false) == 0)
            throw new UserFacingException("This is the last admin who may sign in. Make another user an admin first.");
        if (disabled) await session.ExecuteAsync("sessions.end-all", cancellation, ("user", user)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
    }

    public Task<SignInOutcome> SignInAsync(string name, string password, string address, DateTimeOffset now, CancellationToken cancellation = default) =>
        new SignIn(database, Fold(name.Trim()), address, now).JudgeAsync(password, cancellation);

    internal static User Read(Row row) => new(row.Number(0), row.Text(1), (UserRole)row.Int(2), row.Time(3), row.Flag(4));

    private static string Fold(string name) => name.Length > LongestName ? "" : name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static UserFacingException Missing() => new("There is no such user.");
}
