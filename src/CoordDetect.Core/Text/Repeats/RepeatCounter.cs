using CoordDetect.Core.Corpus;

namespace CoordDetect.Core.Text.Repeats;

/// <summary>Counts who posted one thing, when and where. Linear in its comments, but for putting their times in order.</summary>
internal sealed class RepeatCounter
{
    private const long NewFor = 30 * 86_400;
    private const long PeakSeconds = 3_600;
    private readonly CommentCorpus _corpus;
    private readonly int[] _commentsOf;
    private readonly long[] _firstOf;
    private readonly Dictionary<int, (int Comments, long First)> _here = [];

    public RepeatCounter(CommentCorpus corpus)
    {
        _corpus = corpus;
        _commentsOf = new int[corpus.AccountCount];
        _firstOf = new long[corpus.AccountCount];
        Array.Fill(_firstOf, long.MaxValue);
        for (int c = 0; c < corpus.CommentCount; c++)
        {
            int account = corpus.AccountOf[c];
            _commentsOf[account]++;
            if (corpus.PostedAtOf(c).IsKnown) _firstOf[account] = Math.Min(_firstOf[account], corpus.TimeOf[c]);
        }
    }

    /// <summary>The thing with its figures; null where fewer than two known accounts posted it.</summary>
    public RepeatedThing? Count(RepeatKind kind, ReadOnlySpan<int> comments, Func<string> what)
    {
        _here.Clear();
        foreach (int c in comments)
        {
            if (!_corpus.HasKnownAuthor(c)) continue;
            int account = _corpus.AccountOf[c];
            (int count, long first) = _here.GetValueOrDefault(account, (0, long.MaxValue));
            _here[account] = (count + 1, _corpus.PostedAtOf(c).IsKnown ? Math.Min(first, _corpus.TimeOf[c]) : first);
        }
        if (_here.Count < 2) return null;
        int[] timed = [.. comments.ToArray().Where(c => _corpus.PostedAtOf(c).IsKnown)];
        Array.Sort(timed, (a, b) => _corpus.TimeOf[a] != _corpus.TimeOf[b] ? _corpus.TimeOf[a].CompareTo(_corpus.TimeOf[b]) : a.CompareTo(b));
        int[] all = comments.ToArray();
        Array.Sort(all);
        return new RepeatedThing
        {
            Kind = kind,
            What = what(),
            Comments = all,
            Accounts = _here.Count,
            OnlyThis = _here.Count(h => h.Value.Comments == _commentsOf[h.Key]),
            NewAccounts = _here.Count(h => IsNew(h.Key, h.Value.First)),
            Sites = [.. all.Select(c => _corpus.SiteOfThread(_corpus.ThreadOf[c])).Distinct().Order()],
            Peak = PeakOf(timed),
            First = timed.Length == 0 ? PostedAt.Unknown : _corpus.PostedAtOf(timed[0]),
            Last = timed.Length == 0 ? PostedAt.Unknown : _corpus.PostedAtOf(timed[^1]),
            Volume = VolumeOf(timed),
        };
    }

    private bool IsNew(int account, long posted)
    {
        if (posted == long.MaxValue) return false;
        PostedAt created = _corpus.CreatedOf(account);
        return created.IsKnown ? posted - created.UnixSeconds <= NewFor : _firstOf[account] >= posted;
    }

    // Clocks without a zone are held against each other only.
    private int PeakOf(int[] timed) => timed
        .Where(c => _corpus.PrecisionOf[c] is TimePrecision.Second or TimePrecision.Minute or TimePrecision.Hour && _corpus.HasKnownAuthor(c))
        .GroupBy(c => _corpus.PostedAtOf(c).IsLocal).Select(clock => PeakOf([.. clock], [.. clock.OrderBy(EndOf)])).DefaultIfEmpty().Max();

    // A window over the moments: as far as the clocks tell, no more than an hour lies between the beginning of the first in it and the end of the last. How often
    // each account is inside decides how many are.
    private int PeakOf(int[] byBeginning, int[] byEnd)
    {
        Dictionary<int, int> inside = [];
        int peak = 0, first = 0;
        foreach (int last in byEnd)
        {
            int account = _corpus.AccountOf[last];
            inside[account] = inside.GetValueOrDefault(account) + 1;
            for (; EndOf(last) - _corpus.TimeOf[byBeginning[first]] > PeakSeconds; first++)
            {
                int left = _corpus.AccountOf[byBeginning[first]];
                if (--inside[left] == 0) inside.Remove(left);
            }
            peak = Math.Max(peak, inside.Count);
        }
        return peak;
    }

    private long EndOf(int comment) => _corpus.TimeOf[comment] + _corpus.PostedAtOf(comment).SpanSeconds - 1;

    private int[] VolumeOf(int[] timed)
    {
        if (timed.Length == 0) return [];
        int[] volume = new int[RepeatedThing.Parts];
        long first = _corpus.TimeOf[timed[0]], span = _corpus.TimeOf[timed[^1]] - first + 1;
        foreach (int c in timed) volume[(int)((_corpus.TimeOf[c] - first) * RepeatedThing.Parts / span)]++;
        return volume;
    }
}
