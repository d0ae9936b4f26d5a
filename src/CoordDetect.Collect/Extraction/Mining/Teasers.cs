using CoordDetect.Collect.Extraction.Linking;
using CoordDetect.Collect.Extraction.Markup;
using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Mining;

/// <summary>Tells a listing of articles or threads from comments: each of its records leads to a page of its own, by its heading or to a thread.</summary>
internal static class Teasers
{
    private const double LeastShare = 0.7;
    private static readonly Selector Anchor = Selector.Parse("a[href]");
    private static readonly Selector Heading = Selector.Parse("h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] > h1, a[href] > h2, a[href] > h3, a[href] > h4");

    /// <summary>Whether the records announce other pages.</summary>
    public static bool Are(PageView page, IReadOnlyList<PostRange> records)
    {
        HashSet<string> targets = new(StringComparer.Ordinal);
        int leading = 0;
        foreach (PostRange record in records)
        {
            if (Target(page, record) is not { } target) continue;
            leading++;
            targets.Add(target.AbsoluteUri);
        }
        return leading >= LeastShare * records.Count && targets.Count >= LeastShare * records.Count;
    }

    private static Uri? Target(PageView page, PostRange record) => ByHeading(page, record) ?? ToThread(page, record);

    private static Uri? ToThread(PageView page, PostRange record) => record.Own(Anchor)
        .Select(link => page.Resolve(page.Tree.Attribute(link, "href"))).OfType<Uri>()
        .FirstOrDefault(target => ThreadLinkFinder.IsOtherThread(target, page.Page.Address));

    // A link with a fragment leads to the record itself.
    private static Uri? ByHeading(PageView page, PostRange record)
    {
        int heading = record.Own(Heading).FirstOrDefault(-1);
        if (heading < 0) return null;
        string? href = page.Tree.Attribute(page.Tree.Name(heading) == "a" ? heading : page.Tree.Parent(heading), "href");
        return page.Resolve(href) is { Fragment.Length: 0 } target && target.AbsolutePath != page.Page.Address.AbsolutePath ? target : null;
    }
}
