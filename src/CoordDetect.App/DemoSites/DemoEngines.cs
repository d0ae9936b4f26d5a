using CoordDetect.App.Rendering;

namespace CoordDetect.App.DemoSites;

/// <summary>The engines that sites can be served by.</summary>
internal static class DemoEngines
{
    /// <summary>The engine of a site.</summary>
    public static IDemoEngine For(DemoSite site, ComponentPages pages) => site.Engine switch
    {
        DemoEngine.PhpBb => new PhpBb.PhpBbSite(site, pages),
        DemoEngine.XenForo => new XenForo.XenForoSite(site, pages),
        DemoEngine.Discourse => new Discourse.DiscourseSite(site, pages),
        _ => new WordPress.WordPressSite(site, pages),
    };
}
