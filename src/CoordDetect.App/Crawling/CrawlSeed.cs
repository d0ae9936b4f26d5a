using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using CoordDetect.Collect.Fetching.Addresses;

namespace CoordDetect.App.Crawling;

/// <summary>An address to begin with, as people write or paste it: on the command line and in the web app alike.</summary>
internal static partial class CrawlSeed
{
    /// <summary>Reads an address; false for what cannot be fetched.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? seed)
    {
        string trimmed = text.Trim();
        // "forum.example.org/t/42" is what people copy; servers under a bare address or on this machine rarely have a certificate.
        bool isWhole = Scheme().IsMatch(trimmed);
        return UrlNormalizer.TryNormalize(isWhole ? trimmed : (IsLocal(trimmed) ? "http://" : "https://") + trimmed, out seed);
    }

    // A host with a port ("localhost:8080") is no scheme; a scheme in the query is none of ours.
    [GeneratedRegex("^([a-z][a-z0-9+.-]*://|javascript:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    private static bool IsLocal(string text) =>
        Uri.TryCreate("http://" + text, UriKind.Absolute, out Uri? bare) && (bare.IsLoopback || bare.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6);
}
