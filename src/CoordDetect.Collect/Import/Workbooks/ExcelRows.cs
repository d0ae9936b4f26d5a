using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace CoordDetect.Collect.Import.Workbooks;

/// <summary>Reads the sheets of .xlsx and .xls.</summary>
internal static class ExcelRows
{
    static ExcelRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets in their order; each is read as it is asked for, before the next one.</summary>
    public static IEnumerable<SheetRows> Read(Stream workbook, CancellationToken cancellation)
    {
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(workbook, new ExcelReaderConfiguration { LeaveOpen = true });
        do
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new SheetRows(reader.Name, Rows(reader));
        }
        while (reader.NextResult());
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(IExcelDataReader reader)
    {
        List<string> cells = [];
        while (reader.Read())
        {
            cells.Clear();
            int filled = 0;
            for (int i = 0; i < reader.FieldCount; i++)
            {
                string cell = Text(reader, i);
                cells.Add(cell);
                if (cell.Length > 0) filled = i + 1;
            }
            // Trailing empty cells would differ from row to row; a row keeps as many as the sheet has, an empty one none.
            if (filled == 0) cells.Clear();
            yield return cells;
        }
    }

    private static string Text(IExcelDataReader reader, int column)
    {
        switch (reader.GetValue(column))
        {
            case null: return "";
            case string text: return text;
            case double number: return CellText.Of(number);
            case DateTime time:
                string format = reader.GetNumberFormatString(column) ?? "";
                return CellText.Of(time, format.Contains('h', StringComparison.OrdinalIgnoreCase), format.Contains('s', StringComparison.OrdinalIgnoreCase));
            case TimeSpan clock: return clock.ToString(clock.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
            case IFormattable other: return other.ToString(null, CultureInfo.InvariantCulture);
            case var other: return other.ToString() ?? "";
        }
    }
}
