namespace CoordDetect.Core.Export;

/// <summary>One input of a run.</summary>
/// <param name="Name">Its name as a reader knows it: a file name, or the name of a case.</param>
/// <param name="Sha256">The SHA-256 digest of its bytes as stored, in lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its length in bytes as stored.</param>
/// <param name="Accepted">How many comments were taken from it.</param>
/// <param name="Rejected">How many of its rows were left out, by reason, sorted by reason (ordinal).</param>
public sealed record InputRecord(string Name, string Sha256, long Bytes, long Accepted, IReadOnlyList<KeyValuePair<string, long>> Rejected)
{
    /// <summary>How many of its rows were left out, all reasons together.</summary>
    public long RejectedTotal => Rejected.Sum(r => r.Value);
}
