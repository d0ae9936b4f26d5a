namespace CoordDetect.Storage.Runs;

/// <summary>One coincidence of a run.</summary>
/// <param name="Id">Its evidence id in the run, as in <c>evidence.csv</c>.</param>
/// <param name="Signal">The signal that saw it.</param>
/// <param name="AccountA">The id of one account in the case.</param>
/// <param name="AccountB">The id of the other.</param>
/// <param name="Object">What they coincide on, in words.</param>
/// <param name="CommentA">The comment of the one.</param>
/// <param name="CommentB">The comment of the other.</param>
/// <param name="DeltaSeconds">Time of B less time of A, or null.</param>
/// <param name="Strength">Bits of surprise.</param>
/// <param name="PValue">The p-value of the pair under this signal.</param>
/// <param name="ObjectKey">The identity of the object within its signal.</param>
/// <param name="IsStanding">Whether it is about the accounts as such, and the comments are mere examples.</param>
public sealed record StoredEvidence(
    long Id, string Signal, long AccountA, long AccountB, string Object, long CommentA, long CommentB, long? DeltaSeconds,
    double Strength, double PValue, long ObjectKey, bool IsStanding);
