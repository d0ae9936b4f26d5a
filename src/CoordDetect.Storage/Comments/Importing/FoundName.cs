namespace CoordDetect.Storage.Comments.Importing;

/// <summary>What is known of a name that a batch brings: id 0 where it is new; for accounts, which parts of the profile are known.</summary>
internal readonly record struct FoundName(long Id, byte Known);
