using CoordDetect.Core.Corpus.Hosts;

namespace CoordDetect.Core.Text.Links;

/// <summary>
/// Gives one address to all spellings of a link: what stands behind redirecting pages, AMP caches and mobile hosts; lower-case host without
/// <c>www.</c>, no scheme, fragment, default port or tracking parameters, percent-encoding undone where that changes nothing, the
/// parameters sorted; one form for the posts and videos of the large services. What is canonical already stays as it is.
/// </summary>
public static class LinkCanonicalizer
{
    // Redirecting pages wrap the address and add signatures of a kilobyte; what they lead to is held to the limit that browsers share.
    private const int LongestWritten = 8_000;
    private const int LongestLink = 2_000;

    // Each pass unwraps one redirecting page or one layer of punctuation; what is not at rest after so many is made to be read by nobody.
    private const int MostPasses = 50;

    /// <summary>The canonical address of <paramref name="link"/>, or null where it is none (no host with a dot, or longer than 2,000 characters).</summary>
    public static string? Canonicalize(ReadOnlySpan<char> link)
    {
        if (link.Length > LongestWritten) return null;
        string? address = Once(link);
        for (int pass = 1; address is not null && pass < MostPasses; pass++)
        {
            string? next = Once(address);
            if (next == address) return address.Length > LongestLink ? null : address;
            address = next;
        }
        return null;
    }

    /// <summary>The registrable part of the host of a canonical address, such as <c>example.co.uk</c>; blogs of hosting services stay apart.</summary>
    public static string DomainOf(string canonical)
    {
        int end = canonical.AsSpan().IndexOfAny("/?");
        string host = end < 0 ? canonical : canonical[..end];
        int colon = host.IndexOf(':', StringComparison.Ordinal);
        return Domains.Of(colon < 0 ? host : host[..colon]);
    }

    private static string? Once(ReadOnlySpan<char> link)
    {
        if (LinkParts.Read(LinkWrapping.Without(link)) is not { } parts) return null;
        string? behind = RedirectingPages.Target(parts) ?? AmpPages.Target(parts);
        if (behind is not null && LinkParts.Read(behind) is not null) return behind;
        LinkParts clean = parts.Normalised();
        return VideoAddresses.Of(clean) ?? PostAddresses.Of(clean) ?? clean.ToString();
    }
}
