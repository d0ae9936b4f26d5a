namespace CoordDetect.Storage.Jobs;

/// <summary>What an attempt hears when it says that it is alive.</summary>
public enum JobBeat
{
    /// <summary>Go on.</summary>
    GoOn,

    /// <summary>Somebody asked for the job to be stopped.</summary>
    Stop,

    /// <summary>The job is somebody else's by now, or has ended: what this attempt does counts no more.</summary>
    Lost,
}
