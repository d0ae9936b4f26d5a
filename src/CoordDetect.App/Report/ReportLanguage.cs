namespace CoordDetect.App.Report;

/// <summary>The languages that reports are written in.</summary>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>French.</summary>
    French,
}
