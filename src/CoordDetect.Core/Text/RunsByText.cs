namespace CoordDetect.Core.Text;

/// <summary>The recurring runs of each text, from left to right. Immutable.</summary>
internal sealed class RunsByText
{
    private readonly int[] _start;
    private readonly (int Run, int Place)[] _runs;

    public RunsByText(RecurringRuns runs, int texts)
    {
        _start = new int[texts + 1];
        for (int run = 0; run < runs.Count; run++)
            for (int p = 0; p < runs.PlaceCount(run); p++) _start[runs.PlaceOf(run, p).Text + 1]++;
        for (int text = 0; text < texts; text++) _start[text + 1] += _start[text];
        _runs = new (int, int)[_start[^1]];
        int[] next = _start[..^1];
        for (int run = 0; run < runs.Count; run++)
        {
            for (int p = 0; p < runs.PlaceCount(run); p++)
            {
                RecurringRuns.Place place = runs.PlaceOf(run, p);
                _runs[next[place.Text]++] = (run, place.Start);
            }
        }
        for (int text = 0; text < texts; text++) _runs.AsSpan(_start[text], _start[text + 1] - _start[text]).Sort((a, b) => a.Place.CompareTo(b.Place));
    }

    /// <summary>The runs of a text and the words where they start.</summary>
    public ReadOnlySpan<(int Run, int Place)> this[int text] => _runs.AsSpan(_start[text], _start[text + 1] - _start[text]);
}
