namespace CoordDetect.Core.Findings;

/// <summary>What the test of an innocent explanation says. Each explanation predicts something that the data can contradict.</summary>
public enum ExplanationOutcome
{
    /// <summary>The data cannot tell.</summary>
    NotTestable,

    /// <summary>The data contradict what it predicts.</summary>
    Contradicted,

    /// <summary>It accounts for a part of the evidence, or nothing contradicts it; confidence is then at most moderate.</summary>
    CannotBeExcluded,

    /// <summary>It accounts for the evidence as well as coordination does; confidence is then at most weak.</summary>
    Explains,
}
