using CoordDetect.Core.Signals;

namespace CoordDetect.Core.Significance;

/// <summary>Who answered whom in which threads under one authorship, and what each account gave and got there.</summary>
internal sealed class ReplyMeetings
{
    private readonly Dictionary<ulong, Meeting> _meetings = [];
    private readonly List<Presence>[] _presences;
    private readonly Dictionary<int, int> _repliesOf = [];

    private ReplyMeetings(int accounts) => _presences = new List<Presence>[accounts];

    public static ReplyMeetings Of(ReplyTrace trace, Authorship authorship)
    {
        ReplyMeetings all = new(authorship.AccountCount);
        HashSet<ulong> met = [];
        for (int i = 0; i < trace.Reply.Length; i++)
        {
            if (i > 0 && trace.Thread[i] != trace.Thread[i - 1]) met.Clear();
            int a = authorship.AccountOf[trace.Reply[i]], b = authorship.AccountOf[trace.Answered[i]];
            if (a == b) continue;
            all.Take(trace.Thread[i], a, b, met.Add(PairScores.Key(a, b)));
        }
        return all;
    }

    /// <summary>The pairs that met in at least so many threads, where each was the one to begin at least once; ascending.</summary>
    public IEnumerable<ulong> BothWays(int threads) =>
        _meetings.Where(m => m.Value.Threads >= threads && m.Value.Begun == 3).Select(m => m.Key).Order();

    /// <summary>In how many threads a pair met.</summary>
    public int CountOf(ulong pair) => _meetings[pair].Threads;

    /// <summary>The chance that two accounts meet, for each thread in which both gave or got answers.</summary>
    public double[] Chances(int a, int b)
    {
        List<double> chances = [];
        List<Presence> ofA = _presences[a], ofB = _presences[b];
        for (int i = 0, j = 0; i < ofA.Count && j < ofB.Count;)
        {
            if (ofA[i].Thread < ofB[j].Thread) i++;
            else if (ofA[i].Thread > ofB[j].Thread) j++;
            else chances.Add(Chance(ofA[i++], ofB[j++]));
        }
        return [.. chances];
    }

    /// <summary>The chance that two accounts meet in one thread.</summary>
    public double ChanceIn(int thread, int a, int b) => Chance(_presences[a].Find(p => p.Thread == thread), _presences[b].Find(p => p.Thread == thread));

    private double Chance(Presence a, Presence b) =>
        1 - Math.Exp(-(((double)a.Given * b.Got) + ((double)b.Given * a.Got)) / Math.Max(1, _repliesOf[a.Thread]));

    private void Take(int thread, int from, int to, bool first)
    {
        _repliesOf[thread] = _repliesOf.GetValueOrDefault(thread) + 1;
        Note(from, thread, given: 1, got: 0);
        Note(to, thread, given: 0, got: 1);
        if (!first) return;
        ulong pair = PairScores.Key(from, to);
        Meeting before = _meetings.GetValueOrDefault(pair);
        _meetings[pair] = new Meeting(before.Threads + 1, before.Begun | (from < to ? 1 : 2));
    }

    // Threads come in order, so an account's last entry is that of the thread at hand, if it has one.
    private void Note(int account, int thread, int given, int got)
    {
        List<Presence> presences = _presences[account] ??= [];
        if (presences.Count == 0 || presences[^1].Thread != thread) presences.Add(new Presence(thread, given, got));
        else presences[^1] = new Presence(thread, presences[^1].Given + given, presences[^1].Got + got);
    }

    private readonly record struct Presence(int Thread, int Given, int Got);

    private readonly record struct Meeting(int Threads, int Begun);
}
