namespace CoordDetect.Core.Signals;

/// <summary>The answers of a corpus, those of one thread together, in the order in which they were written.</summary>
public sealed class ReplyTrace : Trace
{
    /// <summary>The comment that answers.</summary>
    public required int[] Reply { get; init; }

    /// <summary>The comment that is answered.</summary>
    public required int[] Answered { get; init; }

    /// <summary>The thread of each answer.</summary>
    public required int[] Thread { get; init; }

    /// <summary>In how many threads two accounts must have met to be tested.</summary>
    public required int MinimumThreads { get; init; }

    /// <inheritdoc/>
    public override bool IsEmpty => Reply.Length == 0;

    /// <summary>The name of a thread, for a person.</summary>
    public required Func<int, string> DescribeThread { get; init; }
}
