namespace CoordDetect.Core.Signals;

/// <summary>
/// The comments of each thread in order of time, for counting who posts together. Positions index the arrays; the positions of one thread are
/// contiguous and ascending in time. Only comments whose clocks are fine enough for the window take part.
/// </summary>
public sealed class TimingTrace : Trace
{
    /// <summary>The comment at each position.</summary>
    public required int[] Comment { get; init; }

    /// <summary>The thread at each position.</summary>
    public required int[] Thread { get; init; }

    /// <summary>The start of the time interval at each position, Unix seconds.</summary>
    public required long[] Time { get; init; }

    /// <summary>The length of the time interval at each position, seconds.</summary>
    public required int[] Span { get; init; }

    /// <summary>Where each thread's positions start, by rank of thread; one entry more than there are threads with positions.</summary>
    public required int[] ThreadStart { get; init; }

    /// <summary>The position that the comment at each position answers, or -1: an answer is a conversation, not a coincidence.</summary>
    public required int[] ParentPosition { get; init; }

    /// <summary>The window Δ, in seconds.</summary>
    public required int WindowSeconds { get; init; }

    /// <inheritdoc/>
    public override bool IsEmpty => Comment.Length == 0;

    /// <summary>The name of a thread, for a person.</summary>
    public required Func<int, string> DescribeThread { get; init; }

    /// <summary>
    /// Whether two positions of one thread coincide: at worst, given both clocks, no more than the window apart, and neither answers the other.
    /// </summary>
    public bool Coincide(int earlier, int later) =>
        Time[later] + Span[later] - 1 - Time[earlier] <= WindowSeconds
        && ParentPosition[later] != earlier && ParentPosition[earlier] != later;
}
