using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Discourse;
using CoordDetect.Collect.Extraction.Isso;
using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Extraction.Twikoo;
using CoordDetect.Collect.Extraction.Waline;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>The interfaces that hold the comments of a page whose own markup lacks them, where the page shows which.</summary>
internal static partial class OwnSources
{
    /// <summary>Their addresses.</summary>
    public static IEnumerable<Uri> Of(PageView page)
    {
        if (DiscourseInterface.Topic(page) is { } topic) yield return topic;
        if (IssoMarkup.Thread(page) is { } thread && !page.Has("isso-comment")) yield return thread;
        if (WalineService.Thread(page) is { } list) yield return list;
        if (TwikooService.Thread(page) is { } calls) yield return calls;
        if (Mastodon(page) is { } status)
        {
            yield return status;
            yield return new Uri(status.AbsoluteUri + "/context");
        }
    }

    private static Uri? Mastodon(PageView page)
    {
        if (!page.Has("#mastodon")) return null;
        Match match = Status().Match(page.Page.Address.AbsolutePath);
        return match.Success ? new Uri(page.Page.Address, "/api/v1/statuses/" + match.Groups[1].Value) : null;
    }

    [GeneratedRegex("""^/@[^/]+/(\d+)/?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Status();
}
