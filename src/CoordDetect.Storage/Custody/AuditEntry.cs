namespace CoordDetect.Storage.Custody;

/// <summary>Who saw or did something.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When.</param>
/// <param name="User">The name of the user; empty where nobody was signed in.</param>
/// <param name="Action">What, such as <c>sign-in</c>, <c>see-account</c>, <c>export</c>.</param>
/// <param name="Case">The name of the case, or null.</param>
/// <param name="Target">Of what, by its id, such as <c>account/12</c>, or null. Never a name from the corpus: those must be erasable.</param>
/// <param name="Address">The address of the browser, or null.</param>
public sealed record AuditEntry(long Id, DateTimeOffset At, string User, string Action, string? Case, string? Target, string? Address);
