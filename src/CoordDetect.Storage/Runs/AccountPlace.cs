namespace CoordDetect.Storage.Runs;

/// <summary>Where an account stands in the picture of a run's network.</summary>
/// <param name="Account">The id of the account in the case.</param>
/// <param name="X">From 0 (left) to 1 (right).</param>
/// <param name="Y">From 0 (bottom) to 1 (top).</param>
public readonly record struct AccountPlace(long Account, double X, double Y);
