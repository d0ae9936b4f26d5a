namespace CoordDetect.Index.Texts;

/// <summary>A comment as the index knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Account">The id of its account.</param>
/// <param name="Text">The number of its text; -1 for none.</param>
/// <param name="Posted">When it was posted, in Unix seconds; the least value where that is unknown.</param>
internal readonly record struct IndexedComment(long Id, long Account, int Text, long Posted);
