namespace CoordDetect.Collect.Dates;

/// <summary>What a piece of a date is.</summary>
internal enum DateTokenKind : byte
{
    /// <summary>Digits of any script.</summary>
    Number,

    /// <summary>Letters.</summary>
    Word,

    /// <summary>One other visible character.</summary>
    Mark,
}
