namespace CoordDetect.Storage.Access;

/// <summary>Whether an attempt to sign in may be judged: now, after those that are being judged, or not before a time.</summary>
internal sealed record SignInTurn(bool Mine, DateTimeOffset? BlockedUntil)
{
    /// <summary>It may be judged, and is counted as being judged.</summary>
    public static SignInTurn Now { get; } = new(true, null);

    /// <summary>Others are being judged whose failures might use up what is free: ask again.</summary>
    public static SignInTurn Later { get; } = new(false, null);

    /// <summary>It is refused unseen.</summary>
    public static SignInTurn Refused(DateTimeOffset until) => new(false, until);
}
