using CoordDetect.Collect.Import.Exports;

namespace CoordDetect.Collect.Import.Sources;

/// <summary>The names of everything that can be imported, as <c>--format</c> takes them.</summary>
public static class SourceFormats
{
    /// <summary>One JSON object a line.</summary>
    public const string Jsonl = "jsonl";

    /// <summary>One JSON list of objects, each a comment.</summary>
    public const string JsonList = "json";

    /// <summary>Delimited text with a header.</summary>
    public const string Csv = "csv";

    /// <summary>A spreadsheet: .xlsx, .xls or .ods.</summary>
    public const string Spreadsheet = "spreadsheet";

    /// <summary>A saved page, feed or answer of a site's interface.</summary>
    public const string Page = "page";

    /// <summary>A web archive of any maker.</summary>
    public const string Warc = "warc";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Jsonl, JsonList, Csv, Spreadsheet, Page, Warc, .. CommentExports.Formats];
}
