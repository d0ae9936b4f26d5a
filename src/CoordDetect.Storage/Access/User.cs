namespace CoordDetect.Storage.Access;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">The name to sign in with; case does not matter.</param>
/// <param name="Role">What the user may do.</param>
/// <param name="Created">Since when.</param>
/// <param name="Disabled">Whether the user may not sign in any more.</param>
public sealed record User(long Id, string Name, UserRole Role, DateTimeOffset Created, bool Disabled);
