namespace CoordDetect.Core.Text.Passages;

/// <summary>Counts with which earlier texts a text shares runs in separate places. One a worker.</summary>
internal sealed class SeedCounter(int texts)
{
    private readonly int[] _shared = new int[texts];
    private readonly int[] _freeFrom = new int[texts];
    private readonly List<int> _touched = [];
    private readonly List<(int Run, int Place)> _used = [];

    /// <summary>
    /// The earlier texts that share at least <paramref name="least"/> runs of <paramref name="words"/> words which do not overlap in this text,
    /// ascending. Of its runs the rarest count, until <paramref name="most"/> places have been looked at.
    /// </summary>
    public List<int> Sharing(int text, int least, int words, RecurringRuns runs, RunsByText byText, int most)
    {
        List<int> found = [];
        if (byText[text].Length < least) return found;
        ChooseRarest(byText[text], runs, most);
        foreach ((int run, int place) in _used)
        {
            for (int p = 0; p < runs.PlaceCount(run); p++)
            {
                int other = runs.PlaceOf(run, p).Text;
                if (other >= text) break;
                if (_shared[other] == 0) _touched.Add(other);
                else if (place < _freeFrom[other]) continue;
                _shared[other]++;
                _freeFrom[other] = place + words;
            }
        }
        foreach (int other in _touched)
        {
            if (_shared[other] >= least) found.Add(other);
            _shared[other] = 0;
        }
        _touched.Clear();
        found.Sort();
        return found;
    }

    private void ChooseRarest(ReadOnlySpan<(int Run, int Place)> all, RecurringRuns runs, int most)
    {
        _used.Clear();
        _used.AddRange(all);
        _used.Sort((a, b) =>
        {
            int byCount = runs.PlaceCount(a.Run).CompareTo(runs.PlaceCount(b.Run));
            return byCount != 0 ? byCount : a.Place.CompareTo(b.Place);
        });
        int kept = 0;
        for (long looked = 0; kept < _used.Count && (looked += runs.PlaceCount(_used[kept].Run)) <= most;) kept++;
        _used.RemoveRange(kept, _used.Count - kept);
        _used.Sort((a, b) => a.Place.CompareTo(b.Place));
    }
}
