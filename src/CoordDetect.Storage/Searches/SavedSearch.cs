namespace CoordDetect.Storage.Searches;

/// <summary>A search that somebody keeps to come back to.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Words">What is looked for, as it was written.</param>
/// <param name="BestFirst">Whether the hits that fit best come first; else the newest.</param>
/// <param name="By">Who saved it last.</param>
/// <param name="At">When.</param>
public sealed record SavedSearch(long Id, string Name, string Words, bool BestFirst, string By, DateTimeOffset At);
