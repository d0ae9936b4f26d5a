namespace CoordDetect.Storage.Findings;

/// <summary>What a note is about.</summary>
public enum NoteSubject
{
    /// <summary>The case itself.</summary>
    Case = 0,

    /// <summary>A lasting finding.</summary>
    Finding = 1,

    /// <summary>An account.</summary>
    Account = 2,

    /// <summary>A comment.</summary>
    Comment = 3,

    /// <summary>A thread.</summary>
    Thread = 4,
}
