namespace CoordDetect.Core.Signals;

/// <summary>
/// One kind of coincidence between accounts. A signal says which comments coincide, and on what; whether that is more than chance is the
/// business of the significance stage, which may also ask what would coincide had others written the comments (shuffled corpora).
/// A signal therefore looks at comments, never at who wrote them.
/// </summary>
public interface ISignal
{
    /// <summary>Its identifier, which never changes.</summary>
    string Id { get; }

    /// <summary>Raised whenever the same comments would give other edges.</summary>
    int Version { get; }

    /// <summary>The kind of evidence that it is.</summary>
    SignalFamily Family { get; }

    /// <summary>
    /// Whether it supports other evidence only: it is looked at where accounts are tied already, never ties anybody, and takes no part in their p-value.
    /// </summary>
    bool IsSupporting => false;

    /// <summary>The traces that it sees in a corpus.</summary>
    Trace Trace(SignalContext context);
}
