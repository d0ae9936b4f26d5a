namespace CoordDetect.Storage.Cases;

/// <summary>An account that acts together with others by right and says so.</summary>
/// <param name="Handle">Its handle, on any site of the case.</param>
/// <param name="Reason">Why it is on the list.</param>
/// <param name="By">Who put it there.</param>
/// <param name="At">When.</param>
public sealed record OfficialAccount(string Handle, string Reason, string By, DateTimeOffset At);
