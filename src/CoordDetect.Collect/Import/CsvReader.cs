using System.Globalization;
using System.Text;
using CoordDetect.Core;

namespace CoordDetect.Collect.Import;

/// <summary>Reads comments from delimited text whose first record names the columns.</summary>
internal sealed class CsvReader(ReadOptions options, RowIntake intake, ImportLog log)
{
    private readonly FieldValues _fields = new();
    private readonly ByteArena _arena = new();

    /// <summary>The names of the columns, once the header is read.</summary>
    public string[] Columns { get; private set; } = [];

    /// <summary>Reads every record; returns how many lines there were.</summary>
    /// <param name="stream">The text as UTF-8.</param>
    /// <param name="head">The first bytes of the stream, from which the delimiter is told.</param>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="UserFacingException">No column for the account or the content is recognised.</exception>
    public long Read(Stream stream, ReadOnlySpan<byte> head, string name, CancellationToken cancellation)
    {
        CsvRecords records = new(stream, CsvDelimiter.Detect(head), options.MaxRecordBytes);
        if (!records.TryRead()) return records.Lines;
        if (records.Problem is { } problem)
            throw new UserFacingException($"{name}: the header cannot be read ({ReasonText.What(problem)}); is this a CSV file? {ReasonText.Advice(problem)}.");
        Columns = Header(records);
        CommentField[] fieldOf = ColumnMap.Assign(Columns, options.Map);
        HeaderCheck.Require(Columns, fieldOf, options, name);
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
        string[] columns = new string[records.FieldCount];
        for (int i = 0; i < columns.Length; i++) columns[i] = Encoding.UTF8.GetString(records.Field(i, _arena)).Trim();
        return columns;
    }

    private void Take(CsvRecords records, CommentField[] fieldOf, bool[] keeps)
    {
        _arena.Reset();
        _fields.Clear();
        if (!FitsHeader(records, fieldOf.Length))
        {
            log.Reject(RejectReason.FieldCount, records.Line, string.Create(CultureInfo.InvariantCulture,
                $"{records.FieldCount} fields where the header has {fieldOf.Length}"));
            return;
        }
        bool repaired = false;
        for (int i = 0; i < fieldOf.Length; i++)
        {
            if (fieldOf[i] == CommentField.None && !keeps[i]) continue;
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
        intake.Submit(_fields, records.Line);
    }

    // Empty fields after the last column are a habit of spreadsheets, not an error.
    private bool FitsHeader(CsvRecords records, int columns)
    {
        if (records.FieldCount < columns) return false;
        for (int i = columns; i < records.FieldCount; i++)
            if (records.Field(i, _arena).Count > 0) return false;
        return true;
    }
}
