namespace CoordDetect.Storage.Comments.Importing;

/// <summary>What is known of a comment that a batch brings: id 0 where it is new.</summary>
internal readonly record struct FoundComment(long Id, long ContentHash, bool IsDeleted, long Account);
