using System.Text.RegularExpressions;
using CoordDetect.Collect.Extraction.Mining;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds the threads, questions or articles that a listing names.</summary>
internal static partial class ThreadLinkFinder
{
    private const int LeastRepeats = 4;

    /// <summary>The addresses in page order: those whose form is a thread's on a known engine, else the largest set of links that look alike and read like titles.</summary>
    public static IReadOnlyList<Uri> Find(PageView page, IReadOnlyList<PageAnchor> anchors)
    {
        HashSet<string> identifiers = Identifiers(page);
        anchors = [.. anchors.Where(anchor => !LeadsToItself(page, anchor, identifiers))];
        List<PageAnchor> known = [.. anchors.Where(anchor => IsTitle(anchor) && IsThread(anchor))];
        Uri self = AnchorSurvey.WithoutFragment(page.Page.Address);
        // One link that looks like a thread's may lead anywhere, but for that of a board, which may have one topic.
        List<PageAnchor> found = known.Count > 1 || (known.Count == 1 && ListingLinkFinder.IsBoard(self)) ? known : Alike(page, anchors);
        return [.. found.Select(anchor => anchor.Target).Where(target => target != self && !SameThread(target, self)).Distinct()];
    }

    /// <summary>Whether an address has the form of a thread's on a known engine.</summary>
    public static bool IsKnownThread(Uri target) => KnownThread().IsMatch(target.PathAndQuery);

    /// <summary>Whether an address has the form of a thread's on a known engine, and lies elsewhere than the page at hand.</summary>
    public static bool IsOtherThread(Uri target, Uri self) =>
        target.AbsolutePath != self.AbsolutePath && KnownThread().IsMatch(target.PathAndQuery) && !SameThread(target, self);

    private static bool IsTitle(PageAnchor anchor) => !anchor.InPager && anchor.Text.Length > 2 && anchor.Text.Any(char.IsLetter) && anchor.SaysNext is null;

    private static bool IsThread(PageAnchor anchor) => KnownThread().IsMatch(anchor.Target.PathAndQuery) || TitleClass().IsMatch(anchor.Marks);

    // "viewtopic.php?p=77#p77" on the page that shows that post is a permanent link, however it is spelled.
    private static bool LeadsToItself(PageView page, PageAnchor anchor, HashSet<string> identifiers)
    {
        string href = page.Tree.Attribute(anchor.Node, "href") ?? "";
        int mark = href.IndexOf('#', StringComparison.Ordinal);
        return mark >= 0 && identifiers.Contains(href[(mark + 1)..]);
    }

    // Only those that end in a digit: "#comments" of another page may exist here as well.
    private static HashSet<string> Identifiers(PageView page)
    {
        HashSet<string> identifiers = new(StringComparer.Ordinal);
        for (int node = 0; node < page.Tree.Count; node++)
            if (!page.Tree.IsText(node) && (page.Tree.Attribute(node, "id") ?? page.Tree.Attribute(node, "name")) is { Length: > 0 } id && char.IsAsciiDigit(id[^1])) identifiers.Add(id);
        return identifiers;
    }

    /// <summary>Whether two addresses are of one thread: page 2 of the thread that is being read is no other one.</summary>
    public static bool SameThread(Uri target, Uri self)
    {
        string one = Paging().Replace(target.PathAndQuery, "").TrimEnd('/', '?');
        return one == Paging().Replace(self.PathAndQuery, "").TrimEnd('/', '?');
    }

    private static List<PageAnchor> Alike(PageView page, IReadOnlyList<PageAnchor> anchors)
    {
        IGrouping<string, PageAnchor>? best = anchors
            .Where(anchor => IsTitle(anchor) && anchor.Text.Length >= 12 && anchor.Target.AbsolutePath.Length > 2)
            .GroupBy(anchor => ElementShape.PathOf(page.Tree, anchor.Node), StringComparer.Ordinal)
            .Where(group => group.Select(anchor => anchor.Target).Distinct().Count() >= LeastRepeats)
            .MaxBy(group => group.Sum(anchor => Math.Min(anchor.Text.Length, 80)));
        return best is null ? [] : [.. best];
    }

    [GeneratedRegex("""/viewtopic\.php\?|/showthread\.php\?|/threads?/[^/?]+|/topics?/[^/?]+|/t/[^/?]+/\d+|/d/\d+|/discussions?/\d+|/questions/\d+/|/comments/\w+/|[?&;]topic=\d+|/item\?id=\d+|/viewthread|/thread-\d+|/forums?/[^?]*\d+[-_]\d+[-_]\d+|/sujet_\d+|/forum/[^?]+/[^?]+\.html?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KnownThread();

    [GeneratedRegex("""\b(?:topictitle|raw-topic-link|title-link|thread_?title|threadtitle|topic_title|structitem-title|listview-title|s-link\b.*question|entry-title|post-title)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleClass();

    [GeneratedRegex("""(?:[?&;](?:page|start|p|pg|st|sid|s|sort|order|view)=[^&;#]*)|/(?:comment-)?page[-/]?\d+/?|/latest/?$|/unread/?$|/post-\d+/?$|/\d+/?$|/$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paging();
}
