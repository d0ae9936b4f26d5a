namespace CoordDetect.Core.Text.Passages;

/// <summary>A run of words that two otherwise different comments share, as long as it can be in both directions.</summary>
/// <param name="CommentA">The comment that comes first in the corpus; the first of its copies, where it has any.</param>
/// <param name="StartA">The index of the first word among the words of <paramref name="CommentA"/>, pictograms left out.</param>
/// <param name="CommentB">The other comment.</param>
/// <param name="StartB">The index of the first word among the words of <paramref name="CommentB"/>, pictograms left out.</param>
/// <param name="Length">How many words.</param>
/// <param name="Bits">What the run is worth where none of the comments that begin it counts, nor the centres of their families.</param>
public readonly record struct SharedPassage(int CommentA, int StartA, int CommentB, int StartB, int Length, double Bits);
