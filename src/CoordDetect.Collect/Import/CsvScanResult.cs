namespace CoordDetect.Collect.Import;

/// <summary>How the scan of one record ended.</summary>
internal enum CsvScanResult
{
    /// <summary>The record is complete.</summary>
    Complete,

    /// <summary>The buffer ends before the record does.</summary>
    NeedMore,

    /// <summary>The file ends inside quotes.</summary>
    OpenQuote,

    /// <summary>There are more fields than any table has.</summary>
    TooWide,
}
