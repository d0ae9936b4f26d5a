namespace CoordDetect.Core.Text.Links;

/// <summary>Knows the many addresses of one video: the page, the short link, the frame that other sites embed.</summary>
internal static class VideoAddresses
{
    /// <summary>The one address of the video that a link leads to; null where it leads to none that is known.</summary>
    public static string? Of(LinkParts link) => link.Host switch
    {
        "youtu.be" => YouTube(link.Segments() is [var id, ..] ? id : null),
        "youtube.com" or "music.youtube.com" or "gaming.youtube.com" or "youtube-nocookie.com" => YouTube(YouTubeId(link)),
        "dai.ly" => Dailymotion(link.Segments() is [var id, ..] ? id : null),
        "dailymotion.com" or "geo.dailymotion.com" => Dailymotion(DailymotionId(link)),
        "vimeo.com" or "player.vimeo.com" => Vimeo(link),
        "tiktok.com" => TikTok(link),
        _ => null,
    };

    private static string? YouTubeId(LinkParts link) => link.Segments() switch
    {
        ["watch" or "watch_popup"] => link.Parameter("v"),
        ["watch" or "shorts" or "embed" or "v" or "e" or "live", var id, ..] => id,
        ["attribution_link"] => Shared(link.Parameter("u")),
        _ => null,
    };

    // "/watch?v=ID&feature=share", encoded.
    private static string? Shared(string? address)
    {
        string text = Uri.UnescapeDataString(address ?? "");
        int at = text.IndexOf("v=", StringComparison.Ordinal);
        return at < 0 ? null : text[(at + 2)..].Split('&')[0];
    }

    // An identifier has eleven characters; "embed/videoseries" and the like are no videos.
    private static string? YouTube(string? id) => id is { Length: 11 } && IsId(id) ? $"youtube.com/watch?v={id}" : null;

    private static string? DailymotionId(LinkParts link) => link.Segments() switch
    {
        ["video", var id, ..] => id,
        ["embed", "video", var id, ..] => id,
        ["player.html" or "player", ..] => link.Parameter("video"),
        _ => null,
    };

    private static string? Dailymotion(string? id)
    {
        id = id?.Split('_')[0];
        return id is { Length: >= 5 } && IsId(id) ? $"dailymotion.com/video/{id}" : null;
    }

    private static string? Vimeo(LinkParts link) => link.Segments() switch
    {
        [var id] when IsNumber(id) => $"vimeo.com/{id}",
        ["video", var id] when IsNumber(id) => $"vimeo.com/{id}",
        _ => null,
    };

    private static string? TikTok(LinkParts link)
    {
        string? id = link.Segments() switch
        {
            [['@', ..], "video" or "photo", var number, ..] => number,
            ["embed" or "player", "v1" or "v2" or "v3", var number] => number,
            ["embed" or "video", var number] => number,
            ["v", var file] => file.Replace(".html", "", StringComparison.Ordinal),
            _ => null,
        };
        return id is not null && IsNumber(id) ? $"tiktok.com/video/{id}" : null;
    }

    private static bool IsId(string id) => id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool IsNumber(string id) => id.Length > 0 && id.All(char.IsAsciiDigit);
}
