namespace CoordDetect.Storage.Access;

/// <summary>How a sign-in went.</summary>
/// <param name="User">The user who is signed in now, or null.</param>
/// <param name="BlockedUntil">Until when further attempts are refused unseen; null where they are not.</param>
public sealed record SignInOutcome(User? User, DateTimeOffset? BlockedUntil);
