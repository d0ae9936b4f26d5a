using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>
/// How many pairs of accounts share a profile object at least as rare? The p-value of a pair is that share among all pairs of its kind (two accounts of one site, or
/// of two sites): exactly what chance gives when profiles are dealt out anew among the accounts of each site. An object's rarity is its number of holders;
/// what many have, such as a default picture, therefore says nothing, and what no other pair has says one in the number of pairs. Taken alone,
/// profiles can thus never pass a test among all pairs: they count where accounts coincide in what they do, too.
/// Cost: Σ over objects of (holders)², bounded by <see cref="PairsPerAccount"/> in order of rarity.
/// </summary>
public sealed class ProfileOverlapTest : IPairTest
{
    /// <summary>
    /// So many pairs for each account of the corpus are listed at most; those of more popular objects are left out. Where they begin, p is about ten in the
    /// number of accounts, twenty times that of a candidate.
    /// </summary>
    public const int PairsPerAccount = 5;

    // Pairs above this are left out: combined with other evidence they would change nothing.
    private const double LargestLog10P = -2;

    private readonly CommentCorpus _corpus;
    private readonly ProfileTrace _trace;
    private readonly List<ProfilePair> _pairs = [];

    /// <summary>Lists the pairs once; a draw deals them out to other accounts.</summary>
    public ProfileOverlapTest(CommentCorpus corpus, ProfileTrace trace)
    {
        _corpus = corpus;
        _trace = trace;
        List();
    }

    /// <inheritdoc/>
    public IPairMeasurement Measure(Authorship authorship, CancellationToken cancellation)
    {
        int[] carrier = ProfileDraw.Carriers(_corpus, authorship.Seed);
        ulong[] keys = new ulong[_pairs.Count];
        double[] log10P = new double[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = PairScores.Key(carrier[_pairs[i].A], carrier[_pairs[i].B]);
            log10P[i] = _pairs[i].Log10P;
        }
        return new ProfileMeasurement(_trace, authorship, authorship.Seed is null ? _pairs : [], Smallest(keys, log10P));
    }

    // The smallest p-value of each pair. A profile is no object of anything said or done: it never counts among the objects of a pair.
    private static PairScores Smallest(ulong[] keys, double[] log10P)
    {
        Array.Sort(keys, log10P);
        int kept = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            bool again = kept > 0 && keys[kept - 1] == keys[i];
            if (!again) (keys[kept], log10P[kept++]) = (keys[i], log10P[i]);
            else log10P[kept - 1] = Math.Min(log10P[kept - 1], log10P[i]);
        }
        return new PairScores(keys[..kept], log10P[..kept], new int[kept]);
    }

    private void List()
    {
        PairKinds kinds = new(_corpus);
        double[] seen = new double[kinds.Count];
        foreach (IGrouping<int, int> popularity in Enumerable.Range(0, _trace.ObjectCount).GroupBy(o => _trace.HoldersOf(o).Length).OrderBy(g => g.Key))
        {
            foreach (int item in popularity) Tally(kinds, item, seen);
            long next = popularity.Sum(o => (long)_trace.HoldersOf(o).Length * (_trace.HoldersOf(o).Length - 1) / 2);
            if (_pairs.Count + next > (long)PairsPerAccount * _corpus.AccountCount) return;
            foreach (int item in popularity) Add(kinds, item, seen);
        }
    }

    // How many pairs of each kind share the object, without listing them: by counting holders on each site.
    private void Tally(PairKinds kinds, int item, double[] seen)
    {
        double all = 0, same = 0;
        Dictionary<int, int> bySite = [];
        foreach (int holder in _trace.HoldersOf(item))
        {
            int site = _corpus.SiteOfAccount(holder);
            bySite[site] = bySite.GetValueOrDefault(site) + 1;
            all++;
        }
        foreach ((int site, int count) in bySite)
        {
            double pairs = count * (count - 1) / 2.0;
            seen[site] += pairs;
            same += pairs;
        }
        seen[kinds.Across] += (all * (all - 1) / 2) - same;
    }

    private void Add(PairKinds kinds, int item, double[] seen)
    {
        ReadOnlySpan<int> holders = _trace.HoldersOf(item);
        double floor = _trace.Log10Floor?[item] ?? double.NegativeInfinity;
        for (int i = 0; i < holders.Length; i++)
        {
            for (int j = i + 1; j < holders.Length; j++)
            {
                int kind = kinds.Of(holders[i], holders[j]);
                double log10P = Math.Max(floor, Math.Min(0, Math.Log10(seen[kind] / kinds.Total(kind))));
                if (log10P <= LargestLog10P) _pairs.Add(new ProfilePair(holders[i], holders[j], item, log10P));
            }
        }
    }
}
