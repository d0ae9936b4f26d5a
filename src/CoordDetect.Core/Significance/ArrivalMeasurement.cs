using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The outcome of an <see cref="ArrivalTest"/>, and the meetings behind a pair. Places are positions in the order of threads.</summary>
internal sealed class ArrivalMeasurement : IPairMeasurement
{
    private readonly CommentCorpus _corpus;
    private readonly ArrivalTrace _trace;
    private readonly TrafficBlocks _blocks;
    private readonly int[] _visitorAt;
    private readonly CompressedRows _placesOf;
    private readonly CompressedRows _blocksOf;
    private readonly Authorship _authorship;
    private readonly TellingMeans _means;

    public ArrivalMeasurement(CommentCorpus corpus, ArrivalTrace trace, TrafficBlocks blocks, int[] visitor, Authorship authorship, TellingMeans means)
    {
        (_corpus, _trace, _blocks, _authorship, _means) = (corpus, trace, blocks, authorship, means);
        _visitorAt = Array.ConvertAll(blocks.ThreadOrder, v => visitor[v]);
        _blocksOf = new CompressedRows(visitor, authorship.AccountCount).Select(blocks.Block);
        _placesOf = new CompressedRows(_visitorAt, authorship.AccountCount);
    }

    public PairScores Scores { get; set; } = new([], [], []);

    /// <summary>Counts meetings of an account with each later one; blocks that come up again are counted again, so this is an upper bound.</summary>
    public void Count(int account, int[] events, int[] lastBlock, List<int> touched)
    {
        foreach (int place in _placesOf[account])
        {
            int from = _blocks.ReachStart[place], end = _blocks.ReachEnd[place];
            for (int other = place + 1; other < end; other++) Hit(account, place, other, events, lastBlock, touched);
            for (int other = place - 1; other >= from; other--) Hit(account, place, other, events, lastBlock, touched);
        }
    }

    /// <summary>Tests a pair that met at most <paramref name="atMost"/> times.</summary>
    public void Score(PairScoreBuilder scores, int a, int b, int atMost)
    {
        double tries = Math.Log10(_trace.Windows.Length), limit = _means.LargestFor(atMost), narrowest = Expected(a, b, 0, limit);
        if (narrowest > limit) return;
        double best = 0;
        int most = 0;
        List<(int VisitA, int VisitB, int Block, long Gap)> meetings = Meetings(a, b);
        for (int w = 0; w < _trace.Windows.Length; w++)
        {
            int events = meetings.Where(m => m.Gap <= _trace.Windows[w]).Select(m => m.Block).Distinct().Count();
            if (events < ArrivalTest.MinimumEvents) continue;
            best = Math.Min(best, PoissonTail.Log10(events, Math.Max(1e-12, w == 0 ? narrowest : Expected(a, b, w, double.PositiveInfinity))));
            most = Math.Max(most, events);
        }
        scores.Add(a, b, Math.Min(0, best + tries), most);
    }

    /// <summary>One coincidence a block: the closest meeting of each.</summary>
    public IEnumerable<Coincidence> Explain(int a, int b) => Meetings(a, b)
        .GroupBy(m => m.Block)
        .Select(g => g.MinBy(m => m.Gap))
        .Select(m => new Coincidence(
            _trace.DescribeThread(_trace.Thread[m.VisitA]), m.Block, _trace.Comment[m.VisitA], _trace.Comment[m.VisitB],
            -Math.Log2(Math.Clamp(_blocks.Chance(_blocks.Block[m.VisitA], _blocks.Block[m.VisitB], Narrowest(m.Gap)), 1e-12, 1))));

    private int Narrowest(long gap) => Array.FindIndex(_trace.Windows, w => gap <= w);

    private void Hit(int account, int place, int otherPlace, int[] events, int[] lastBlock, List<int> touched)
    {
        int other = _visitorAt[otherPlace];
        if (other <= account) return;
        int block = Math.Min(_blocks.BlockAt[place], _blocks.BlockAt[otherPlace]);
        if (events[other] == 0) touched.Add(other);
        else if (lastBlock[other] == block) return;
        events[other]++;
        lastBlock[other] = block;
    }

    private List<(int VisitA, int VisitB, int Block, long Gap)> Meetings(int a, int b)
    {
        ReadOnlySpan<int> mine = _placesOf[a], theirs = _placesOf[b];
        List<(int, int, int, long)> meetings = [];
        int low = 0;
        foreach (int place in mine)
        {
            while (low < theirs.Length && theirs[low] < _blocks.ReachStart[place]) low++;
            for (int k = low; k < theirs.Length && theirs[k] < _blocks.ReachEnd[place]; k++)
            {
                int v = _blocks.ThreadOrder[place], u = _blocks.ThreadOrder[theirs[k]];
                if (!InConversation(a, b, _trace.Thread[v]))
                    meetings.Add((v, u, Math.Min(_blocks.Block[u], _blocks.Block[v]), Math.Abs(_trace.Time[u] - _trace.Time[v])));
            }
        }
        return meetings;
    }

    // In a draw nobody's answers are theirs.
    private bool InConversation(int a, int b, int thread)
    {
        if (_authorship.Seed is not null) return false;
        return Answers(a, b, thread) || Answers(b, a, thread);
    }

    private bool Answers(int from, int to, int thread)
    {
        foreach (int comment in _authorship.CommentsOf(from))
            if (_corpus.ThreadOf[comment] == thread && _corpus.ParentOf[comment] is >= 0 and int parent && _authorship.AccountOf[parent] == to) return true;
        return false;
    }

    // Some number above atMost where it is more than that. Visits, and with them blocks, ascend.
    private double Expected(int a, int b, int window, double atMost)
    {
        ReadOnlySpan<int> mine = _blocksOf[a], theirs = _blocksOf[b];
        double mean = 0;
        int low = 0;
        foreach (int block in mine)
        {
            while (low < theirs.Length && theirs[low] < block - 1) low++;
            for (int k = low; k < theirs.Length && theirs[k] <= block + 1; k++) mean += _blocks.Chance(block, theirs[k], window);
            if (mean > atMost) break;
        }
        return mean;
    }
}
