using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Markup;

namespace CoordDetect.Collect.Extraction.Dotclear;

/// <summary>Comments in the markup of Dotclear.</summary>
internal static partial class DotclearMarkup
{
    /// <summary>Definition lists of the older themes ("1. De Anna - 03/06/2025, 08:07") and list items of the newer ones; the name is a link only where its owner left an address.</summary>
    public static EngineProfile Profile { get; } = new()
    {
        Id = "dotclear",
        Version = 1,
        Trust = 0.98,
        Marks = ["comment-number", "comment-info", "comment-infos", "comments-feed"],
        Post = Selector.Parse("dt[id^=c], #comments li[id^=c], .comments-list li[id^=c], #comments div.comment[id^=c], #comments article[id^=c]"),
        SpansSiblings = true,
        Author = Pick.Parse(".comment-author || .commentAuthor || .comment-info .author || .comment-info || .comment-infos || :self"),
        AuthorIn = static line => First().Match(line) is { Success: true } first ? first.Groups["name"].Value : Last().Match(line) is { Success: true } last ? last.Groups["name"].Value : Numbered().IsMatch(line) ? null : line,
        // The number and the name before the date may look like a day and a month ("2. De Marc").
        TimeIn = static line => First().Match(line) is { Success: true } first ? line[(first.Groups["name"].Index + first.Groups["name"].Length)..] : Number().Replace(line, ""),
        AuthorLink = Pick.Parse(".comment-author a@href || .comment-info a[rel*=ugc]@href || a[rel*=ugc]@href || a[rel*=nofollow]@href"),
        Avatar = Pick.Parse("img.avatar@src || img[src*=avatar]@src"),
        Time = Pick.Parse("time || .comment-date || .comment-info || .comment-infos || :self"),
        CommentId = Pick.Parse(":self@id"),
        Permalink = Pick.Parse("a.comment-number@href || .comment-number a@href"),
        Content = Pick.Parse(".comment-content || .comment-text || .comment-body || .co || dd || blockquote"),
        Drop = Selector.Parse(".comment-info, .comment-infos, .comment-number"),
        Trackback = Selector.Parse(".ping, .pingback, .trackback, .pb"),
    };

    // "1. De Anna - 03/06/2025, 08:07"; "De Anna le mardi 3 juin 2025".
    [GeneratedRegex("""^\W*\d*\W*(?:De|From|By|Von|Por)\s+(?<name>\S.*?)(?:(?:\s+[-–—]\s+|,\s*)(?:[^\d\s]+\s+){0,2}|\s(?:le|on|am|el)\s+(?:[^\d\s,–—-]+\s+){0,2})\d""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex("""^\W*\d+\W+""", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // "1. Le mardi 3 juin 2025, 08:07 par Anna".
    [GeneratedRegex("""\d\W*\s(?:par|by|von|por)\s+(?<name>\S.*)$|^(?:par|by|von|de)\s+(?<name>\S.*)$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    [GeneratedRegex("""\d{1,2}[:h]\d\d|\b(?:19|20)\d\d\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
