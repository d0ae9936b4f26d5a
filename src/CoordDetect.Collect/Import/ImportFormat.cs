namespace CoordDetect.Collect.Import;

/// <summary>How a file of comments is written.</summary>
public enum ImportFormat
{
    /// <summary>Told by the file's first bytes and its name.</summary>
    Auto,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>Delimited text with a header: comma, semicolon, tab or bar.</summary>
    Csv,

    /// <summary>A sheet of a spreadsheet: .xlsx, .xls or .ods.</summary>
    Workbook,

    /// <summary>An export, saved page or archive that a reader of its own reads.</summary>
    Export,
}
