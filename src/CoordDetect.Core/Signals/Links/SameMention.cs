namespace CoordDetect.Core.Signals.Links;

/// <summary>Both accounts mentioned the same account by name. A mention inside a text that both copied is not counted a second time.</summary>
public sealed class SameMention : ISignal
{
    /// <inheritdoc/>
    public string Id => "same-mention";

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Objects;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context) => NamedObjects.Trace(
        context, context.Tokens.MentionCount, c => context.Tokens.MentionsOf(c), m => "@" + context.Tokens.MentionText(m).TrimStart('@'));
}
