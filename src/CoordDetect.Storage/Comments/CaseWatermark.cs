namespace CoordDetect.Storage.Comments;

/// <summary>How far a case had come. Both numbers only grow.</summary>
/// <param name="Comment">The largest comment id.</param>
/// <param name="Version">The largest number of a version (edit, deletion, restoration).</param>
public readonly record struct CaseWatermark(long Comment, long Version);
