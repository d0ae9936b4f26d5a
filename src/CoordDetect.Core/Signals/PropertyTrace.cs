namespace CoordDetect.Core.Signals;

/// <summary>A property that accounts have, each by itself: it ties nobody, and is shown beside accounts that something else ties.</summary>
public sealed class PropertyTrace(bool[] has, bool known) : Trace
{
    /// <inheritdoc/>
    public override bool IsEmpty => !known;

    /// <summary>Whether an account has the property.</summary>
    public bool Has(int account) => has[account];
}
