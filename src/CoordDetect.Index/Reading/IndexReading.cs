using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Joins;
using CoordDetect.Index.Fields;
using CoordDetect.Index.Queries;
using CoordDetect.Index.Searching;
using CoordDetect.Index.Texts;
using Lucene.Net.Index;

namespace CoordDetect.Index.Reading;

/// <summary>One state of an index, to be asked; what is written meanwhile does not change it. Safe to use from several threads.</summary>
public sealed class IndexReading : IDisposable
{
    private const int MostComments = 10_000;
    private const int CommentsShown = 5;
    private readonly DirectoryReader _reader;
    private readonly IndexOptions _options;
    private readonly Lazy<TextTable> _table;
    private int _isDisposed;

    internal IndexReading(DirectoryReader reader, IndexOptions options, IndexMark mark, int nextNumber)
    {
        (_reader, _options, Mark) = (reader, options, mark);
        _table = new Lazy<TextTable>(() => TextTable.Read(reader, nextNumber));
    }

    /// <summary>How far the index had come.</summary>
    public IndexMark Mark { get; }

    /// <summary>The comments whose wording is like a text, the most similar first, then by id. None where the text has too few words to be compared.</summary>
    /// <param name="text">The text.</param>
    /// <param name="threshold">The smallest similarity, above 0 and at most 1; texts that stand in longer ones, or hold shorter ones, are found at any.</param>
    /// <param name="most">How many comments at most.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<SimilarText> SimilarTo(string text, double threshold, int most, CancellationToken cancellation)
    {
        ComparableTexts asked = Read(text, cancellation);
        if (asked.TextOf(0) < 0) return [];
        List<(int Number, SimilarityKind Kind, double Similarity)> texts = [];
        TextMatch match = TextMatch.Of(_options.Families) with { Threshold = threshold };
        foreach (AtomicReaderContext leaf in _reader.Leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            using SegmentTexts segment = new(leaf.AtomicReader);
            segment.Find(
                asked.KeysOf(0), asked.WordsOf(0), match, _options.CountingLimit, _ => false, (number, kind, similarity) => texts.Add(((int)number, kind, similarity)));
        }
        CommentTexts comments = new(_reader);
        int same = comments.NumberOf(asked.FingerprintOf(0));
        List<SimilarText> found = [];
        foreach ((int number, SimilarityKind nearly, double similarity) in texts.OrderByDescending(t => t.Number == same).ThenByDescending(t => t.Similarity).ThenBy(t => t.Number))
        {
            SimilarityKind kind = number == same ? SimilarityKind.Exact : nearly;
            if (found.Count >= most) break;
            found.AddRange(comments.CommentsOf(number, MostComments).OrderBy(c => c.Id).Take(most - found.Count).Select(c => new SimilarText(c.Id, kind, similarity)));
        }
        return found;
    }

    /// <summary>Whether a text has words enough to be compared with others.</summary>
    public bool Compares(string text, CancellationToken cancellation) => Read(text, cancellation).TextOf(0) >= 0;

    /// <summary>Searches the words of the comments.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="accounts">The ids of the accounts that each name of an account in the query fits.</param>
    public WordSearch Search(SearchQuery query, IReadOnlyDictionary<NameTerm, IReadOnlyList<long>> accounts) => new(_reader, query, accounts);

    /// <summary>
    /// The wordings that came up in comments of an id above <paramref name="after"/>, or posted at <paramref name="since"/> or later, from two accounts
    /// at least, those of the most accounts first.
    /// </summary>
    public IReadOnlyList<SharedText> SharedSince(long after, DateTimeOffset? since, int most)
    {
        long from = since?.ToUnixTimeSeconds() ?? long.MaxValue;
        Dictionary<int, Sharing> families = [];
        List<IndexedComment> all = [.. new CommentTexts(_reader).All()];
        foreach (IndexedComment comment in all)
        {
            if (comment.Id <= after && comment.Posted < from) continue;
            int family = _table.Value.Families.Find(comment.Text);
            if (!families.TryGetValue(family, out Sharing? sharing)) families[family] = sharing = new Sharing();
            sharing.Add(comment);
        }
        foreach (IndexedComment comment in all)
            if (families.TryGetValue(_table.Value.Families.Find(comment.Text), out Sharing? sharing)) sharing.AddAny(comment);
        return [.. families.Values.Where(f => f.AllAccounts > 1).OrderByDescending(f => f.Accounts).ThenByDescending(f => f.Count).ThenBy(f => f.Newest[^1]).Take(most)
            .Select(f => new SharedText([.. f.Newest.OrderDescending().Take(CommentsShown)], f.Count, f.Accounts, f.All - f.Count))];
    }

    /// <summary>The family of every comment that has a text, by ids: the smallest number of a text of the family stands for it.</summary>
    public IReadOnlyDictionary<long, int> Families() => new CommentTexts(_reader).All().ToDictionary(c => c.Id, c => _table.Value.Families.Find(c.Text));

    /// <summary>
    /// What a detection may take as settled about wording; see <see cref="TextFamilies.Find"/>. Texts that the detection cuts otherwise, for the
    /// signature under them or because they repeat what they answer, it compares itself.
    /// </summary>
    public WordingMemory Settled() => _table.Value.Remember(_reader, _options.Families);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0) _reader.DecRef();
    }

    private ComparableTexts Read(string text, CancellationToken cancellation)
    {
        CorpusBuilder one = new();
        one.Add(new Comment { CommentId = "1", Account = "?", Text = text });
        return ComparableTexts.Read(one.Build(), _options.Cutting, _options.Families, 1, cancellation);
    }

    private sealed class Sharing
    {
        private readonly HashSet<long> _accounts = [];
        private readonly HashSet<long> _allAccounts = [];

        public List<long> Newest { get; } = [];

        public int Count => Newest.Count;

        public int All { get; private set; }

        public int Accounts => _accounts.Count;

        public int AllAccounts => _allAccounts.Count;

        public void Add(IndexedComment comment)
        {
            Newest.Add(comment.Id);
            _accounts.Add(comment.Account);
        }

        public void AddAny(IndexedComment comment)
        {
            All++;
            _allAccounts.Add(comment.Account);
        }
    }
}
