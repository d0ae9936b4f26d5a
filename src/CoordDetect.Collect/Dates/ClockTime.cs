using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Dates;

/// <summary>A time of day that was read, and the tokens that it took.</summary>
/// <param name="Seconds">Seconds since midnight.</param>
/// <param name="Precision">Second, minute or hour.</param>
/// <param name="First">The first token of it.</param>
/// <param name="Next">The first token after it.</param>
internal readonly record struct ClockTime(int Seconds, TimePrecision Precision, int First, int Next);
