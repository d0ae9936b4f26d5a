namespace CoordDetect.Core.Signals.Links;

/// <summary>Both accounts posted links to the same site, whatever the page: campaigns vary the page and keep the site.</summary>
public sealed class SameDomain : ISignal
{
    /// <inheritdoc/>
    public string Id => "same-domain";

    /// <inheritdoc/>
    public int Version => 3;

    /// <inheritdoc/>
    public SignalFamily Family => SignalFamily.Objects;

    /// <inheritdoc/>
    public Trace Trace(SignalContext context) => NamedObjects.Trace(
        context, context.Tokens.DomainCount, new DomainsOfComment(context).Of, context.Tokens.DomainText);

    // The distinct domains of one comment, in a buffer that the next comment uses again.
    private sealed class DomainsOfComment(SignalContext context)
    {
        private readonly List<int> _domains = [];

        public ReadOnlySpan<int> Of(int comment)
        {
            _domains.Clear();
            foreach (int link in context.Tokens.LinksOf(comment))
            {
                int domain = context.Tokens.DomainOfLink(link);
                if (domain >= 0 && !_domains.Contains(domain)) _domains.Add(domain);
            }
            return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_domains);
        }
    }
}
