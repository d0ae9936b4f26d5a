using System.Globalization;

namespace CoordDetect.Collect.Fetching.Http;

/// <summary>What the headers of a response say, read leniently: they are as hostile as the body.</summary>
internal sealed record ResponseFacts
{
    /// <summary>The media type without parameters, lower case; empty where none was sent.</summary>
    public required string ContentType { get; init; }

    public string? Charset { get; init; }

    public string? ContentCoding { get; init; }

    public string? Location { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public string? RetryAfterValue { get; init; }

    public required IReadOnlyList<string> RobotsTags { get; init; }

    /// <summary>The values of the <c>Link</c> headers.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    public string? TotalPages { get; init; }

    public static ResponseFacts Of(HttpResponseMessage response)
    {
        string[] type = (First(response, "Content-Type") ?? "").Split(';', 2);
        return new ResponseFacts
        {
            ContentType = type[0].Trim().ToLowerInvariant(),
            Charset = type.Length == 1 ? null : CharsetOf(type[1]),
            ContentCoding = First(response, "Content-Encoding"),
            Location = First(response, "Location") is { } location ? Utf8(location) : null,
            ETag = Short(First(response, "ETag")),
            LastModified = Short(First(response, "Last-Modified")),
            RetryAfterValue = First(response, "Retry-After"),
            RobotsTags = response.Headers.NonValidated.TryGetValues("X-Robots-Tag", out var tags) ? [.. tags.Take(20)] : [],
            Links = response.Headers.NonValidated.TryGetValues("Link", out var links) ? [.. links.Take(20)] : [],
            TotalPages = First(response, ListHeaders.TotalPages),
        };
    }

    /// <summary>The character set among the parameters of a media type, or null.</summary>
    public static string? CharsetOf(string parameters)
    {
        foreach (string parameter in parameters.Split(';', StringSplitOptions.TrimEntries))
            if (parameter.StartsWith("charset=", StringComparison.OrdinalIgnoreCase) && parameter[8..].Trim('"', '\'', ' ') is { Length: > 0 and < 64 } name)
                return name;
        return null;
    }

    /// <summary>How long to stay away: seconds or a date (RFC 9110, 10.2.3).</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now)
    {
        if (RetryAfterValue is not { } value) return null;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)) return TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 1e7));
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset until)) return null;
        return until > now ? until - now : TimeSpan.Zero;
    }

    private static string? First(HttpResponseMessage response, string name)
    {
        if (response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values))
            foreach (string value in values) return value.Trim();
        return null;
    }

    private static string? Short(string? value) => value is { Length: > 0 and <= 512 } ? value : null;

    // Headers arrive as Latin-1; addresses in them are UTF-8 where they are not ASCII.
    private static string Utf8(string value) =>
        System.Text.Ascii.IsValid(value) || value.Any(c => c > 255) ? value : System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(value));
}
