namespace CoordDetect.Core.Network.Windowed;

/// <summary>
/// Finds exactly the pairs of distinct word sets with a Jaccard similarity at or above a threshold of which two comments lie within the
/// window. Sweeps the comments by time over an inverted index of the sets that are alive, with prefix, length and overlap filters
/// (Mann, Augsten and Bouros 2016, "An empirical evaluation of set similarity join techniques").
/// </summary>
internal sealed class SimilarSets
{
    private readonly double _threshold;
    private readonly long _window;
    private readonly int[][] _sets;
    private readonly List<Posting>[] _postings;
    private readonly long[] _lastSeen;
    private readonly int[] _life;
    private readonly int[] _checkedBy;
    private readonly HashSet<ulong> _pairs = [];

    public SimilarSets(WordSetTable sets, int wordCount, double threshold, long window)
    {
        _threshold = threshold;
        _window = window;
        _sets = ByRarity(sets, wordCount);
        _postings = new List<Posting>[wordCount];
        _lastSeen = new long[sets.Count];
        _life = new int[sets.Count];
        _checkedBy = new int[sets.Count];
    }

    /// <summary>The pairs of sets, each as two ids in 32 bits, the smaller first.</summary>
    public IReadOnlyCollection<ulong> Find(ShareColumns shares)
    {
        int[] order = new int[shares.Count];
        long[] times = new long[shares.Count];
        for (int i = 0; i < order.Length; i++) (order[i], times[i]) = (i, shares.Time[i]);
        Array.Sort(times, order);
        int probes = 0;
        for (int i = 0; i < order.Length; i++)
        {
            int set = shares.Key[order[i]];
            // A set that stayed alive was found by every set that came meanwhile: it need not look again.
            bool stayed = _life[set] > 0 && _lastSeen[set] >= times[i] - _window;
            _lastSeen[set] = times[i];
            if (!stayed) Probe(set, times[i], ++probes);
        }
        return _pairs;
    }

    private void Probe(int set, long now, int stamp)
    {
        int[] words = _sets[set];
        _life[set]++;
        _checkedBy[set] = stamp;
        int prefix = PrefixLength(words.Length);
        for (int i = 0; i < prefix; i++)
        {
            List<Posting> postings = _postings[words[i]] ??= [];
            ProbePostings(postings, set, now, stamp);
            postings.Add(new Posting(set, _life[set]));
        }
    }

    // Drops what the window has left behind: a set that comes back then posts itself again, in a new life.
    private void ProbePostings(List<Posting> postings, int set, long now, int stamp)
    {
        int kept = 0;
        for (int i = 0; i < postings.Count; i++)
        {
            Posting posting = postings[i];
            int other = posting.Set;
            if (posting.Life != _life[other] || _lastSeen[other] < now - _window) continue;
            postings[kept++] = posting;
            if (_checkedBy[other] == stamp) continue;
            _checkedBy[other] = stamp;
            if (IsSimilar(_sets[set], _sets[other])) _pairs.Add(Pair(set, other));
        }
        postings.RemoveRange(kept, postings.Count - kept);
    }

    private static ulong Pair(int a, int b) => ((ulong)(uint)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);

    private int PrefixLength(int size) => size - (int)Math.Ceiling(_threshold * size - 1e-9) + 1;

    private bool IsSimilar(int[] a, int[] b)
    {
        if (Math.Min(a.Length, b.Length) + 1e-9 < _threshold * Math.Max(a.Length, b.Length)) return false;
        int common = 0;
        // Fewer common words than this cannot reach the threshold, whatever the rest holds.
        double needed = _threshold / (1 + _threshold) * (a.Length + b.Length) - 1e-9;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) (common, i, j) = (common + 1, i + 1, j + 1);
            else if (a[i] < b[j]) i++;
            else j++;
            if (common + Math.Min(a.Length - i, b.Length - j) < needed) return false;
        }
        return (double)common / (a.Length + b.Length - common) >= _threshold;
    }

    // Words by the number of sets that hold them, the rarest first: prefixes then meet seldom.
    private static int[][] ByRarity(WordSetTable sets, int wordCount)
    {
        int[] uses = new int[wordCount];
        for (int set = 0; set < sets.Count; set++)
            foreach (int word in sets[set]) uses[word]++;
        int[] order = new int[wordCount];
        for (int word = 0; word < wordCount; word++) order[word] = word;
        Array.Sort(order, (a, b) => uses[a] != uses[b] ? uses[a].CompareTo(uses[b]) : a.CompareTo(b));
        int[] rank = new int[wordCount];
        for (int i = 0; i < order.Length; i++) rank[order[i]] = i;
        int[][] ranked = new int[sets.Count][];
        for (int set = 0; set < ranked.Length; set++)
        {
            ranked[set] = new int[sets[set].Length];
            for (int i = 0; i < ranked[set].Length; i++) ranked[set][i] = rank[sets[set][i]];
            Array.Sort(ranked[set]);
        }
        return ranked;
    }

    private readonly record struct Posting(int Set, int Life);
}
