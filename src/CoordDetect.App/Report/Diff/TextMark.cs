namespace CoordDetect.App.Report.Diff;

/// <summary>How a run of text compares with the comment beside it.</summary>
public enum TextMark
{
    /// <summary>Nothing to say.</summary>
    Plain,

    /// <summary>Stands in both comments, as part of a longer run.</summary>
    Shared,

    /// <summary>Stands in this comment only.</summary>
    Different,
}
