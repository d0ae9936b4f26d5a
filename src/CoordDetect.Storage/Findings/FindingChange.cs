namespace CoordDetect.Storage.Findings;

/// <summary>What became of a lasting finding in a run.</summary>
public enum FindingChange
{
    /// <summary>No finding before shares enough accounts with it.</summary>
    New = 0,

    /// <summary>It has the same accounts.</summary>
    Same = 1,

    /// <summary>It has new accounts, and no fewer than before.</summary>
    Grew = 2,

    /// <summary>It lost accounts, more than came.</summary>
    Shrank = 3,

    /// <summary>It is one part of a finding whose other parts stand on their own now.</summary>
    Split = 4,

    /// <summary>It holds what were several findings.</summary>
    Merged = 5,

    /// <summary>It was there in the run before and is not any more.</summary>
    Gone = 6,
}
