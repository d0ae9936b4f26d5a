using CoordDetect.Collect.Dates;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Extraction;

/// <summary>
/// One response as it came from the web, an archive or a file: what extractors and link finders work on.
/// The body is decompressed, and may be cut off at the fetcher's cap.
/// </summary>
/// <param name="Address">The address after redirects; relative links are resolved against it.</param>
/// <param name="ContentType">The media type without parameters, lower case, such as <c>text/html</c>; empty where none was sent.</param>
/// <param name="Body">The bytes of the body, not yet decoded.</param>
/// <param name="FetchedAt">When it was fetched: "3 hours ago" is counted back from here.</param>
public sealed record FetchedPage(Uri Address, string ContentType, ReadOnlyMemory<byte> Body, DateTimeOffset FetchedAt)
{
    /// <summary>The address of a page that was saved without one: its own canonical link then stands in.</summary>
    public static Uri NoAddress { get; } = new("https://page.invalid/");

    /// <summary>The character set that the response declared, or null. It may lie: the body decides.</summary>
    public string? DeclaredCharset { get; init; }

    /// <summary>The next page of a list, where a header of the response names it (<c>Link</c> with <c>rel="next"</c>, RFC 8288).</summary>
    public Uri? HeaderNext { get; init; }

    /// <summary>How many pages a list has, where a header of the response says so (<c>X-WP-TotalPages</c>).</summary>
    public int? HeaderPages { get; init; }

    /// <summary>The order of day and month in the page's numeric dates, where a person has said it.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>The moment of which the page's relative dates speak, where a person has said it; <see cref="FetchedAt"/> is the same then.</summary>
    public PostedAt Moment { get; init; }
}
