namespace CoordDetect.Index;

/// <summary>In which state an index was found.</summary>
public enum IndexCondition
{
    /// <summary>It can be read.</summary>
    Sound,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>A file of it is damaged or gone.</summary>
    Damaged,

    /// <summary>A newer or an older version made it, or other options.</summary>
    OfAnotherVersion,
}
