using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds where a page leads on.</summary>
internal static class PageLinkFinder
{
    /// <summary>All links of a page that a crawler may follow.</summary>
    public static PageLinks Find(PageView page) => PageLinks.None;
}
