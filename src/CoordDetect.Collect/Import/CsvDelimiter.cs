using System.Text;

namespace CoordDetect.Collect.Import;

/// <summary>Tells the delimiter from the header line: the one that gives the most recognised names, then the most columns.</summary>
internal static class CsvDelimiter
{
    private static readonly byte[] Candidates = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    public static byte Detect(ReadOnlySpan<byte> head)
    {
        byte best = Candidates[0];
        (int Recognised, int Columns) bestScore = default;
        foreach (byte candidate in Candidates)
        {
            (int, int) score = Score(FirstLine(head), candidate);
            if (score.CompareTo(bestScore) > 0) (best, bestScore) = (candidate, score);
        }
        return best;
    }

    private static (int Recognised, int Columns) Score(ReadOnlySpan<byte> line, byte delimiter)
    {
        List<CsvField> fields = [];
        byte[] bytes = line.ToArray();
        new CsvScan(bytes, 0, bytes.Length, atEnd: true, delimiter, fields).Run();
        string[] names = [.. fields.Select(f => Encoding.UTF8.GetString(bytes, f.Start, f.Length))];
        return (ColumnMap.Assign(names, []).Count(f => f != CommentField.None), names.Length);
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> trimmed = head.TrimStart("\r\n"u8);
        // A header longer than this names columns enough before it.
        trimmed = trimmed[..Math.Min(trimmed.Length, 1 << 16)];
        int end = trimmed.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? trimmed : trimmed[..end];
    }
}
