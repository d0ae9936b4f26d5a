using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The outcome of a <see cref="PassageTest"/>, and the passages behind a pair.</summary>
internal sealed class PassageMeasurement : IPairMeasurement
{
    // Further coincidences than this change nothing that matters, and each costs a factor.
    private const int MostCounted = 12;

    private readonly CommentCorpus _corpus;
    private readonly PassageTrace _trace;
    private readonly PassageRates _rates;
    private readonly Authorship _authorship;
    private readonly ulong[] _key;
    private readonly int[] _pair;

    public PassageMeasurement(CommentCorpus corpus, PassageTrace trace, PassageRates rates, Authorship authorship)
    {
        (_corpus, _trace, _rates, _authorship) = (corpus, trace, rates, authorship);
        List<ulong> keys = new(trace.CommentA.Length);
        List<int> pairs = new(trace.CommentA.Length);
        for (int pair = 0; pair < trace.CommentA.Length; pair++)
        {
            int a = authorship.AccountOf[trace.CommentA[pair]], b = authorship.AccountOf[trace.CommentB[pair]];
            // Who repeats themselves is one voice in a draw, too.
            if (a == b || authorship.RecordedOf[trace.CommentA[pair]] == authorship.RecordedOf[trace.CommentB[pair]]) continue;
            keys.Add(PairScores.Key(a, b));
            pairs.Add(pair);
        }
        (_key, _pair) = ([.. keys], [.. pairs]);
        Array.Sort(_key, _pair);
    }

    public PairScores Scores { get; private set; } = new([], [], []);

    public void Score()
    {
        PairScoreBuilder scores = new();
        for (int from = 0, to; from < _key.Length; from = to)
        {
            to = from + 1;
            while (to < _key.Length && _key[to] == _key[from]) to++;
            (int a, int b) = PairScores.Accounts(_key[from]);
            double[] exposure = Exposure(a, b);
            // What one coincidence of the listed ones is worth at most tells most pairs apart from those worth a closer look.
            if (to - from == 1 && Log10P(1, exposure, _trace.Bits[_pair[from]]) > PairScores.LargestLog10P) continue;
            List<int> counted = Distinct(from, to);
            double best = 0;
            for (int j = 1; j <= Math.Min(counted.Count, MostCounted); j++) best = Math.Min(best, Log10P(j, exposure, _trace.Bits[counted[j - 1]]));
            scores.Add(a, b, Math.Min(0, best + Math.Log10(Math.Min(counted.Count, MostCounted))), counted.Count);
        }
        Scores = scores.Build();
    }

    public IEnumerable<Coincidence> Explain(int a, int b)
    {
        int from = Array.BinarySearch(_key, PairScores.Key(a, b));
        if (from < 0) yield break;
        while (from > 0 && _key[from - 1] == _key[from]) from--;
        int to = from + 1;
        while (to < _key.Length && _key[to] == _key[from]) to++;
        foreach (int pair in Distinct(from, to))
        {
            int x = _trace.CommentA[pair], y = _trace.CommentB[pair];
            bool swapped = _authorship.AccountOf[x] != Math.Min(a, b);
            ulong wording = _trace.RunsOf(pair)[0];
            foreach (ulong run in _trace.RunsOf(pair)) wording = Math.Min(wording, run);
            yield return new Coincidence(_trace.Describe(pair), (long)wording, swapped ? y : x, swapped ? x : y, _trace.Bits[pair]);
        }
    }

    private double Log10P(int count, double[] exposure, double bits)
    {
        double mean = 0;
        for (int kind = 0; kind < PassageRates.Kinds; kind++) mean += exposure[kind] * _rates.Rate(kind, bits);
        return PoissonTail.Log10(count, mean);
    }

    // Dearest first; no comment and no run of words twice.
    private List<int> Distinct(int from, int to)
    {
        int[] pairs = [.. _pair[from..to].OrderByDescending(p => _trace.Bits[p]).ThenBy(p => p)];
        if (pairs.Length == 1) return [.. pairs];
        HashSet<int> comments = [];
        HashSet<ulong> runs = [];
        List<int> distinct = [];
        foreach (int pair in pairs)
        {
            if (comments.Contains(_trace.CommentA[pair]) || comments.Contains(_trace.CommentB[pair]) || Overlaps(runs, _trace.RunsOf(pair))) continue;
            comments.Add(_trace.CommentA[pair]);
            comments.Add(_trace.CommentB[pair]);
            foreach (ulong run in _trace.RunsOf(pair)) runs.Add(run);
            distinct.Add(pair);
        }
        return distinct;
    }

    private static bool Overlaps(HashSet<ulong> known, ReadOnlySpan<ulong> runs)
    {
        foreach (ulong run in runs)
            if (known.Contains(run)) return true;
        return false;
    }

    // The products of words that two accounts have to compare, by kind of pair.
    private double[] Exposure(int a, int b)
    {
        Dictionary<int, double> threads = [], sites = [];
        double all = 0, others = 0, inThread = 0, onSite = 0;
        foreach (int comment in _authorship.CommentsOf(a))
        {
            int thread = _corpus.ThreadOf[comment], site = _corpus.SiteOfThread(thread);
            threads[thread] = threads.GetValueOrDefault(thread) + _trace.Words[comment];
            sites[site] = sites.GetValueOrDefault(site) + _trace.Words[comment];
            all += _trace.Words[comment];
        }
        foreach (int comment in _authorship.CommentsOf(b))
        {
            int thread = _corpus.ThreadOf[comment];
            inThread += threads.GetValueOrDefault(thread) * _trace.Words[comment];
            onSite += sites.GetValueOrDefault(_corpus.SiteOfThread(thread)) * _trace.Words[comment];
            others += _trace.Words[comment];
        }
        return [inThread, onSite - inThread, (all * others) - onSite];
    }
}
