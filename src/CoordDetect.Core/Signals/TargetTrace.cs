namespace CoordDetect.Core.Signals;

/// <summary>The comments of a corpus in the order of their sites' traffic, for asking who chose which threads. Positions index the arrays.</summary>
public sealed class TargetTrace : Trace
{
    /// <summary>The comment at each position: those of one site together, in order of time.</summary>
    public required int[] Comment { get; init; }

    /// <summary>The site at each position.</summary>
    public required int[] Site { get; init; }

    /// <summary>The thread at each position.</summary>
    public required int[] Thread { get; init; }

    /// <summary>The start of the time interval at each position, Unix seconds.</summary>
    public required long[] Time { get; init; }

    /// <summary>How many threads two accounts must have in common to be tested.</summary>
    public required int MinimumThreads { get; init; }

    /// <summary>Threads to which two accounts came no further apart than this do not count, in seconds: that is an arrival together. Default -1, none.</summary>
    public int ApartSeconds { get; init; } = -1;

    /// <summary>Threads with more different accounts than this tell nothing, and are left out on both sides of the test.</summary>
    public required int PopularityCap { get; init; }

    /// <inheritdoc/>
    public override bool IsEmpty => Comment.Length == 0;

    /// <summary>The name of a thread, for a person.</summary>
    public required Func<int, string> DescribeThread { get; init; }
}
