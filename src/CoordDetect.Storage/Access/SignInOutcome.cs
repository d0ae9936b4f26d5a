namespace CoordDetect.Storage.Access;

/// <summary>How a sign-in went.</summary>
/// <param name="User">The user who is signed in now, or null.</param>
/// <param name="BlockedUntil">Until when further attempts are refused unseen; null where they are not.</param>
/// <param name="IsBusy">Whether so many sign in at once that it was not judged. It counts for nothing.</param>
public sealed record SignInOutcome(User? User, DateTimeOffset? BlockedUntil, bool IsBusy = false)
{
    /// <summary>The name or the password is wrong, or the user may not sign in.</summary>
    public static SignInOutcome Wrong { get; } = new(null, null);

    /// <summary>It was not judged, for its turn did not come in time.</summary>
    public static SignInOutcome Busy { get; } = new(null, null, IsBusy: true);
}
