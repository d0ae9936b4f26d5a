using CoordDetect.Core.Text.Tokens;

namespace CoordDetect.Core.Text.Joins;

/// <summary>Both joins, near and contained, over texts that are read as sets of shingles.</summary>
internal sealed class TextJoin
{
    private readonly CandidateSets _sets;
    private readonly SetSimilarityJoin _near;
    private readonly ContainmentJoin? _contained;

    /// <summary>Makes the join ready to run: over so many texts, which have about so many shingles together.</summary>
    public TextJoin(int texts, Func<ISetReader> newReader, long shingles, NearDuplicateOptions options, int threads, CancellationToken cancellation)
    {
        OnceTwice occurrences = OnceTwice.Read(texts, newReader, shingles, threads, cancellation);
        _sets = CandidateSets.Find(texts, occurrences, newReader, options, threads, cancellation);
        _near = new SetSimilarityJoin(_sets, new PrefixIndex(_sets, threads, cancellation), options.Threshold);
        if (options.Containment > 0) _contained = new ContainmentJoin(texts, _sets, newReader, options.Containment, options.Threshold, options.ContainmentMinimumWords);
    }

    /// <summary>Makes a join of a few texts ready to run; they are read once more to count their shingles.</summary>
    public static TextJoin Of(int texts, Func<ISetReader> newReader, NearDuplicateOptions options, int threads, CancellationToken cancellation)
    {
        ISetReader reader = newReader();
        long shingles = 0;
        for (int text = 0; text < texts; text++) shingles += reader.ReadSet(text).Length;
        return new TextJoin(texts, newReader, shingles, options, threads, cancellation);
    }

    /// <summary>Finds all pairs of texts on several threads; the observer gets them in any order, and may end the search where it has learnt enough.</summary>
    public void FindAll(IJoinObserver observer, int threads, CancellationToken cancellation)
    {
        _near.FindAll(observer, threads, cancellation);
        _contained?.FindAll(observer, threads, cancellation);
    }

    /// <summary>Streams all pairs of texts that <paramref name="rules"/> want: near ones, then contained ones, in an order that is the same for any number of threads.</summary>
    public void Stream(IJoinObserver rules, Action<int, int, double, SimilarityKind> visit, int threads, CancellationToken cancellation)
    {
        Stream(_near.BlockCount, () => new int[_sets.Count], (block, seen, found) => _near.Probe(block, found, seen, null), SimilarityKind.Near, rules, visit, threads, cancellation);
        if (_contained is null) return;
        Stream(_contained.BlockCount, _contained.NewScratch, (block, s, found) => _contained.Probe(block, found, s.Reader, s.Seen), SimilarityKind.Contained, rules, visit, threads, cancellation);
    }

    // Probes some blocks at once and hands their pairs out in the order of the blocks.
    private static void Stream<TScratch>(
        int blocks, Func<TScratch> newScratch, Action<int, TScratch, PairCollector> probe, SimilarityKind kind,
        IJoinObserver rules, Action<int, int, double, SimilarityKind> visit, int threads, CancellationToken cancellation)
    {
        int wave = Math.Max(1, threads) * 4;
        for (int first = 0; first < blocks; first += wave)
        {
            PairCollector[] found = new PairCollector[Math.Min(wave, blocks - first)];
            int start = first;
            Parallel.For(0, found.Length, TokenizedCorpus.Parallelism(threads, cancellation), newScratch, (i, _, scratch) =>
            {
                found[i] = new PairCollector(rules);
                probe(start + i, scratch, found[i]);
                return scratch;
            }, _ => { });
            foreach ((int textA, int textB, double similarity) in found.SelectMany(f => f.Pairs)) visit(textA, textB, similarity, kind);
        }
    }
}
