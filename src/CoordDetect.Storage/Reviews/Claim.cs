namespace CoordDetect.Storage.Reviews;

/// <summary>That somebody is looking at something.</summary>
/// <param name="By">Who.</param>
/// <param name="At">Since when.</param>
public sealed record Claim(string By, DateTimeOffset At)
{
    /// <summary>How long it holds unless it is renewed.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(30);
}
