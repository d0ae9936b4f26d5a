namespace CoordDetect.Core.Signals.Style;

/// <summary>
/// Two accounts of one site write alike in what nobody thinks about: small words, punctuation and its spacing, capitals, ends of lines, pictograms; subjects are masked and copied wording is left out. Supporting evidence where
/// other evidence ties two accounts; two writers who are each other's nearest, far ahead of all others, are a finding of its own kind (<see cref="Significance.NearestHands"/>).
/// </summary>
public sealed class SameHand(SameHandOptions options) : ISignal
{
    /// <inheritdoc/>
    public string Id => "same-hand";

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Style;

    /// <inheritdoc/>
    public bool IsSupporting => true;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context)
    {
        MaskedText masked = new(context.Corpus, context.Tokens);
        List<StylePopulation> populations = [];
        foreach (SiteWriters site in SiteWriters.Of(context, options.MinimumWords))
        {
            if (site.Accounts.Length < 2) continue;
            StyleFeatures features = StyleFeatures.Choose(site.Comments, site.Common, masked, context.Cancellation);
            populations.Add(StyleProfiles.Of(site.Accounts, site.Comments, features, masked, context.Cancellation));
        }
        return new StyleTrace(populations, context.Corpus.AccountCount);
    }
}
