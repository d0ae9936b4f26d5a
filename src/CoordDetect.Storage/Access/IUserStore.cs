using CoordDetect.Core;

namespace CoordDetect.Storage.Access;

/// <summary>Users, their roles and passwords. Passwords are kept as PBKDF2-SHA256 with a salt of their own.</summary>
public interface IUserStore
{
    /// <summary>Whether there is any user.</summary>
    Task<bool> AnyAsync(CancellationToken cancellation = default);

    /// <summary>Every user, by name.</summary>
    Task<IReadOnlyList<User>> ListAsync(CancellationToken cancellation = default);

    /// <summary>A user, or null.</summary>
    Task<User?> FindAsync(long user, CancellationToken cancellation = default);

    /// <summary>Adds a user.</summary>
    /// <exception cref="UserFacingException">The name is taken or empty, or the password is shorter than 12 characters or one that guessers try first.</exception>
    Task<User> AddAsync(string name, string password, UserRole role, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Changes a password, and signs the user out everywhere.</summary>
    /// <exception cref="UserFacingException">The password is too short or easily guessed, or there is no such user.</exception>
    Task SetPasswordAsync(long user, string password, CancellationToken cancellation = default);

    /// <summary>Changes a role, or whether the user may sign in; the last admin who may sign in stays one.</summary>
    /// <exception cref="UserFacingException">It is the last admin, or there is no such user.</exception>
    Task ChangeAsync(long user, UserRole role, bool disabled, CancellationToken cancellation = default);

    /// <summary>
    /// Checks a name and password. Five failures for a name from an address, or twenty from an address, block further attempts for a minute,
    /// then two, four, … up to an hour; a hundred for a name block it where it never signed in. Those that are being judged hold places of those that are free: others wait for them.
    /// An unknown name takes as long as a known one.
    /// </summary>
    Task<SignInOutcome> SignInAsync(string name, string password, string address, DateTimeOffset now, CancellationToken cancellation = default);
}
