namespace CoordDetect.Storage.Reviews;

/// <summary>In which order a reviewer wants to look.</summary>
public enum QueueOrder
{
    /// <summary>The surest first.</summary>
    Surest,

    /// <summary>What the last run has for the first time.</summary>
    New,

    /// <summary>What grew most.</summary>
    Grown,

    /// <summary>What has most accounts.</summary>
    Largest,
}
