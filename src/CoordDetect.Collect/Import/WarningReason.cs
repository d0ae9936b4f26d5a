namespace CoordDetect.Collect.Import;

/// <summary>What was wrong with something that was kept all the same.</summary>
public enum WarningReason
{
    /// <summary>The time could not be read, or lies outside years 1 to 9999: the comment takes no part in timing.</summary>
    UnusableTime,

    /// <summary>Bytes that are not valid UTF-8 were replaced by U+FFFD.</summary>
    InvalidUtf8,

    /// <summary>The file ends too early or is damaged; what came before is kept.</summary>
    CutOff,

    /// <summary>The file holds no comment.</summary>
    Empty,
}
