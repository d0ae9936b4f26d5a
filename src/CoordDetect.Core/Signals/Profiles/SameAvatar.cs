namespace CoordDetect.Core.Signals.Profiles;

/// <summary>Both accounts use the same picture, by address or digest. A picture that many use is a default one and carries nothing.</summary>
public sealed class SameAvatar : ISignal
{
    /// <inheritdoc/>
    public string Id => "same-avatar";

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Profiles;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context) =>
        ProfileObjects.Trace(context.Corpus, a => [AvatarAddress.Key(context.Corpus.AccountAt(a).Avatar)], key => key);
}
