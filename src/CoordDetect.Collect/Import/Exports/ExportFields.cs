using System.Text;
using CoordDetect.Collect.Dates;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Reading;
using CoordDetect.Core.Corpus;

namespace CoordDetect.Collect.Import.Exports;

/// <summary>Reads the values that many exports have in common.</summary>
internal static class ExportFields
{
    // Relative dates of exports count from a moment that they do not name: they are left out. This is only the latest year that a date may name.
    private static readonly DateContext Dates = new() { FetchedAt = new DateTimeOffset(2049, 12, 31, 0, 0, 0, TimeSpan.Zero), IsMomentKnown = false };
    private static readonly DateContext DayFirst = Dates with { Order = DateOrder.DayFirst };
    private static readonly DateContext Utc = Dates with { SiteOffset = TimeSpan.Zero };
    private static readonly DateContext Words = Dates with { IsMomentKnown = true };

    /// <summary>A time: a number in any unit since 1970, or a date in words or digits; without a zone it is local.</summary>
    /// <param name="text">The time as it is written.</param>
    /// <param name="isDayFirst">Whether the day comes first in digits that leave it open.</param>
    /// <param name="isUtc">Whether the export is known to write UTC where it names no zone.</param>
    public static PostedAt Time(string? text, bool isDayFirst = false, bool isUtc = false) => Time(text, isDayFirst ? DayFirst : isUtc ? Utc : Dates);

    /// <summary>A time in any of those forms, read in a context.</summary>
    public static PostedAt Time(string? text, DateContext context)
    {
        // X writes the year behind the zone.
        if (DateTimeOffset.TryParseExact(text, "ddd MMM dd HH:mm:ss zzz yyyy", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateTimeOffset written))
            return PostedAt.FromUnixSeconds(written.ToUnixTimeSeconds());
        return DateReader.Read(text, context);
    }

    /// <summary>A time that was counted back from words such as "2 days ago", no finer than these: a day, for those.</summary>
    public static PostedAt NoFinerThan(PostedAt time, string words)
    {
        TimePrecision shown = DateParser.Parse(words, Words) is { IsRelative: true } relative ? relative.PostedAt.Precision : TimePrecision.Second;
        return time with { Precision = (TimePrecision)Math.Max((byte)time.Precision, (byte)shown) };
    }

    /// <summary>What stands for a message that others forward: who said it, and a digest of its words.</summary>
    public static string Forwarded(string from, string text) =>
        $"{from} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]}";

    /// <summary>A text that is markup, as plain text without quotes, with the addresses that it links to.</summary>
    public static (string Text, string? Links) Markup(string? markup)
    {
        if (string.IsNullOrWhiteSpace(markup)) return ("", null);
        CommentBody body = MarkupText.Read(PageView.Blank, markup);
        string links = string.Join(' ', body.Links.Where(link => !link.StartsWith(PageView.Blank.Base.AbsoluteUri, StringComparison.Ordinal)));
        return (body.Text, links.Length == 0 ? null : links);
    }

    /// <summary>The address of a thread, without what only says how somebody came there or which of its pages it is; other names stay as they are.</summary>
    public static string? ThreadOf(string? link) =>
        link is not null && Fetching.Addresses.UrlNormalizer.TryNormalize(link, out Uri? address) ? Fetching.ThreadAddress.Of(address) : link;

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
