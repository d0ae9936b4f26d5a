using System.Collections.Frozen;

namespace CoordDetect.Core.Corpus;

/// <summary>
/// Where a handle means one account: on its site, except on hosted services whose accounts are the same on every page of theirs.
/// The same handle on two forums is two accounts; the same reader under two pages of one hosted service is one.
/// </summary>
public static class AccountScope
{
    private static readonly FrozenSet<string> Hosted = new[]
    {
        "amazon", "bluesky", "dailymotion", "discord", "disqus", "facebook", "google-maps", "google-play", "instagram", "linkedin", "odnoklassniki",
        "pinterest", "quora", "reddit", "telegram", "threads", "tiktok", "trustpilot", "tumblr", "twitch", "twitter", "vk", "weibo", "whatsapp", "x", "youtube",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether accounts of <paramref name="platform"/> are identified by the platform and not by each site.</summary>
    public static bool IsPlatformWide(string? platform) => platform is not null && Hosted.Contains(platform);
}
