using CoordDetect.Index.Fields;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CoordDetect.Index.Searching;

/// <summary>Counts what hits have in common; names are counted by their numbers in a segment and looked up once.</summary>
internal sealed class FacetTally
{
    private const long SecondsADay = 86_400;
    private readonly Dictionary<string, long> _sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _threads = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> _accounts = [];
    private readonly Dictionary<long, long> _days = [];
    private AtomicReaderContext? _leaf;
    private Names? _site;
    private Names? _thread;
    private NumericDocValues? _account;
    private long _hits;

    /// <summary>Counts a hit.</summary>
    public void Add(AtomicReaderContext leaf, int document, CommentOrder order)
    {
        if (!ReferenceEquals(_leaf, leaf)) Begin(leaf);
        _hits++;
        _site!.Add(document);
        _thread!.Add(document);
        Add(_accounts, _account!.Get(document), 1);
        if (order.Posted != long.MinValue) Add(_days, (long)Math.Floor(order.Posted / (double)SecondsADay), 1);
    }

    /// <summary>What was counted.</summary>
    public SearchFacets Result(int most)
    {
        End();
        DateOnly first = DateOnly.FromDateTime(DateTime.UnixEpoch);
        return new SearchFacets(
            _hits, Largest(_sites, most, s => s), Largest(_threads, most, t => t), Largest(_accounts, most, a => a),
            Largest(_days, most, day => DateOnly.FromDayNumber((int)Math.Clamp(first.DayNumber + day, 0, DateOnly.MaxValue.DayNumber))));
    }

    private void Begin(AtomicReaderContext leaf)
    {
        End();
        _leaf = leaf;
        _site = new Names(leaf.AtomicReader.GetSortedDocValues(FieldName.Site));
        _thread = new Names(leaf.AtomicReader.GetSortedDocValues(FieldName.Thread));
        _account = leaf.AtomicReader.GetNumericDocValues(FieldName.Account);
    }

    private void End()
    {
        _site?.AddTo(_sites);
        _thread?.AddTo(_threads);
    }

    private static void Add<T>(Dictionary<T, long> counts, T value, long hits)
        where T : notnull => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _) += hits;

    private static IReadOnlyList<FacetCount<TShown>> Largest<T, TShown>(Dictionary<T, long> counts, int most, Func<T, TShown> show)
        where T : notnull => [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, Comparer<T>.Create(Compare)).Take(most).Select(c => new FacetCount<TShown>(show(c.Key), c.Value))];

    private static int Compare<T>(T a, T b) => a is string text ? string.CompareOrdinal(text, b as string) : Comparer<T>.Default.Compare(a, b);

    private sealed class Names(SortedDocValues values)
    {
        private readonly long[] _counts = new long[values.ValueCount];

        public void Add(int document)
        {
            if (values.GetOrd(document) is >= 0 and int name) _counts[name]++;
        }

        public void AddTo(Dictionary<string, long> counts)
        {
            BytesRef name = new();
            for (int i = 0; i < _counts.Length; i++)
            {
                if (_counts[i] == 0) continue;
                values.LookupOrd(i, name);
                FacetTally.Add(counts, name.Utf8ToString(), _counts[i]);
            }
        }
    }
}
