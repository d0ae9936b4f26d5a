namespace CoordDetect.App.Web.Jobs;

/// <summary>How a job stands.</summary>
public enum JobStatus
{
    /// <summary>Others come first.</summary>
    Waiting,

    /// <summary>It works.</summary>
    Running,

    /// <summary>It has done its work.</summary>
    Done,

    /// <summary>It could not do it; the message says why.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}
