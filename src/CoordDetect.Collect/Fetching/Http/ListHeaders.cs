using System.Globalization;
using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Fetching.Http;

/// <summary>Reads the headers with which interfaces say where a list goes on.</summary>
internal static partial class ListHeaders
{
    /// <summary>The header in which WordPress writes how many pages a list has.</summary>
    public const string TotalPages = "X-WP-TotalPages";

    /// <summary>The address with <c>rel="next"</c> in <c>Link</c> headers; null where there is none.</summary>
    public static Uri? Next(IEnumerable<string> links, Uri page)
    {
        foreach (string link in links)
            foreach (Match match in Target().Matches(link))
                if (Relation().Match(match.Groups["rest"].Value) is { Success: true } relation
                    && relation.Groups[1].Value.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase)
                    && Uri.TryCreate(page, match.Groups["address"].Value, out Uri? next) && next.Scheme is "http" or "https")
                    return next;
        return null;
    }

    /// <summary>A number of pages; null where the value is none.</summary>
    public static int? Pages(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int pages) && pages is > 0 and < 1_000_000 ? pages : null;

    [GeneratedRegex("<(?<address>[^<>]{1,4000})>(?<rest>[^<]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("""(?:^|;)\s*rel\s*=\s*"?([^";,]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relation();
}
