namespace CoordDetect.Storage.Custody;

/// <summary>One link of the custody chain.</summary>
/// <param name="Number">Its number, from 1 without a gap.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Detail">What exactly, as one JSON object; names no account.</param>
/// <param name="By">By whom.</param>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Digest">The SHA-256 over the digest before and everything above, in hexadecimal.</param>
public sealed record CustodyEntry(long Number, CustodyKind Kind, string Detail, string By, DateTimeOffset At, string Digest);
