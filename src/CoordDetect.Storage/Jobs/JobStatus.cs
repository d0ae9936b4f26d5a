namespace CoordDetect.Storage.Jobs;

/// <summary>How a job stands.</summary>
public enum JobStatus
{
    /// <summary>Others come first, or it is to be tried later.</summary>
    Waiting = 0,

    /// <summary>It works.</summary>
    Running = 1,

    /// <summary>It has done its work.</summary>
    Done = 2,

    /// <summary>It could not do it; the message says why.</summary>
    Failed = 3,

    /// <summary>Somebody stopped it.</summary>
    Cancelled = 4,

    /// <summary>It ended the process that worked on it, more than once, and is not begun again by itself.</summary>
    SetAside = 5,
}
