namespace CoordDetect.Collect.Dates;

/// <summary>What a word can mean in a date; named in <c>date-words.tsv</c> in lower case.</summary>
internal enum DateMeaningKind : byte
{
    /// <summary>A month.</summary>
    Month,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>A unit of time.</summary>
    Unit,

    /// <summary>Two of a unit, in one word (Arabic).</summary>
    Dual,

    /// <summary>Says that the time counts back from now.</summary>
    Ago,

    /// <summary>Days from today.</summary>
    Day,

    /// <summary>This very moment.</summary>
    Now,

    /// <summary>A number in words.</summary>
    Number,

    /// <summary>Before noon.</summary>
    Am,

    /// <summary>After noon.</summary>
    Pm,
}
