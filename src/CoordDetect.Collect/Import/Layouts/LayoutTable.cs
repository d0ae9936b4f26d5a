using System.Globalization;
using System.Text;
using CoordDetect.Collect.Import.Exports;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>Reads the rows of a maker's table. Its header is the first row that has the maker's columns: makers put rows about the export above it.</summary>
internal static class LayoutTable
{
    private const int MostRowsAbove = 30;
    private const int LongestRow = 16 << 20;

    /// <summary>The delimiter of a table and how many rows stand above its header; null where no row near the top has the columns.</summary>
    public static (byte Delimiter, int Above)? Find(ReadOnlySpan<byte> head, Func<IExportRecord, bool> fits)
    {
        byte[] bytes = head.ToArray();
        ByteArena arena = new();
        foreach (byte delimiter in ",;\t|"u8.ToArray())
        {
            if (head.IndexOf(delimiter) < 0) continue;
            CsvRecords rows = new(new MemoryStream(bytes), delimiter, LongestRow);
            for (int above = 0; above < MostRowsAbove && rows.TryRead(); above++)
                if (rows.Problem is null && fits(new TableRecord(TableRecord.Columns(Fields(rows, arena)), []))) return (delimiter, above);
        }
        return null;
    }

    /// <summary>The rows below the header, each with where it stands; rows that cannot be read are counted.</summary>
    public static IEnumerable<(IExportRecord Record, string Where)> Records(HeadStream text, Func<IExportRecord, bool> fits, ExportLog log, CancellationToken cancellation)
    {
        if (Find(text.Head, fits) is not var (delimiter, above)) yield break;
        CsvRecords rows = new(text, delimiter, LongestRow);
        ByteArena arena = new();
        Dictionary<string, string> about = new(StringComparer.OrdinalIgnoreCase);
        for (int row = 0; row < above && rows.TryRead(); row++)
            if (rows.Problem is null && Fields(rows, arena) is [{ Length: > 0 } name, { Length: > 0 } value, ..]) about.TryAdd(name, value);
        rows.TryRead();
        List<string> header = Fields(rows, arena);
        Dictionary<string, int> columns = TableRecord.Columns(header);
        while (rows.TryRead())
        {
            cancellation.ThrowIfCancellationRequested();
            string where = string.Create(CultureInfo.InvariantCulture, $"line {rows.Line}");
            if (rows.Problem is { } problem) log.LeaveOut(ReasonText.What(problem), where);
            else if (Fields(rows, arena) is var fields && fields.SequenceEqual(header)) log.LeaveOut("the header once more", where);
            else if (fields.Exists(field => field.Length > 0)) yield return (new TableRecord(columns, fields, about), where);
        }
    }

    private static List<string> Fields(CsvRecords rows, ByteArena arena)
    {
        arena.Reset();
        List<string> fields = new(rows.FieldCount);
        for (int i = 0; i < rows.FieldCount; i++) fields.Add(Encoding.UTF8.GetString(rows.Field(i, arena)).Trim());
        return fields;
    }
}
