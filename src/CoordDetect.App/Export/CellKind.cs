namespace CoordDetect.App.Export;

/// <summary>What the cells of a column are.</summary>
internal enum CellKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number with decimals.</summary>
    Real,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A moment, in UTC.</summary>
    Time,
}
