namespace CoordDetect.Core.Signals.Links;

/// <summary>Both accounts posted the same link, by canonical address, or the same contact (<c>tel:</c>, <c>mailto:</c>). A link inside a text that both copied is not counted a second time.</summary>
public sealed class SameLink : ISignal
{
    /// <inheritdoc/>
    public string Id => "same-link";

    /// <inheritdoc/>
    public int Version => 4;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Objects;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context) => NamedObjects.Trace(
        context, context.Tokens.LinkCount, c => context.Tokens.LinksOf(c), context.Tokens.LinkText);
}
