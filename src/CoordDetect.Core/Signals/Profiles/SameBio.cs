namespace CoordDetect.Core.Signals.Profiles;

/// <summary>Both accounts describe themselves in the same words, numbers aside. A description that many use carries nothing.</summary>
public sealed class SameBio(SameBioOptions options) : ISignal
{
    /// <inheritdoc/>
    public string Id => "same-bio";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Profiles;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context) =>
        ProfileObjects.Trace(context.Corpus, a => [FoldedBio.Of(context.Corpus.AccountAt(a).Bio, options.MinimumWords)], key => key);
}
