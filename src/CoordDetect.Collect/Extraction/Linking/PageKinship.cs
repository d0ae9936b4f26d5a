using CoordDetect.Collect.Extraction.Parsing;
using CoordDetect.Collect.Fetching;
using CoordDetect.Collect.Fetching.Addresses;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>
/// Tells another page of what a page shows from another thing altogether. On a thread or article the next article, the next topic and the
/// next unread are called "next" as well, and marked <c>rel=next</c>: there only an address of the same thread is believed.
/// </summary>
internal sealed class PageKinship
{
    private readonly Uri _self;
    private readonly HashSet<string> _threads;
    private readonly bool _isKnownThread;

    /// <summary>Learns what a page shows.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hasComments">Whether comments stand on it.</param>
    /// <param name="isKnown">Whether they are those of a known engine, and not just records that look like some.</param>
    public PageKinship(PageView page, bool hasComments, bool isKnown)
    {
        _self = AnchorSurvey.WithoutFragment(page.Page.Address);
        _threads = [ThreadAddress.Of(_self)];
        if (ThreadAddress.Canonical(page.Page) is { } canonical) _threads.Add(canonical);
        _isKnownThread = ThreadForms.Of(_self) is not null;
        IsThread = isKnown || _isKnownThread || IsArticle(page);
        IsOfOneThing = hasComments || IsThread;
    }

    /// <summary>Whether it surely does.</summary>
    public bool IsThread { get; }

    /// <summary>Whether the page shows one thread or article, and not a list of them.</summary>
    public bool IsOfOneThing { get; }

    /// <summary>Whether a link may lead to another page of the same.</summary>
    public bool Allows(PageAnchor anchor) => !IsOfOneThing || IsSame(anchor.Target) || (!_isKnownThread && ThreadForms.Of(anchor.Target) is null && IsNumbered(anchor));

    /// <summary>Whether an address of the head may be another page of the same.</summary>
    public bool Allows(Uri target) => !IsOfOneThing || IsSame(target) || (!_isKnownThread && IsAlike(target) && PageNumbers.Of(target) is not null);

    /// <summary>Whether a link leads to another page of the same, and not just somewhere else on the site.</summary>
    public bool LeadsOn(PageAnchor anchor) => IsSame(anchor.Target) || PageNumbers.HasOffset(anchor.Target) || (PageNumbers.Of(anchor.Target) is not null && PageNumbers.IsInQuery(anchor.Target));

    private bool IsSame(Uri target) => _threads.Contains(ThreadAddress.Of(target));

    // "/avis-p2.html" beside "/avis.html"; a number that the link itself shows is a page's, one in an address alone may be an article's.
    private bool IsNumbered(PageAnchor anchor)
    {
        if (anchor.InPager && PageNumbers.IsInserted(_self, anchor.Target)) return true;
        return PageNumbers.Of(anchor.Target) is { } number && IsAlike(anchor.Target)
            && (anchor.InPager || PageNumbers.Shown(anchor.Text) == number || (anchor.SaysNext is not null && PageNumbers.Of(_self) is null));
    }

    // The last part of the path is the same but for the number, or one path goes on where the other ends.
    private bool IsAlike(Uri target)
    {
        string bare = PageNumbers.WithoutNumber(target);
        return _threads.Select(thread => PageNumbers.WithoutNumber(new Uri(thread))).Any(own => LastOf(own) == LastOf(bare) || Extends(own, bare) || Extends(bare, own));
    }

    private static bool Extends(string path, string other) => path.Split('?')[0] is { Length: > 1 } stem && other.Split('?')[0].StartsWith(stem + "/", StringComparison.Ordinal);

    private static string LastOf(string address) => address.Split('?')[0].TrimEnd('/') is var path ? path[(path.LastIndexOf('/') + 1)..] : "";

    private static bool IsArticle(PageView page)
    {
        for (int node = 0; node < page.Tree.Count; node++)
        {
            if (page.Tree.Name(node) == "body") return $" {page.Tree.Class(node)} " is { } classes && (classes.Contains(" single ", StringComparison.Ordinal) || classes.Contains(" item-view ", StringComparison.Ordinal));
            if (page.Tree.Name(node) == "meta" && page.Tree.Attribute(node, "property") is "og:type" && page.Tree.Attribute(node, "content") is "article") return true;
        }
        return false;
    }
}
