using CoordDetect.Core.Corpus;
using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The outcome of an <see cref="ArrivalTest"/>, and the meetings behind a pair. Places are positions in the order of threads.</summary>
internal sealed class ArrivalMeasurement : IPairMeasurement
{
    private readonly CommentCorpus _corpus;
    private readonly ArrivalTrace _trace;
    private readonly TrafficBlocks _blocks;
    private readonly int[] _visitor;
    private readonly CompressedRows _placesOf;
    private readonly CompressedRows _visitsOf;
    private readonly Authorship _authorship;

    public ArrivalMeasurement(CommentCorpus corpus, ArrivalTrace trace, TrafficBlocks blocks, int[] visitor, Authorship authorship)
    {
        (_corpus, _trace, _blocks, _visitor, _authorship) = (corpus, trace, blocks, visitor, authorship);
        _visitsOf = new CompressedRows(visitor, authorship.AccountCount);
        _placesOf = new CompressedRows(Array.ConvertAll(blocks.ThreadOrder, v => visitor[v]), authorship.AccountCount);
    }

    public PairScores Scores { get; set; } = new([], [], []);

    public ReadOnlySpan<int> PlacesOf(int account) => _placesOf[account];

    /// <summary>Who else visited the thread within the widest window, and the earlier block of the two.</summary>
    public IEnumerable<(int Account, int Block)> Neighbours(int place)
    {
        foreach (int other in PlacesAround(place))
        {
            int v = _blocks.ThreadOrder[place], u = _blocks.ThreadOrder[other];
            if (_visitor[u] != _visitor[v]) yield return (_visitor[u], Math.Min(_blocks.Block[u], _blocks.Block[v]));
        }
    }

    public void Score(PairScoreBuilder scores, int a, int b)
    {
        double best = 0;
        int most = 0;
        for (int w = 0; w < _trace.Windows.Length; w++)
        {
            int events = Meetings(a, b).Where(m => m.Gap <= _trace.Windows[w]).Select(m => m.Block).Distinct().Count();
            if (events < ArrivalTest.MinimumEvents) continue;
            best = Math.Min(best, PoissonTail.Log10(events, Math.Max(1e-12, Expected(a, b, w))));
            most = Math.Max(most, events);
        }
        scores.Add(a, b, Math.Min(0, best + Math.Log10(_trace.Windows.Length)), most);
    }

    /// <summary>One coincidence a block: the closest meeting of each.</summary>
    public IEnumerable<Coincidence> Explain(int a, int b) => Meetings(a, b)
        .GroupBy(m => m.Block)
        .Select(g => g.MinBy(m => m.Gap))
        .Select(m => new Coincidence(
            _trace.DescribeThread(_trace.Thread[m.VisitA]), m.Block, _trace.Comment[m.VisitA], _trace.Comment[m.VisitB],
            -Math.Log2(Math.Clamp(_blocks.Chance(_blocks.Block[m.VisitA], _blocks.Block[m.VisitB], Narrowest(m.Gap)), 1e-12, 1))));

    private int Narrowest(long gap) => Array.FindIndex(_trace.Windows, w => gap <= w);

    private List<(int VisitA, int VisitB, int Block, long Gap)> Meetings(int a, int b)
    {
        List<(int, int, int, long)> meetings = [];
        foreach (int place in _placesOf[a])
        {
            foreach (int other in PlacesAround(place))
            {
                int v = _blocks.ThreadOrder[place], u = _blocks.ThreadOrder[other];
                if (_visitor[u] != b || InConversation(a, b, _trace.Thread[v])) continue;
                meetings.Add((v, u, Math.Min(_blocks.Block[u], _blocks.Block[v]), Math.Abs(_trace.Time[u] - _trace.Time[v])));
            }
        }
        return meetings;
    }

    private IEnumerable<int> PlacesAround(int place)
    {
        for (int other = place + 1; other < _visitor.Length && other - place <= ArrivalTest.NeighboursLookedAt && InReach(place, other); other++) yield return other;
        for (int other = place - 1; other >= 0 && place - other <= ArrivalTest.NeighboursLookedAt && InReach(other, place); other--) yield return other;
    }

    private bool InReach(int earlier, int later)
    {
        int v = _blocks.ThreadOrder[earlier], u = _blocks.ThreadOrder[later];
        return _trace.Thread[v] == _trace.Thread[u] && _trace.Time[u] - _trace.Time[v] <= _trace.Windows[^1];
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

    private double Expected(int a, int b, int window)
    {
        ReadOnlySpan<int> mine = _visitsOf[a], theirs = _visitsOf[b];
        double mean = 0;
        int low = 0;
        foreach (int v in mine)
        {
            int block = _blocks.Block[v];
            while (low < theirs.Length && _blocks.Block[theirs[low]] < block - 1) low++;
            for (int k = low; k < theirs.Length && _blocks.Block[theirs[k]] <= block + 1; k++) mean += _blocks.Chance(block, _blocks.Block[theirs[k]], window);
        }
        return mean;
    }
}
