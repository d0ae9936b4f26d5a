namespace CoordDetect.Collect.Import.Exports;

/// <summary>What an export is read with, and what is told of it: what it holds that is no usable comment, and why.</summary>
public sealed class ExportLog
{
    private const int FirstFew = 10;
    private readonly SortedDictionary<string, long> _leftOut = new(StringComparer.Ordinal);
    private readonly List<(string Where, string Reason)> _first = [];

    /// <summary>What a person has said of the export's times.</summary>
    public TimeOptions Times { get; init; } = new();

    /// <summary>How many records were left out, by reason.</summary>
    public IReadOnlyDictionary<string, long> LeftOut => _leftOut;

    /// <summary>The first few that were left out: where, and why.</summary>
    public IReadOnlyList<(string Where, string Reason)> FirstLeftOut => _first;

    /// <summary>How many comments were taken.</summary>
    public long Taken { get; internal set; }

    /// <summary>Counts a record that is left out.</summary>
    /// <param name="reason">Why, in a few words.</param>
    /// <param name="where">Which one.</param>
    /// <param name="count">How many; nothing happens where there is none.</param>
    internal void LeaveOut(string reason, string where, long count = 1)
    {
        if (count <= 0) return;
        _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + count;
        if (_first.Count < FirstFew) _first.Add((where, reason));
    }
}
