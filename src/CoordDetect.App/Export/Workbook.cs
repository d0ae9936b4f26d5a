using System.Data;
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace CoordDetect.App.Export;

/// <summary>
/// Writes tables as XLSX with typed cells: a text is a text whatever it begins with, so nothing that a stranger wrote is ever a formula or a
/// date, and numbers and times are themselves in every country.
/// </summary>
internal static class Workbook
{
    // What Excel takes: rows of a sheet (the header is one), characters of a cell, characters of a sheet's name.
    private const int MostRows = 1_048_575;
    private const int LongestCell = 32_767;
    private const int LongestName = 31;

    /// <summary>The type of such a file for a browser.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the sheets into a stream, which stays open. A table of more rows than a sheet takes goes on in a further sheet.</summary>
    public static void Write(Stream stream, params ReadOnlySpan<Sheet> sheets)
    {
        Dictionary<string, object> tables = [];
        foreach (Sheet sheet in sheets)
            for (int from = 0, part = 1; part == 1 || from < sheet.RowCount; from += MostRows, part++)
                tables.Add(NameOf(sheet.Name, part, tables), Table(sheet, from));
        using MemoryStream bytes = new();
        bytes.SaveAs(tables, configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = false });
        bytes.WriteTo(stream);
    }

    // Without a row there is nothing to tell the columns from but a table of its own.
    private static object Table(Sheet sheet, int from)
    {
        if (sheet.RowCount > 0) return Rows(sheet, from);
        DataTable empty = new() { Locale = CultureInfo.InvariantCulture };
        foreach (string column in sheet.Columns) empty.Columns.Add(column);
        return empty;
    }

    private static IEnumerable<IDictionary<string, object?>> Rows(Sheet sheet, int from)
    {
        int end = (int)Math.Min(sheet.RowCount, (long)from + MostRows);
        for (int i = from; i < end; i++)
        {
            object?[] cells = sheet.Row(i);
            Dictionary<string, object?> row = new(cells.Length, StringComparer.Ordinal);
            for (int c = 0; c < cells.Length; c++) row.Add(sheet.Columns[c], Cell(cells[c]));
            yield return row;
        }
    }

    private static object? Cell(object? value) => value switch
    {
        string { Length: > LongestCell } text => text[..(LongestCell - 1)] + "…",
        double number when !double.IsFinite(number) => null,
        DateTimeOffset time => time.UtcDateTime,
        _ => value,
    };

    private static string NameOf(string wanted, int part, Dictionary<string, object> taken)
    {
        string kept = string.Concat(wanted.Where(c => !char.IsControl(c) && !":\\/?*[]'".Contains(c, StringComparison.Ordinal)));
        string good = kept.Length == 0 ? "table" : kept;
        for (int n = part; ; n++)
        {
            string end = n == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {n}");
            string name = good[..Math.Min(good.Length, LongestName - end.Length)] + end;
            if (!taken.Keys.Contains(name, StringComparer.OrdinalIgnoreCase)) return name;
        }
    }
}
