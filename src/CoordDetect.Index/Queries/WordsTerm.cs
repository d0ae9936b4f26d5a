namespace CoordDetect.Index.Queries;

/// <summary>Words that follow one another in what a comment says; a single word is a phrase of one.</summary>
/// <param name="Text">As they were written, without sign and star.</param>
/// <param name="IsExact">Whether they stood in quotation marks: then no other form of the word fits.</param>
/// <param name="IsPrefix">Whether the last word is only the beginning of one.</param>
/// <param name="Edits">How many letters of a single word may be others, more or fewer; 0 to 2.</param>
/// <param name="IsExcluded">Whether comments that fit are left out.</param>
public sealed record WordsTerm(string Text, bool IsExact, bool IsPrefix, int Edits, bool IsExcluded) : SearchTerm(IsExcluded);
