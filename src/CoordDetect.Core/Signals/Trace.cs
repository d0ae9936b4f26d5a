namespace CoordDetect.Core.Signals;

/// <summary>
/// What a signal sees in a corpus: in its comments, whoever wrote them (<see cref="ObjectTrace"/>, <see cref="TimingTrace"/>,
/// <see cref="TargetTrace"/>, <see cref="ReplyTrace"/>), or in its accounts (<see cref="ProfileTrace"/>, <see cref="PropertyTrace"/>).
/// </summary>
public abstract class Trace
{
    private protected Trace()
    {
    }

    /// <summary>
    /// Whether the corpus has nothing that the signal could look at (no links, no profiles, no threads). Such a signal is no test, and costs the others
    /// nothing; it depends on the data alone and not on who wrote what.
    /// </summary>
    public abstract bool IsEmpty { get; }
}
