namespace CoordDetect.Core.Text.Passages;

/// <summary>The recurring runs of each text, from left to right. Immutable.</summary>
internal sealed class RunsByText
{
    private readonly int[] _start;
    private readonly (int Run, int Place)[] _runs;

    public RunsByText(RecurringRuns runs, int texts)
    {
        _start = new int[texts + 1];
        int[] runAt = runs.RunAtPlaces();
        for (int place = 0; place < runAt.Length; place++)
            if (runAt[place] >= 0) _start[runs.PlaceAt(place).Text + 1]++;
        for (int text = 0; text < texts; text++) _start[text + 1] += _start[text];
        // Places ascend by text and by start, so that what comes out does, too.
        _runs = new (int, int)[_start[^1]];
        int next = 0;
        for (int place = 0; place < runAt.Length; place++)
            if (runAt[place] >= 0) _runs[next++] = (runAt[place], runs.PlaceAt(place).Start);
    }

    /// <summary>The runs of a text and the words where they start.</summary>
    public ReadOnlySpan<(int Run, int Place)> this[int text] => _runs.AsSpan(_start[text], _start[text + 1] - _start[text]);
}
