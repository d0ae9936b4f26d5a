using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The outcome of a <see cref="TargetChoiceTest"/>, and the threads behind a pair.</summary>
internal sealed class TargetChoiceMeasurement : IPairMeasurement
{
    private readonly TargetTrace _trace;
    private readonly ThreadVisits _visits;
    private readonly CompressedRows _byAccount;
    private readonly HashSet<(ulong Pair, int Thread)> _conversations;
    private readonly bool[] _first;
    private readonly double[] _chance;

    public TargetChoiceMeasurement(TargetTrace trace, ThreadVisits visits, int[] visitor, int accounts, HashSet<(ulong Pair, int Thread)> conversations)
    {
        _trace = trace;
        _visits = visits;
        _conversations = conversations;
        _byAccount = new CompressedRows(visitor, accounts);
        _chance = new double[visits.ThreadCount];
        _first = FirstVisits(visitor, accounts);
    }

    public PairScores Scores { get; set; } = new([], [], []);

    public ReadOnlySpan<int> VisitsOf(int account) => _byAccount[account];

    /// <summary>Whether a visit is its account's first to the thread.</summary>
    public bool IsFirst(int visit) => _first[visit];

    /// <summary>Whether two visits to a thread are so far apart that they are no arrival together.</summary>
    public bool CameApart(int visit, int other) => Math.Abs(_visits.Time[visit] - _visits.Time[other]) > _trace.ApartSeconds;

    public bool AreInConversation(int a, int b, int thread) => _conversations.Contains((PairScores.Key(a, b), thread));

    /// <summary>The chance, under the null, that an account visits each thread; <see cref="Forget"/> it before the next account's.</summary>
    public double[] Chances(int account)
    {
        foreach (int visit in VisitsOf(account))
        {
            ReadOnlySpan<int> threads = _visits.ThreadsOf(_visits.Block[visit]);
            ReadOnlySpan<double> shares = _visits.SharesOf(_visits.Block[visit]);
            for (int i = 0; i < threads.Length; i++) _chance[threads[i]] = Math.Min(1, _chance[threads[i]] + shares[i]);
        }
        return _chance;
    }

    public void Forget(int account, double[] chance)
    {
        foreach (int visit in VisitsOf(account))
            foreach (int thread in _visits.ThreadsOf(_visits.Block[visit])) chance[thread] = 0;
    }

    /// <summary>The mean number of threads in common with another account; some number above <paramref name="atMost"/> where it is more than that.</summary>
    public double Expected(double[] chance, int other, double atMost)
    {
        double mean = 0;
        foreach (int visit in VisitsOf(other))
        {
            ReadOnlySpan<int> threads = _visits.ThreadsOf(_visits.Block[visit]);
            ReadOnlySpan<double> shares = _visits.SharesOf(_visits.Block[visit]);
            for (int i = 0; i < threads.Length; i++) mean += shares[i] * chance[threads[i]];
            if (mean > atMost) break;
        }
        return mean;
    }

    /// <summary>One coincidence a thread: the first comment of each there.</summary>
    public IEnumerable<Coincidence> Explain(int a, int b)
    {
        Dictionary<int, int> ofB = [];
        foreach (int visit in VisitsOf(b)) ofB.TryAdd(_visits.Thread[visit], visit);
        List<Coincidence> coincidences = [];
        foreach (int mine in VisitsOf(a))
        {
            int thread = _visits.Thread[mine];
            if (!_visits.Counts[mine] || !_first[mine] || !ofB.TryGetValue(thread, out int theirs) || !CameApart(mine, theirs) || AreInConversation(a, b, thread)) continue;
            double chance = Share(mine) * Share(theirs);
            coincidences.Add(new Coincidence(
                _trace.DescribeThread(thread), thread, _visits.Comment[mine], _visits.Comment[theirs], -Math.Log2(Math.Clamp(chance, 1e-12, 1))));
        }
        return coincidences;
    }

    private bool[] FirstVisits(int[] visitor, int accounts)
    {
        bool[] first = new bool[visitor.Length];
        int[] lastThread = new int[accounts];
        Array.Fill(lastThread, -1);
        for (int thread = 0; thread < _visits.ThreadCount; thread++)
        {
            foreach (int visit in _visits.VisitsTo(thread))
            {
                first[visit] = lastThread[visitor[visit]] != thread;
                lastThread[visitor[visit]] = thread;
            }
        }
        return first;
    }

    private double Share(int visit)
    {
        int block = _visits.Block[visit];
        int at = _visits.ThreadsOf(block).BinarySearch(_visits.Thread[visit]);
        return at < 0 ? 1 : _visits.SharesOf(block)[at];
    }
}
