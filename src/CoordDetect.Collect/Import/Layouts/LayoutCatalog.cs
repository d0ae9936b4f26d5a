using CoordDetect.Collect.Import.Layouts.Makers;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>The makers whose exports are known. A record that would do for two is the one's who comes first.</summary>
internal static class LayoutCatalog
{
    /// <summary>All layouts.</summary>
    public static IReadOnlyList<ExportLayout> All { get; } =
    [
        .. YouTubeTools.All, .. TikTokTools.All, .. Zeeschuimer.All, .. InstagramTools.All, .. Snscrape.All, .. XTools.All, .. Reviews.All, .. ShopReviews.All, .. FacebookTools.All, .. ExportComments.All, .. Networks.All,
    ];
}
