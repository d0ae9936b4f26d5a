namespace CoordDetect.Collect.Fetching;

/// <summary>Says why a page that was named shows no comments, and what can be done about it.</summary>
internal static class PreviewAdvice
{
    private const string Save = "open it in a browser and save it there (complete page, or one file), then import the file";

    /// <summary>The advice; null where comments were found.</summary>
    /// <param name="refused">Why the page was not had, by the name of the outcome; null where it was.</param>
    /// <param name="reading">What was found on it.</param>
    public static string? Of(string? refused, PageReading reading)
    {
        if (reading.Comments.Count > 0) return null;
        return refused switch
        {
            null => reading.Problem ?? (reading.Links.Threads.Count + reading.Links.Listings.Count > 0
                ? "no comments stand on the page itself: it lists other pages, which a crawl reads"
                : "no comments were found on the page: if you see some there, " + Save),
            "no-such-host" => "no site of that name was found: check the spelling of the address",
            "connection" or "tls" => "the site could not be reached: check the address, and try again later",
            "refused-by-robots" => "the site's robots.txt asks crawlers not to read this page: " + Save + ", if you may read it",
            "http-401" or "http-403" or "http-407" => "the site wants a sign-in, or turns crawlers away: " + Save,
            "http-404" or "http-410" => "the site has no page at this address (any more): check the address",
            "http-429" or "http-503" => "the site asks to be left alone for a while: try again later, with a longer --delay",
            _ when refused.StartsWith("refused-address", StringComparison.Ordinal) => "the address is a private one: add --allow-private where that is meant",
            _ when refused.StartsWith("timeout", StringComparison.Ordinal) => "the site did not answer in time: try again later",
            _ => null,
        };
    }
}
