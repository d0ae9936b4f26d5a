using CoordDetect.Collect.Extraction.Discourse;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>The interfaces that hold the comments of a page whose own markup lacks them, where the page shows which.</summary>
internal static class OwnSources
{
    /// <summary>Their addresses.</summary>
    public static IEnumerable<Uri> Of(PageView page)
    {
        if (DiscourseInterface.Topic(page) is { } topic) yield return topic;
    }
}
