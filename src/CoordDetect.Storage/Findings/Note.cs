namespace CoordDetect.Storage.Findings;

/// <summary>What somebody wrote down about a finding, an account or a comment. Never changed.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="SubjectId">The id of that in the case.</param>
/// <param name="Text">What was written.</param>
/// <param name="By">By whom.</param>
/// <param name="At">When.</param>
public sealed record Note(long Id, NoteSubject Subject, long SubjectId, string Text, string By, DateTimeOffset At);
