namespace CoordDetect.Core.Signals.Profiles;

/// <summary>
/// Both handles come from one mould: the same stem with other digits (<c>patriote_12</c>, <c>patriote_57</c>), or the same shape (two words, a
/// hyphen, four digits). How rare the mould is among the accounts of this corpus decides what it says.
/// </summary>
public sealed class NamePattern : ISignal
{
    /// <inheritdoc/>
    public string Id => "name-pattern";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Profiles;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context) => ProfileObjects.Trace(
        context.Corpus, a => HandleMould.Of(context.Corpus.HandleOf(a)), key => key);
}
