namespace CoordDetect.Core.Network;

/// <summary>One coincidence: two accounts, one object, the two comments.</summary>
/// <param name="Signal">The id of the signal that saw it.</param>
/// <param name="AccountA">The account with the smaller id.</param>
/// <param name="AccountB">The account with the larger id.</param>
/// <param name="Object">What they coincide on, in words for a person: a link, a hashtag, the thread, the start of the shared text.</param>
/// <param name="CommentA">The comment of <paramref name="AccountA"/>.</param>
/// <param name="CommentB">The comment of <paramref name="AccountB"/>.</param>
/// <param name="DeltaSeconds">Time of B less time of A in seconds; null where either time is unknown.</param>
/// <param name="Strength">Bits of surprise of this coincidence by itself.</param>
/// <param name="PValue">The p-value of the pair under this signal's null (the same on all rows of the pair and signal).</param>
public sealed record EvidenceRow(
    string Signal,
    int AccountA,
    int AccountB,
    string Object,
    int CommentA,
    int CommentB,
    long? DeltaSeconds,
    double Strength,
    double PValue)
{
    /// <summary>The identity of the object within its signal.</summary>
    public long ObjectKey { get; init; }

    /// <summary>Whether it is about the accounts as such, and the comments are mere examples: see <see cref="Significance.Coincidence.IsStanding"/>.</summary>
    public bool IsStanding { get; init; }

    /// <summary>Whether the comments are two deeds with a day each: see <see cref="Significance.Coincidence.IsApart"/>.</summary>
    public bool IsApart { get; init; }
}
