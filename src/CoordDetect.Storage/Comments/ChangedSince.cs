namespace CoordDetect.Storage.Comments;

/// <summary>What happened after a <see cref="CaseWatermark"/>.</summary>
/// <param name="Added">Comments that came.</param>
/// <param name="Changed">Earlier comments that were edited, deleted or restored.</param>
public readonly record struct ChangedSince(long Added, long Changed);
