namespace CoordDetect.Storage;

/// <summary>What kept a store from doing its work.</summary>
public enum StoreFaultKind
{
    /// <summary>The disk has no room left.</summary>
    Full,

    /// <summary>It may not be written to: rights, or a file system that is read-only.</summary>
    ReadOnly,

    /// <summary>Another process is writing and did not end in time.</summary>
    Busy,

    /// <summary>A file is not what was written.</summary>
    Damaged,

    /// <summary>The disk or the database server did not answer.</summary>
    Unreachable,
}
