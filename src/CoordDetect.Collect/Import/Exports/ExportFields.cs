using System.Text;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>Reads the values that many exports have in common.</summary>
internal static class ExportFields
{
    // Exports hold no relative dates; this is only the latest year that a date may name.
    private static readonly DateContext Dates = new() { FetchedAt = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero) };

    /// <summary>A time: seconds or milliseconds since 1970, or a date in words or digits; without a zone it counts as UTC.</summary>
    public static PostedAt Time(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.StartsWith("0000-00-00", StringComparison.Ordinal)) return PostedAt.Unknown;
        if (double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double number) && Math.Abs(number) < 1e15)
            return PostedAt.FromUnixSeconds((long)Math.Floor(number > 100_000_000_000 ? number / 1_000 : number));
        return DateParser.Parse(text, Dates).PostedAt;
    }

    /// <summary>A text that is markup, as plain text without quotes, with the addresses that it links to.</summary>
    public static (string Text, string? Links) Markup(string? markup)
    {
        if (string.IsNullOrWhiteSpace(markup)) return ("", null);
        CommentBody body = MarkupText.Read(PageView.Blank, markup);
        string links = string.Join(' ', body.Links.Where(link => !link.StartsWith(PageView.Blank.Base.AbsoluteUri, StringComparison.Ordinal)));
        return (body.Text, links.Length == 0 ? null : links);
    }

    /// <summary>The host of a web address; null where it is none.</summary>
    public static string? HostOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? Fetching.Lanes.HostName.Of(uri) : null;

    /// <summary>Undoes UTF-8 that was written as if each byte were a character, as Facebook's exports do; other texts stay as they are.</summary>
    public static string Mended(string text)
    {
        bool suspicious = false;
        foreach (char c in text)
        {
            if (c > 0xFF) return text;
            suspicious |= c >= 0xC2;
        }
        if (!suspicious) return text;
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }
}
