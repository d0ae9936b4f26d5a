using CoordDetect.Core.Corpus;
using CoordDetect.Core.Text.Families;
using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Joins;

/// <summary>Both joins over the distinct texts of a corpus, ready to run for families (which may skip settled pairs) or for all pairs.</summary>
internal sealed class NearDuplicateJoin
{
    private const double LargestShareAdded = 0.25;
    private readonly CommentCorpus _corpus;
    private readonly TokenizedCorpus _tokens;
    private TextJoin? _join;
    private UInt128[]? _fingerprints;
    private readonly PairRules _rules;
    private readonly CommentLinker? _comments;

    public NearDuplicateJoin(CommentCorpus corpus, TokenizedCorpus tokens, NearDuplicateOptions options, int threads, CancellationToken cancellation)
    {
        (_corpus, _tokens, Options) = (corpus, tokens, options);
        Texts = DistinctTexts.Group(tokens, options, threads, cancellation);
        _rules = new PairRules(corpus, options);
        if (!_rules.AllowAll) _comments = new CommentLinker(corpus, Texts, _rules);
    }

    public NearDuplicateOptions Options { get; }

    /// <summary>The comments grouped by identical wording.</summary>
    public DistinctTexts Texts { get; }

    /// <summary>A reader for one worker.</summary>
    public ShingleReader NewReader() => new(_tokens, Options);

    /// <summary>
    /// For each comment the smallest item of its family: items are texts, or comments where pairs are limited. -1 where it takes no part.
    /// What <paramref name="memory"/> has settled is not compared again.
    /// </summary>
    public int[] FindRoots(WordingMemory? memory, int threads, CancellationToken cancellation)
    {
        TextLinker? linker = _comments is null ? new TextLinker(Texts.Count) : null;
        if (memory is null || linker is null || !JoinAdded(memory, linker.Sets, threads, cancellation))
            Join(threads, cancellation).FindAll((IJoinObserver?)linker ?? _comments!, threads, cancellation);
        int[] roots = new int[_corpus.CommentCount];
        for (int c = 0; c < roots.Length; c++)
        {
            int text = Texts.TextOf[c];
            roots[c] = text < 0 || !_rules.TakesPart(c) ? -1 : linker is not null ? linker.Sets.Find(text) : _comments!.Sets.Find(c);
        }
        return roots;
    }

    /// <summary>What is to be remembered of the texts, given the family of each comment (-1 for none).</summary>
    /// <exception cref="InvalidOperationException">Pairs are limited to a window or to different accounts: then wording alone settles nothing.</exception>
    public WordingMemory Remember(int[] familyOf, int threads, CancellationToken cancellation)
    {
        if (!_rules.AllowAll) throw new InvalidOperationException("Where pairs are limited, wording alone settles nothing.");
        int[] setOf = new int[Texts.Count];
        Dictionary<int, int> firstOf = [];
        for (int text = 0; text < setOf.Length; text++)
        {
            int family = familyOf[Texts.First(text)];
            if (family < 0 || firstOf.TryAdd(family, text)) setOf[text] = text;
            else setOf[text] = firstOf[family];
        }
        UInt128[] fingerprints = Fingerprints(threads, cancellation);
        _fingerprints = null;
        return WordingMemory.Of(Options, fingerprints, setOf);
    }

    // Compares new texts with all others, and says whether it did: where much is new, a join from nothing costs no more.
    private bool JoinAdded(WordingMemory memory, DisjointSets families, int threads, CancellationToken cancellation)
    {
        if (!memory.IsOf(Options)) return false;
        RecalledTexts recalled = RecalledTexts.From(memory, Fingerprints(threads, cancellation));
        if (recalled.Added.Length > LargestShareAdded * Texts.Count) return false;
        recalled.Unite(families);
        IndexProbe probe = new(new AddedTexts(recalled.Added.Length, new TextSubset(recalled.Added, NewTextReader())), Options);
        IReadOnlyList<int> near = probe.Matches(recalled.Known.Length, () => new TextSubset(recalled.Known, NewTextReader()), threads, cancellation);
        int[] texts = [.. near.Select(place => recalled.Known[place]), .. recalled.Added];
        TextJoin.Of(texts.Length, () => new TextSubset(texts, NewTextReader()), Options, threads, cancellation)
            .FindAll(new AddedLinker(texts, near.Count, families), threads, cancellation);
        return true;
    }

    private UInt128[] Fingerprints(int threads, CancellationToken cancellation) =>
        _fingerprints ??= TextFingerprints.Of(_tokens, Texts, Options, threads, cancellation);

    private DistinctTextReader NewTextReader() => new(Texts, NewReader());

    /// <summary>Lets go of what only joins need; should another be asked for, it is built again.</summary>
    public void Release() => _join = null;

    /// <inheritdoc cref="TextFamilies.Compare"/>
    public SimilarPair Compare(int a, int b)
    {
        if (a > b) (a, b) = (b, a);
        if (Texts.TextOf[a] >= 0 && Texts.TextOf[a] == Texts.TextOf[b]) return new SimilarPair(a, b, 1, SimilarityKind.Exact);
        ReadOnlySpan<ulong> keysA = NewReader().ReadSet(a), keysB = NewReader().ReadSet(b);
        int overlap = SortedSets.Overlap(keysA, keysB, 0);
        int smaller = Math.Min(keysA.Length, keysB.Length), union = keysA.Length + keysB.Length - overlap;
        double near = union == 0 ? 0 : overlap / (double)union, contained = smaller == 0 ? 0 : overlap / (double)smaller;
        bool holds = near < Options.Threshold && Options.Containment > 0 && contained >= Options.Containment;
        return holds ? new SimilarPair(a, b, contained, SimilarityKind.Contained) : new SimilarPair(a, b, near, SimilarityKind.Near);
    }

    /// <inheritdoc cref="TextFamilies.VisitPairs"/>
    public void VisitPairs(Action<SimilarPair> visit, int threads, CancellationToken cancellation)
    {
        for (int text = 0; text < Texts.Count; text++)
        {
            ReadOnlySpan<int> members = MembersByTime(text);
            for (int i = 0; i < members.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (int j = i + 1; j < members.Length && _rules.AreClose(members[i], members[j]); j++)
                    Visit(members[i], members[j], 1, SimilarityKind.Exact, visit);
            }
        }
        IJoinObserver wanted = (IJoinObserver?)_comments ?? new TextLinker(0);
        Join(threads, cancellation).Stream(wanted, (textA, textB, similarity, kind) => VisitAcross(textA, textB, similarity, kind, visit), threads, cancellation);
    }

    private TextJoin Join(int threads, CancellationToken cancellation) =>
        _join ??= new(Texts.Count, NewTextReader, CountShingles(), Options, threads, cancellation);

    private void VisitAcross(int textA, int textB, double similarity, SimilarityKind kind, Action<SimilarPair> visit)
    {
        ReadOnlySpan<int> b = MembersByTime(textB);
        int from = 0;
        foreach (int x in MembersByTime(textA))
        {
            while (_rules.HasWindow && from < b.Length && _rules.TimeOf(b[from]) < _rules.TimeOf(x) && !_rules.AreClose(x, b[from])) from++;
            for (int j = from; j < b.Length && _rules.AreClose(x, b[j]); j++) Visit(x, b[j], similarity, kind, visit);
        }
    }

    private void Visit(int a, int b, double similarity, SimilarityKind kind, Action<SimilarPair> visit)
    {
        if (_rules.Allow(a, b)) visit(new SimilarPair(Math.Min(a, b), Math.Max(a, b), similarity, kind));
    }

    private ReadOnlySpan<int> MembersByTime(int text) => _comments is null ? Texts.MembersOf(text) : _comments.MembersOf(text);

    private long CountShingles()
    {
        long words = 0;
        for (int text = 0; text < Texts.Count; text++) words += _tokens.WordsOf(Texts.First(text)).Length;
        // Characters: a word has about five of them, and a space.
        return Options.Unit == TextUnit.Chars ? 6 * words : words;
    }
}
