namespace CoordDetect.Core.Significance;

/// <summary>Two accounts, one object, the two comments.</summary>
/// <param name="Object">The object in words for a person.</param>
/// <param name="ObjectKey">An identity of the object within its signal, for counting different ones.</param>
/// <param name="CommentA">The comment of the account with the smaller id.</param>
/// <param name="CommentB">The comment of the account with the larger id.</param>
/// <param name="Strength">Bits of surprise of this coincidence alone.</param>
public sealed record Coincidence(string Object, long ObjectKey, int CommentA, int CommentB, double Strength);
