namespace CoordDetect.Core.Findings;

/// <summary>What the test of an innocent explanation says.</summary>
public enum ExplanationOutcome
{
    /// <summary>The data cannot tell.</summary>
    NotTestable,

    /// <summary>It does not account for the evidence.</summary>
    Unlikely,

    /// <summary>It accounts for a part of the evidence.</summary>
    Partly,

    /// <summary>It accounts for the evidence as well as coordination does; confidence is then at most weak.</summary>
    Fits,
}
