using System.Text;

namespace CoordDetect.Collect.Import;

/// <summary>
/// Where a table begins in delimited text: after a <c>sep=;</c> line, titles and notes above the header. The header is the first record that names who said
/// something and what; where none does, the one that names most.
/// </summary>
/// <param name="Delimiter">What separates the fields.</param>
/// <param name="RecordsBefore">How many records stand above the header; empty lines are none.</param>
/// <param name="Suffices">Whether the header names who said something, and what.</param>
internal readonly record struct TableHead(byte Delimiter, int RecordsBefore, bool Suffices)
{
    // A header stands among the first records, and holds no text.
    private const int RecordsLookedAt = 40;
    private const int LongestName = 100;
    private const int MostColumns = 2_000;
    private const int BytesLookedAt = 1 << 16;

    private static readonly byte[] Delimiters = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    /// <summary>Finds the header.</summary>
    /// <param name="head">The first bytes of the text, as UTF-8.</param>
    /// <param name="map">Columns that a person has named.</param>
    public static TableHead Find(ReadOnlySpan<byte> head, IReadOnlyList<FieldMapping> map)
    {
        byte[] bytes = head[..Math.Min(head.Length, BytesLookedAt)].ToArray();
        byte? stated = Stated(head);
        TableHead best = default;
        (int, int, int) bestScore = (-1, 0, 0);
        foreach (byte delimiter in stated is { } only ? [only] : Delimiters)
        {
            (TableHead found, (int, int, int) score) = Find(bytes, delimiter, stated is null ? 0 : 1, map);
            if (score.CompareTo(bestScore) > 0) (best, bestScore) = (found, score);
        }
        return best;
    }

    // The first record that suffices; else the one that names most, and more than one thing; else the first.
    private static (TableHead, (int Suffices, int Recognised, int Columns)) Find(byte[] bytes, byte delimiter, int first, IReadOnlyList<FieldMapping> map)
    {
        (int Record, int Recognised, int Columns) best = (first, 0, 0);
        int number = 0;
        foreach (string[] names in Records(bytes, delimiter))
        {
            int record = number++;
            if (record < first) continue;
            (bool suffices, int recognised) = Look(names, map);
            if (suffices) return (new TableHead(delimiter, record, true), (1, recognised, names.Length));
            if (record == first || recognised > Math.Max(1, best.Recognised)) best = (record, recognised, names.Length);
        }
        return (new TableHead(delimiter, best.Record, false), (0, best.Recognised, best.Columns));
    }

    /// <summary>The delimiter that a first line such as <c>sep=;</c> states; null where there is none.</summary>
    private static byte? Stated(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> line = head.TrimStart("\r\n \""u8);
        return line.Length > 5 && (line.StartsWith("sep="u8) || line.StartsWith("SEP="u8)) && line[5] is (byte)'\r' or (byte)'\n' or (byte)'"' ? line[4] : null;
    }

    private static (bool Suffices, int Recognised) Look(string[] names, IReadOnlyList<FieldMapping> map)
    {
        if (names.Length > MostColumns || names.Any(n => n.Length > LongestName)) return default;
        CommentField[] fields = ColumnMap.Assign(names, map);
        return (ColumnMap.Suffices(fields), fields.Count(f => f != CommentField.None));
    }

    private static IEnumerable<string[]> Records(byte[] bytes, byte delimiter)
    {
        List<CsvField> fields = [];
        int at = 0;
        for (int record = 0; record < RecordsLookedAt && at < bytes.Length;)
        {
            if (!Next(bytes, delimiter, fields, ref at)) yield break;
            string[] names = [.. fields.Select(f => Encoding.UTF8.GetString(bytes, f.Start, f.Length).Trim().Trim('\uFEFF'))];
            // An empty line is no record; a line of delimiters is one.
            if (fields.Count == 1 && fields[0] is { Length: 0, Quoted: false }) continue;
            record++;
            yield return names;
        }
    }

    private static bool Next(byte[] bytes, byte delimiter, List<CsvField> fields, ref int at)
    {
        CsvScan scan = new(bytes, at, bytes.Length, atEnd: true, delimiter, fields);
        if (scan.Run() != CsvScanResult.Complete)
        {
            // A title with a lone quote: go on with the next line, as the reader does.
            int end = bytes.AsSpan(at).IndexOf((byte)'\n');
            if (end < 0) return false;
            at += end + 1;
            fields.Clear();
            fields.Add(new CsvField(0, 0, Quoted: true, Escaped: false));
            return true;
        }
        at = scan.Position;
        return true;
    }
}
