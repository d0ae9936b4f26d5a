using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Discourse;

/// <summary>The addresses under which Discourse gives topics as JSON.</summary>
internal static partial class DiscourseInterface
{
    /// <summary>Whether this is a page of Discourse whose posts only its scripts would load.</summary>
    public static bool IsShell(PageView page) =>
        page.Generator.StartsWith("discourse", StringComparison.Ordinal) && !DiscourseMarkup.Crawler.Marks.Any(page.Has);

    /// <summary>The topic of such a page; null where its address names none.</summary>
    public static Uri? Topic(PageView page)
    {
        if (!IsShell(page)) return null;
        Match topic = TopicAddress().Match(page.Page.Address.GetLeftPart(UriPartial.Path));
        return topic.Success ? new Uri(topic.Groups["topic"].Value + ".json") : null;
    }

    // "/t/a-title/77", also of a post or a page in it ("/t/a-title/77/12").
    [GeneratedRegex("""^(?<topic>https?://.+/t/(?:[^/]+/)?\d+)(?:/\d+)?/?$""", RegexOptions.CultureInvariant)]
    private static partial Regex TopicAddress();
}
