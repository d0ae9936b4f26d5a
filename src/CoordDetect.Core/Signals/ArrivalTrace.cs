namespace CoordDetect.Core.Signals;

/// <summary>
/// The visits of a corpus: the first comment of each account in each named thread, in the order of their sites' traffic. For asking who came to the same places at the
/// same time. Indices are those of visits.
/// </summary>
public sealed class ArrivalTrace : Trace
{
    /// <summary>The comment of each visit: those of one site together, in order of time.</summary>
    public required int[] Comment { get; init; }

    /// <summary>The site of each visit.</summary>
    public required int[] Site { get; init; }

    /// <summary>The thread of each visit.</summary>
    public required int[] Thread { get; init; }

    /// <summary>The start of the time interval of each visit, Unix seconds.</summary>
    public required long[] Time { get; init; }

    /// <summary>The windows in which two visits to one thread are a meeting, in seconds, narrowest first.</summary>
    public required int[] Windows { get; init; }

    /// <inheritdoc/>
    public override bool IsEmpty => Comment.Length == 0;

    /// <summary>The name of a thread, for a person.</summary>
    public required Func<int, string> DescribeThread { get; init; }
}
