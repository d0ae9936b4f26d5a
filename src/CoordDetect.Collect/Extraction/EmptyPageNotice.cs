using CoordDetect.Collect.Extraction.Discourse;
using CoordDetect.Collect.Extraction.Linking;
using CoordDetect.Collect.Extraction.Mining;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction;

/// <summary>Says why a page without comments has none, where the page shows it: it was withheld, or its scripts would have to build it.</summary>
internal static class EmptyPageNotice
{
    private const int FewLetters = 400;
    private static readonly string[] ChecksBefore = ["#anubis_challenge", "#challenge-form", "#challenge-running", "#cf-challenge-running", "#challenge-error-text", "#px-captcha", "#ddg-l10n-title", "cf-turnstile-wrapper"];

    /// <summary>The reason in a sentence; null where the page shows none.</summary>
    public static string? Of(PageView page)
    {
        if (page.Json is not null || page.Feed is not null) return null;
        if (ChecksBefore.Any(page.Has)) return "the site served an access check in place of the page: open the page in a browser and save it there";
        if (DiscourseInterface.Topic(page) is { } topic) return $"the page is built by its scripts and holds no posts: a crawl reads {topic.AbsoluteUri} instead";
        if (OwnSources.Of(page).FirstOrDefault() is { } list) return $"a script puts the comments into this page: a crawl reads {list.AbsoluteUri} instead";
        // A board without topics says little, too.
        bool scripted = !ListingLinkFinder.IsBoard(page.Page.Address) && page.Text.Contains("<script", StringComparison.OrdinalIgnoreCase);
        return DiscourseInterface.IsShell(page) || (scripted && new TextMass(page.Tree).All(0, page.Tree.Count) < FewLetters)
            ? "the page is built by its scripts and holds no comments: save it from a browser once it has loaded" : null;
    }
}
