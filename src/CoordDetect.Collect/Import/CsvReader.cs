using System.Globalization;
using System.Text;
using CoordDetect.Core;

namespace CoordDetect.Collect.Import;

/// <summary>Reads comments from delimited text in which a record names the columns.</summary>
internal sealed class CsvReader(ReadOptions options, IRowIntake intake, ImportLog log)
{
    private readonly FieldValues _fields = new();
    private readonly ByteArena _arena = new();

    /// <summary>Whether the text is a sheet of a spreadsheet: each record is a row, and cells at its end may be missing.</summary>
    public bool IsSheet { get; init; }

    /// <summary>The names of the columns, once the header is read.</summary>
    public string[] Columns { get; private set; } = [];

    /// <summary>Reads every record; returns how many lines there were.</summary>
    /// <param name="stream">The text as UTF-8.</param>
    /// <param name="head">The first bytes of the stream, from which the delimiter and the header are told.</param>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="UserFacingException">No column for the account or the content is recognised.</exception>
    public long Read(Stream stream, ReadOnlySpan<byte> head, string name, CancellationToken cancellation)
    {
        TableHead table = TableHead.Find(head, options.Map);
        CsvRecords records = new(stream, table.Delimiter, options.MaxRecordBytes, IsSheet);
        for (int above = 0; above < table.RecordsBefore && records.TryRead(); above++) log.Warn(WarningReason.AboveHeader, records.Line);
        if (!records.TryRead()) return records.Lines;
        if (records.Problem is { } problem)
            throw new UserFacingException($"{name}: the header cannot be read ({ReasonText.What(problem)}); is this a CSV file? {ReasonText.Advice(problem)}.");
        Columns = Header(records);
        CommentField[] fieldOf = ColumnMap.Assign(Columns, options.Map);
        HeaderCheck.Require(Columns, fieldOf, options, name);
        int created = Array.IndexOf(fieldOf, CommentField.Created);
        _fields.CreatedIsUtc = created >= 0 && TimeColumn.IsUtc(Columns[created]);
        bool[] keeps = [.. Columns.Select(column => options.KeepUnknown && column.Length > 0 && UnknownFields.Keeps(column))];
        long count = 0;
        while (records.TryRead())
        {
            if ((++count & 0xFFF) == 0) cancellation.ThrowIfCancellationRequested();
            if (records.Problem is { } reason) log.Reject(reason, records.Line);
            else Take(records, fieldOf, keeps);
        }
        return records.Lines;
    }

    private string[] Header(CsvRecords records)
    {
        _arena.Reset();
        string[] columns = new string[records.FieldCount];
        for (int i = 0; i < columns.Length; i++) columns[i] = Encoding.UTF8.GetString(records.Field(i, _arena)).Trim().Trim('\uFEFF');
        return columns;
    }

    private void Take(CsvRecords records, CommentField[] fieldOf, bool[] keeps)
    {
        _arena.Reset();
        _fields.Clear();
        if (!FitsHeader(records, fieldOf.Length))
        {
            if (options.RequireContent && IsBlank(records)) return;
            if (records.LineCount > 1)
            {
                log.Reject(RejectReason.OpenQuote, records.Line);
                records.TakeBack();
                return;
            }
            log.Reject(RejectReason.FieldCount, records.Line, string.Create(CultureInfo.InvariantCulture,
                $"{records.FieldCount} fields where the header has {fieldOf.Length}"));
            return;
        }
        if (IsHeader(records))
        {
            log.Warn(WarningReason.RepeatedHeader, records.Line);
            return;
        }
        bool repaired = false;
        for (int i = 0; i < fieldOf.Length; i++)
        {
            if ((fieldOf[i] == CommentField.None && !keeps[i]) || i >= records.FieldCount) continue;
            ArraySegment<byte> value = records.Field(i, _arena);
            if (!TextEncodings.IsUtf8(value))
            {
                value = TextEncodings.Repair(value, _arena);
                repaired = true;
            }
            if (fieldOf[i] != CommentField.None) _fields.Set(fieldOf[i], value);
            else if (value.Count > 0) _fields.Unknown.Add(Columns[i], value);
        }
        if (repaired) log.Warn(WarningReason.InvalidUtf8, records.Line);
        if (options.RequireContent && _fields.IsEmpty && IsBlank(records)) return;
        intake.Submit(_fields, records.Line);
    }

    // Empty fields after the last column are a habit of spreadsheets, not an error.
    private bool FitsHeader(CsvRecords records, int columns)
    {
        if (records.FieldCount < columns && !IsSheet) return false;
        for (int i = columns; i < records.FieldCount; i++)
            if (records.Field(i, _arena).Count > 0) return false;
        return true;
    }

    // A row of a spreadsheet in which nothing stands is no record.
    private bool IsBlank(CsvRecords records)
    {
        if (records.FieldCount < 2 && !IsSheet) return false;
        for (int i = 0; i < records.FieldCount; i++)
            if (records.Field(i, _arena).AsSpan().ContainsAnyExcept((byte)' ', (byte)'\t')) return false;
        return true;
    }

    // Tables that were put together from several name their columns again.
    private bool IsHeader(CsvRecords records)
    {
        if (Columns.Length < 2 || records.FieldCount < Columns.Length) return false;
        for (int i = 0; i < Columns.Length; i++)
        {
            ArraySegment<byte> cell = records.Field(i, _arena);
            if (cell.Count > 4 * Columns[i].Length + 8 || Encoding.UTF8.GetString(cell).Trim().Trim('\uFEFF') != Columns[i]) return false;
        }
        return true;
    }
}
