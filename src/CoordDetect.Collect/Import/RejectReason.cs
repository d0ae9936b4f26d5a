namespace CoordDetect.Collect.Import;

/// <summary>Why a line was left out.</summary>
public enum RejectReason
{
    /// <summary>The line is not a JSON object.</summary>
    MalformedJson,

    /// <summary>The record has more or fewer fields than the header.</summary>
    FieldCount,

    /// <summary>A quote was opened and never closed.</summary>
    OpenQuote,

    /// <summary>The line or record is longer than the limit.</summary>
    TooLong,

    /// <summary>Nobody is named as its author.</summary>
    NoAccount,

    /// <summary>It has neither text nor anything shared.</summary>
    NoContent,

    /// <summary>Its identifier was already seen.</summary>
    DuplicateId,
}
