using CoordDetect.Storage.Comments;

namespace CoordDetect.Storage.Repeats;

/// <summary>When the repeats of a case were listed last.</summary>
/// <param name="Watermark">How far the case had come.</param>
/// <param name="At">When.</param>
public sealed record RepeatListing(CaseWatermark Watermark, DateTimeOffset At);
