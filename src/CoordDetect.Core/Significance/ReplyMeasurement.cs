using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>The outcome of a <see cref="ReplyChoiceTest"/>, and the answers behind a pair.</summary>
internal sealed class ReplyMeasurement(ReplyTrace trace, Authorship authorship, ReplyMeetings meetings, PairScores scores) : IPairMeasurement
{
    private CompressedRows? _givenBy;

    public PairScores Scores => scores;

    /// <summary>One coincidence a thread: the first answer of one to the other.</summary>
    public IEnumerable<Coincidence> Explain(int a, int b)
    {
        _givenBy ??= new CompressedRows(Array.ConvertAll(trace.Reply, c => authorship.AccountOf[c]), authorship.AccountCount);
        SortedDictionary<int, int> firstIn = [];
        Note(a, b, firstIn);
        Note(b, a, firstIn);
        foreach ((int thread, int i) in firstIn)
        {
            (int ofA, int ofB) = authorship.AccountOf[trace.Reply[i]] == a ? (trace.Reply[i], trace.Answered[i]) : (trace.Answered[i], trace.Reply[i]);
            double chance = meetings.ChanceIn(thread, a, b);
            yield return new Coincidence(trace.DescribeThread(thread), thread, ofA, ofB, -Math.Log2(Math.Clamp(chance, 1e-12, 1)));
        }
    }

    private void Note(int from, int to, SortedDictionary<int, int> firstIn)
    {
        foreach (int i in _givenBy![from])
        {
            if (authorship.AccountOf[trace.Answered[i]] != to) continue;
            if (!firstIn.TryGetValue(trace.Thread[i], out int before) || i < before) firstIn[trace.Thread[i]] = i;
        }
    }
}
