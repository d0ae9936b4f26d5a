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

    /// <summary>An identifier belongs to another comment, too: both are kept.</summary>
    IdConflict,

    /// <summary>Entities, tags or a wrong encoding in a text were undone.</summary>
    RepairedText,

    /// <summary>An identifier is a number that a spreadsheet has rounded: it may be that of many.</summary>
    RoundedIdentifier,

    /// <summary>A time is a number that a spreadsheet has rounded: it is taken as coarse as it is written.</summary>
    RoundedTime,

    /// <summary>A line above the header was passed over.</summary>
    AboveHeader,

    /// <summary>A line that names the columns again was passed over.</summary>
    RepeatedHeader,

    /// <summary>A sheet of a spreadsheet holds no comments.</summary>
    OtherSheet,
}
