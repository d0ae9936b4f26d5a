using CoordDetect.Storage.Access;

namespace CoordDetect.App.Web.Access;

/// <summary>Who asks.</summary>
/// <param name="Name">The user's name; empty where nobody is signed in.</param>
/// <param name="Role">What the user may do; null where nobody is signed in.</param>
/// <param name="UserId">The user in the store; null for the one who followed the link printed at start.</param>
public sealed record Visitor(string Name, UserRole? Role, long? UserId)
{
    /// <summary>Nobody is signed in.</summary>
    public static Visitor Nobody { get; } = new("", null, null);

    /// <summary>Who followed the link that was printed at start: the person at this machine.</summary>
    public static Visitor Local { get; } = new("local", UserRole.Admin, null);

    /// <summary>Whether the user may do what a role may.</summary>
    public bool Can(UserRole role) => Role >= role;
}
