using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Fetching.Http;

/// <summary>
/// The one call that is posted: functions that keep the comments of pages (Twikoo) answer to nothing else. Its address carries the call as its
/// query, and only what reads can be said with it: whatever a page links to, nothing is ever submitted.
/// </summary>
internal static partial class ReadCall
{
    /// <summary>The body to post, or null where the address is to be got as all others are.</summary>
    public static byte[]? BodyOf(Uri address)
    {
        if (Call().Match(address.Query) is not { Success: true } call) return null;
        using MemoryStream body = new();
        using (Utf8JsonWriter json = new(body))
        {
            json.WriteStartObject();
            json.WriteString("event", "COMMENT_GET");
            json.WriteString("url", Uri.UnescapeDataString(call.Groups[1].Value));
            if (call.Groups[2].Success) json.WriteNumber("before", long.Parse(call.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        return body.ToArray();
    }

    /// <summary>The address of the newest of the comments that an address of a call asks for; null where the address is none.</summary>
    public static Uri? ListOf(Uri address)
    {
        if (Call().Match(address.Query) is not { Success: true } call) return null;
        return call.Groups[2].Success ? new Uri(address, address.PathAndQuery[..address.PathAndQuery.LastIndexOf("&before=", StringComparison.Ordinal)]) : address;
    }

    [GeneratedRegex(@"^\?event=COMMENT_GET&url=([^&]+)(?:&before=(\d{1,16}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
