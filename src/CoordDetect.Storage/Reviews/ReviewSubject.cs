namespace CoordDetect.Storage.Reviews;

/// <summary>What a reviewer looks at.</summary>
public enum ReviewSubject
{
    /// <summary>A lasting finding.</summary>
    Finding = 0,

    /// <summary>What a run saw and did not conclude.</summary>
    Miss = 1,
}
