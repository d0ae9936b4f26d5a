using System.Text;
using CoordDetect.Collect.Import;
using CoordDetect.Core;

namespace CoordDetect.Collect.Audience;

/// <summary>Delimited text; titles and notes may stand above the record that names the columns.</summary>
internal sealed class DelimitedRows : TableRows
{
    private const int HeadBytes = 1 << 18;
    private const int MaxRecord = 1 << 22;

    // A header stands among the first records.
    private const int RecordsLookedAt = 40;
    private const int MostSamples = 2_000;
    private readonly HeadStream _stream;
    private readonly CsvRecords _records;
    private readonly ByteArena _arena = new();
    private readonly string[] _columns;
    private readonly byte _delimiter;
    private List<string[]>? _samples;
    private int _before;

    public DelimitedRows(Stream stream, string path)
    {
        _stream = stream as HeadStream ?? new HeadStream(stream, HeadBytes);
        _delimiter = Header(_stream.Head);
        _records = new CsvRecords(_stream, _delimiter, MaxRecord);
        for (int i = 0; i < _before; i++) _records.TryRead();
        if (!_records.TryRead() || _records.Problem is not null) throw new UserFacingException($"{path}: the header cannot be read; is this a CSV file?");
        _columns = Names(_records);
    }

    public override IReadOnlyList<string> Columns => _columns;

    public override bool Next()
    {
        while (_records.TryRead())
        {
            _arena.Reset();
            if (_records.Problem is null && _records.FieldCount >= Math.Min(2, _columns.Length) && !IsHeaderAgain()) return true;
            Rejected++;
        }
        return false;
    }

    public override ReadOnlySpan<byte> Field(int column) => column < _records.FieldCount ? _records.Field(column, _arena) : default;

    public override IEnumerable<string> Samples(int column)
    {
        _samples ??= [.. First(_stream.Head, _delimiter, _before + 1 + MostSamples).Skip(_before + 1)];
        return _samples.Where(r => column < r.Length).Select(r => r[column]);
    }

    public override void Dispose() => _stream.Dispose();

    private bool IsHeaderAgain() => _records.FieldCount == _columns.Length && _columns[0].Length > 0
        && Enumerable.Range(0, _columns.Length).All(i => Encoding.UTF8.GetString(_records.Field(i, _arena)) == _columns[i]);

    // The separator under which some record names most of what an audit reads; how many stand above that one.
    private byte Header(ReadOnlySpan<byte> head)
    {
        bool states = head.StartsWith("sep="u8) && head.Length > 4;
        (byte Delimiter, int Before, int Named) best = (states ? head[4] : (byte)',', states ? 1 : 0, 0);
        foreach (byte delimiter in states ? [head[4]] : ",;\t|"u8.ToArray())
        {
            string[][] records = [.. First(head, delimiter, RecordsLookedAt)];
            for (int i = 0; i < records.Length; i++)
            {
                int named = AudienceTables.KindOf(records[i]) == AudienceKind.None ? 0 : AudienceFields.Of(records[i]).Count(f => f != AudienceField.None);
                if (named > best.Named) best = (delimiter, i, named);
            }
        }
        _before = best.Before;
        return best.Delimiter;
    }

    private static IEnumerable<string[]> First(ReadOnlySpan<byte> head, byte delimiter, int most)
    {
        // The last record may be cut in two by the end of the head.
        int end = head.LastIndexOf((byte)'\n');
        byte[] whole = (end > 0 ? head[..(end + 1)] : head).ToArray();
        return Records(whole, delimiter).Take(most);
    }

    private static IEnumerable<string[]> Records(byte[] text, byte delimiter)
    {
        CsvRecords records = new(new MemoryStream(text), delimiter, MaxRecord);
        while (records.TryRead()) yield return Names(records);
    }

    private static string[] Names(CsvRecords records)
    {
        ByteArena arena = new();
        return [.. Enumerable.Range(0, records.FieldCount).Select(i => Encoding.UTF8.GetString(records.Field(i, arena)).Trim('\uFEFF', ' '))];
    }
}
