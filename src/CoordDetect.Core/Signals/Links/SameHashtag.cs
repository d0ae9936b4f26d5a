namespace CoordDetect.Core.Signals.Links;

/// <summary>Both accounts used the same hashtag, whatever its case. A hashtag inside a text that both copied is not counted a second time.</summary>
public sealed class SameHashtag : ISignal
{
    /// <inheritdoc/>
    public string Id => "same-hashtag";

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Objects;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context) => NamedObjects.Trace(
        context, context.Tokens.HashtagCount, c => context.Tokens.HashtagsOf(c), h => "#" + context.Tokens.HashtagText(h).TrimStart('#'));
}
