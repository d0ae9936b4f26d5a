using System.Text.RegularExpressions;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds the boards that a forum's front page or a board names: lists of threads, which are no threads themselves.</summary>
internal static partial class ListingLinkFinder
{
    /// <summary>The addresses in page order: those whose form is a board's on a known engine, or whose link is marked as one.</summary>
    public static IReadOnlyList<Uri> Find(IReadOnlyList<PageAnchor> anchors, Uri self) =>
        [.. anchors.Where(anchor => !anchor.InPager && anchor.Text.Length > 1 && IsListing(anchor)).Select(anchor => anchor.Target).Where(target => target != self).Distinct()];

    /// <summary>Whether an address has the form of a board's on a known engine.</summary>
    public static bool IsBoard(Uri address) => KnownListing().IsMatch(address.PathAndQuery) && !ThreadLinkFinder.IsKnownThread(address);

    private static bool IsListing(PageAnchor anchor)
    {
        string address = anchor.Target.PathAndQuery;
        return !Deed().IsMatch(address) && !ThreadLinkFinder.IsKnownThread(anchor.Target) && (KnownListing().IsMatch(address) || ListingClass().IsMatch(anchor.Marks));
    }

    // phpBB, MyBB and vBulletin, FluxBB, SMF, XenForo, Invision, bbPress, Discourse, NodeBB, Vanilla, MesDiscussions, jeuxvideo.
    [GeneratedRegex("""/viewforum\.php\?|/forumdisplay\.php\?|/forum-\d+(?:-page-\d+)?\.html?$|[?&;]board=\d+|/forums/[^/?]+\.\d+/?$|/forums?/\d+-[^/?]+/?$|/forums/forum/[^/?]+/?$|/c/[^/?]+(?:/[^/?]+)?/\d+/?$|/category/\d+/[^/?]+/?$|/categories/[^/?]+/?$|/liste_sujet[^/]*$|/forums/0-\d+-0-""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KnownListing();

    [GeneratedRegex("""\b(?:forumtitle|forum_?name|forum-title|bbp-forum-title|node-title|cattitle|board_?name|category-title-link)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListingClass();

    // What a board offers to do with it shows no threads.
    [GeneratedRegex("""[?&;](?:mark|watch|action|do|sa|sort|sk|sd|order|view|filter|prefix)=|/mark-read|/create|/post-thread|/watch""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Deed();
}
