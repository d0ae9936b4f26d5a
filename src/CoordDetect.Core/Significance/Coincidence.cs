namespace CoordDetect.Core.Significance;

/// <summary>Two accounts, one object, the two comments.</summary>
/// <param name="Object">The object in words for a person.</param>
/// <param name="ObjectKey">An identity of the object within its signal, for counting different ones.</param>
/// <param name="CommentA">The comment of the account with the smaller id.</param>
/// <param name="CommentB">The comment of the account with the larger id.</param>
/// <param name="Strength">Bits of surprise of this coincidence alone.</param>
public sealed record Coincidence(string Object, long ObjectKey, int CommentA, int CommentB, double Strength)
{
    /// <summary>
    /// Whether it is about the accounts as such (their profiles, their hours, their style) and not about anything said or done at a moment: the comments are then
    /// examples, their times mean nothing, and it counts neither as an object nor as a day.
    /// </summary>
    public bool IsStanding { get; init; }

    /// <summary>Whether the two comments are two deeds, whichever came first: each has its own day, and neither is a copy of the other.</summary>
    public bool IsApart { get; init; }
}
