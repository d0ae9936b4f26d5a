namespace CoordDetect.Storage.Access;

/// <summary>A signed-in browser.</summary>
/// <param name="User">Who is signed in.</param>
/// <param name="Created">Since when.</param>
/// <param name="Expires">Until when.</param>
public sealed record Session(User User, DateTimeOffset Created, DateTimeOffset Expires);
