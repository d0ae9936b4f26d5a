namespace CoordDetect.Storage.Privacy;

/// <summary>What the custody chain says of an erasure; the name is not in it.</summary>
internal sealed record ErasureDetail(long Account, long Comments, long Versions, long Evidence, string Reason);
