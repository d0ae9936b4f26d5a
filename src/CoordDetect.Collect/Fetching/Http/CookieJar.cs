using System.Net;

namespace CoordDetect.Collect.Fetching.Http;

/// <summary>The cookies of one crawl: few, small, and forgotten with it. Sites put a session into every address where a visitor takes none.</summary>
internal sealed class CookieJar
{
    /// <summary>Most cookies in all, for one host, and bytes in one.</summary>
    public const int MaxCookies = 2_000, MaxPerHost = 20, MaxBytes = 4_096;

    private const int MaxHeader = 8_192;
    private readonly CookieContainer _cookies = new(MaxCookies, MaxPerHost, MaxBytes);

    /// <summary>The header for a request, or null where there is none.</summary>
    public string? For(Uri uri)
    {
        string header = _cookies.GetCookieHeader(uri);
        return header.Length is 0 or > MaxHeader ? null : header;
    }

    /// <summary>Takes what a response sets; whatever is too big or malformed is left.</summary>
    public void Take(Uri uri, IEnumerable<string> headers)
    {
        foreach (string header in headers.Take(MaxPerHost))
        {
            if (header.Length > MaxBytes) continue;
            try
            {
                _cookies.SetCookies(uri, header);
            }
            catch (CookieException)
            {
                // Hostile or broken: the page is what we came for.
            }
        }
    }
}
