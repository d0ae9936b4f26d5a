namespace CoordDetect.Storage.Custody;

/// <summary>What was done with the material of a case.</summary>
public enum CustodyKind
{
    /// <summary>The case was begun.</summary>
    Begun = 0,

    /// <summary>Comments were imported or collected.</summary>
    Imported = 1,

    /// <summary>Detection ran.</summary>
    Detected = 2,

    /// <summary>Something was exported.</summary>
    Exported = 3,

    /// <summary>An account was erased.</summary>
    Erased = 4,

    /// <summary>Purpose, retention or the list of official accounts was changed.</summary>
    Changed = 5,

    /// <summary>A verdict was given.</summary>
    Judged = 6,
}
