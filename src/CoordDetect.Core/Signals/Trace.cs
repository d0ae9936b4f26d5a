namespace CoordDetect.Core.Signals;

/// <summary>What a signal sees in the comments of a corpus, whoever wrote them. See <see cref="ObjectTrace"/> and <see cref="TimingTrace"/>.</summary>
public abstract class Trace
{
    private protected Trace()
    {
    }
}
