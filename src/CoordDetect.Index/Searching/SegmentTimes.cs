using System.Runtime.CompilerServices;
using CoordDetect.Index.Fields;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CoordDetect.Index.Searching;

/// <summary>
/// When the comments of a segment were posted, and the span of each block of documents: a search for the newest skips blocks that hold nothing newer than what it has. Right in any
/// order of documents, and quick because each update writes its comments the newest first.
/// </summary>
internal sealed class SegmentTimes
{
    /// <summary>The documents of a block are those with one number behind so many bits.</summary>
    public const int BlockBits = 8;

    // A segment never changes; its times go when it goes.
    private static readonly ConditionalWeakTable<object, SegmentTimes> Known = [];
    private readonly long[] _first;
    private readonly long[] _last;

    private SegmentTimes(AtomicReader reader)
    {
        int blocks = (reader.MaxDoc + (1 << BlockBits) - 1) >> BlockBits;
        (_first, _last) = (new long[blocks], new long[blocks]);
        Array.Fill(_first, long.MaxValue);
        Array.Fill(_last, long.MinValue);
        if (reader.GetNumericDocValues(FieldName.Posted) is not { } posted || reader.GetDocsWithField(FieldName.Posted) is not { } has) return;
        for (int d = 0; d < reader.MaxDoc; d++)
        {
            if (!has.Get(d)) continue;
            long at = posted.Get(d);
            int block = d >> BlockBits;
            _first[block] = Math.Min(_first[block], at);
            _last[block] = Math.Max(_last[block], at);
        }
        Newest = _last.Length == 0 ? long.MinValue : _last.Max();
    }

    /// <summary>When the newest comment of the segment was posted, in Unix seconds.</summary>
    public long Newest { get; } = long.MinValue;

    /// <summary>The times of a segment.</summary>
    public static SegmentTimes Of(AtomicReader reader) => Known.GetValue(reader.CoreCacheKey, _ => new SegmentTimes(reader));

    /// <summary>The first document, from <paramref name="document"/> on, whose block may hold a comment posted between two times; the number behind the last document where there is none.</summary>
    public int Next(int document, long from, long until)
    {
        for (int block = document >> BlockBits; block < _last.Length; block++, document = block << BlockBits)
            if (_last[block] >= from && _first[block] <= until) return document;
        return int.MaxValue;
    }
}
