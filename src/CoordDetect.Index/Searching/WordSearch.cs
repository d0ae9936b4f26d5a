using CoordDetect.Index.Fields;
using CoordDetect.Index.Queries;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CoordDetect.Index.Searching;

/// <summary>One search in one state of an index. Not thread-safe.</summary>
public sealed class WordSearch
{
    private readonly DirectoryReader _reader;
    private readonly Weight? _weight;
    private readonly long _from;
    private readonly long _until;

    internal WordSearch(DirectoryReader reader, SearchQuery query, IReadOnlyDictionary<NameTerm, IReadOnlyList<long>> accounts)
    {
        _reader = reader;
        QueryWriting writing = new(reader, accounts);
        Query? asked = writing.Of(query);
        Marking = new TextMarking(writing.Shown(query));
        if (asked is not null) _weight = new IndexSearcher(reader) { Similarity = new Lucene.Net.Search.Similarities.BM25Similarity() }.CreateNormalizedWeight(asked);
        // Comments without a time lie in no period.
        _from = query.From is { } from ? SecondsOf(from) : query.Before is null ? long.MinValue : long.MinValue + 1;
        _until = query.Before is { } before ? SecondsOf(before) - 1 : long.MaxValue;
    }

    /// <summary>Marks in texts what was looked for.</summary>
    public TextMarking Marking { get; }

    /// <summary>The newest hits.</summary>
    /// <param name="take">How many at most.</param>
    /// <param name="after">The hit behind which to go on; null to begin.</param>
    public IReadOnlyList<CommentOrder> Newest(int take, CommentOrder? after)
    {
        PriorityQueue<CommentOrder, CommentOrder> best = new();
        long until = after is { } last ? Math.Min(_until, last.Posted) : _until;
        foreach (AtomicReaderContext leaf in _reader.Leaves.OrderByDescending(l => SegmentTimes.Of(l.AtomicReader).Newest))
        {
            SegmentTimes times = SegmentTimes.Of(leaf.AtomicReader);
            if (ScorerOf(leaf) is not { } hits) continue;
            (NumericDocValues posted, NumericDocValues ids) = (leaf.AtomicReader.GetNumericDocValues(FieldName.Posted), leaf.AtomicReader.GetNumericDocValues(FieldName.Comment));
            int document = hits.NextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS)
            {
                int next = times.Next(document, best.Count < take ? _from : Math.Max(_from, best.Peek().Posted), until);
                if (next == int.MaxValue) break;
                if (next > document)
                {
                    document = hits.Advance(next);
                    continue;
                }
                Take(new CommentOrder(posted.Get(document), ids.Get(document)));
                document = hits.NextDoc();
            }
        }
        return [.. best.UnorderedItems.Select(i => i.Element).OrderDescending()];

        void Take(CommentOrder hit)
        {
            if (hit.Posted < _from || hit.Posted > until || hit >= after) return;
            if (best.Count < take) best.Enqueue(hit, hit);
            else if (hit > best.Peek()) best.EnqueueDequeue(hit, hit);
        }
    }

    /// <summary>The ids of the hits that fit best (BM25), of equal ones the newest first.</summary>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many at most after that.</param>
    public IReadOnlyList<long> Best(int skip, int take)
    {
        PriorityQueue<long, (float, CommentOrder)> best = new();
        List<(long Id, (float Score, CommentOrder Order) Rank)> ranked = [];
        Walk((_, scorer, order) =>
        {
            (float, CommentOrder) rank = (scorer.GetScore(), order);
            if (best.Count < skip + take) best.Enqueue(order.Comment, rank);
            else best.EnqueueDequeue(order.Comment, rank);
            return true;
        });
        while (best.TryDequeue(out long id, out (float, CommentOrder) rank)) ranked.Add((id, rank));
        ranked.Reverse();
        return [.. ranked.Skip(skip).Select(r => r.Id)];
    }

    /// <summary>How many hits there are; counting stops at <paramref name="limit"/>.</summary>
    public long Count(long limit)
    {
        long count = 0;
        Walk((_, _, _) => ++count < limit);
        return count;
    }

    /// <summary>The ids of all hits.</summary>
    public IReadOnlySet<long> Ids()
    {
        HashSet<long> ids = [];
        Walk((_, _, order) =>
        {
            ids.Add(order.Comment);
            return true;
        });
        return ids;
    }

    /// <summary>What all hits are made of, the <paramref name="most"/> largest of each kind.</summary>
    public SearchFacets Facets(int most)
    {
        FacetTally tally = new();
        Walk((leaf, scorer, order) =>
        {
            tally.Add(leaf, scorer.DocID, order);
            return true;
        });
        return tally.Result(most);
    }

    private void Walk(Func<AtomicReaderContext, Scorer, CommentOrder, bool> visit)
    {
        foreach (AtomicReaderContext leaf in _reader.Leaves)
        {
            if (ScorerOf(leaf) is not { } hits) continue;
            (NumericDocValues posted, NumericDocValues ids) = (leaf.AtomicReader.GetNumericDocValues(FieldName.Posted), leaf.AtomicReader.GetNumericDocValues(FieldName.Comment));
            SegmentTimes times = SegmentTimes.Of(leaf.AtomicReader);
            int document = hits.NextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS)
            {
                int next = times.Next(document, _from, _until);
                if (next == int.MaxValue) break;
                if (next > document)
                {
                    document = hits.Advance(next);
                    continue;
                }
                CommentOrder order = new(posted.Get(document), ids.Get(document));
                if (order.Posted >= _from && order.Posted <= _until && !visit(leaf, hits, order)) return;
                document = hits.NextDoc();
            }
        }
    }

    private Scorer? ScorerOf(AtomicReaderContext leaf) => _weight?.GetScorer(leaf, leaf.AtomicReader.LiveDocs);

    private static long SecondsOf(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
}
