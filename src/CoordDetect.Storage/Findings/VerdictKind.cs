namespace CoordDetect.Storage.Findings;

/// <summary>What a reviewer says about a finding.</summary>
public enum VerdictKind
{
    /// <summary>Coordinated.</summary>
    Confirmed = 0,

    /// <summary>Probably coordinated.</summary>
    Likely = 1,

    /// <summary>It cannot be told.</summary>
    Unclear = 2,

    /// <summary>Not coordinated.</summary>
    NotCoordinated = 3,

    /// <summary>Coordinated, and rightly so: a club, a newsroom, a declared second account. Quiets the finding until it changes.</summary>
    LegitimateGroup = 4,
}
