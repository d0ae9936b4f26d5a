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
    private static readonly DateContext Dates = new() { FetchedAt = new DateTimeOffset(2049, 12, 31, 0, 0, 0, TimeSpan.Zero), IsMomentKnown = false };

    /// <summary>A time: a number in any unit since 1970, or a date in words or digits; without a zone it is local.</summary>
    public static PostedAt Time(string? text) => DateReader.Read(text, Dates);

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
