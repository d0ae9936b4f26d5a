namespace CoordDetect.Storage.Runs;

/// <summary>An account in the picture of a run's network, with what its point is called.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Handle">Its handle as it is now: a pseudonym where it was erased.</param>
/// <param name="Site">Its site.</param>
public readonly record struct PlacedAccount(AccountPlace Place, string Handle, string Site);
