using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds the next and previous page of a thread, comment list or listing, and its other numbered pages.</summary>
internal static class PaginationFinder
{
    private const double LeastScore = 40;

    /// <summary>The pager of a page; what it does not have is null or empty.</summary>
    public static (Uri? Next, Uri? Previous, IReadOnlyList<Uri> Pages) Find(PageView page, IReadOnlyList<PageAnchor> anchors)
    {
        (PageAnchor? numberedNext, PageAnchor? numberedPrevious, IReadOnlyList<PageAnchor> pages) = NumberedPager.Find(page, anchors);
        Uri? next = Best(page, anchors, numberedNext, forward: true) ?? HeadLink(page, "next");
        Uri? previous = Best(page, anchors, numberedPrevious, forward: false) ?? HeadLink(page, "prev") ?? HeadLink(page, "previous");
        Uri self = AnchorSurvey.WithoutFragment(page.Page.Address);
        return (next == self ? null : next, previous == self ? null : previous, [.. pages.Select(anchor => anchor.Target).Where(target => target != self)]);
    }

    private static Uri? Best(PageView page, IReadOnlyList<PageAnchor> anchors, PageAnchor? numbered, bool forward)
    {
        PageAnchor? best = null;
        double most = 0;
        Uri self = AnchorSurvey.WithoutFragment(page.Page.Address);
        foreach (PageAnchor anchor in anchors)
        {
            if (anchor.Target == self) continue;
            double score = Score(page, anchor, forward);
            if (numbered is not null && anchor.Target == numbered.Target) score += 45;
            if (score > most) (best, most) = (anchor, score);
        }
        return most >= LeastScore ? best!.Target : null;
    }

    private static double Score(PageView page, PageAnchor anchor, bool forward)
    {
        if (IsDisabled(anchor.Marks)) return 0;
        string way = forward ? "next" : "prev";
        double score = 0;
        if (HasRelation(anchor.Marks, way)) score += 70;
        if (Said(anchor, anchor.Text) is { } said) score += said == forward ? 45 : -60;
        else if (anchor.Label.Length > 0 && Said(anchor, anchor.Label) is { } labelled) score += labelled == forward ? 40 : -60;
        if (anchor.Marks.Contains(way, StringComparison.Ordinal)) score += 20;
        if (anchor.Marks.Contains(forward ? "prev" : "next", StringComparison.Ordinal)) score -= 30;
        score += Arrow(anchor.Text, forward);
        if (score <= 0) return score;
        if (anchor.InPager) score += 10;
        if (PageNumbers.Of(anchor.Target) is { } number)
        {
            int current = PageNumbers.Of(page.Page.Address) ?? 1;
            score += number == (forward ? current + 1 : current - 1) ? 25 : number == current && forward ? -10 : 0;
        }
        // A title in a "next" link leads to the next article, not to the next page.
        if (anchor.Text.Length > 40) score -= 40;
        if (IsArticle(anchor)) score -= 45;
        return score;
    }

    // "Older" leads on where newest come first, and back where oldest do: what the page's own marks call it decides.
    private static bool? Said(PageAnchor anchor, string words)
    {
        if ((ReferenceEquals(words, anchor.Text) ? anchor.SaysNext : PagerWords.IsNext(words)) is not { } said) return null;
        bool next = anchor.Marks.Contains("next", StringComparison.Ordinal), previous = anchor.Marks.Contains("prev", StringComparison.Ordinal);
        return next != previous && PagerWords.IsChronological(words) ? next : said;
    }

    private static double Arrow(string text, bool forward) => (text.Trim(), forward) switch
    {
        ("»" or "›" or ">" or "→" or "▶" or "►" or "⟩" or "❯" or "⇒", true) => 35,
        ("«" or "‹" or "<" or "←" or "◀" or "◄" or "⟨" or "❮" or "⇐", false) => 35,
        (">>" or "»»" or "⏩", true) => 20,
        ("<<" or "««", false) => 20,
        _ => 0,
    };

    private static bool HasRelation(string marks, string relation)
    {
        int at = marks.IndexOf("rel:", StringComparison.Ordinal);
        return at >= 0 && marks.AsSpan(at + 4).Contains(relation, StringComparison.Ordinal);
    }

    private static bool IsDisabled(string marks) => marks.Contains("disabled", StringComparison.Ordinal) || marks.Contains("inactive", StringComparison.Ordinal);

    private static bool IsArticle(PageAnchor anchor)
    {
        string text = anchor.Text;
        foreach (string word in (string[])["article", "topic", "thread", "post:", "sujet", "discussion", "story", "slide", "video", "photo", "image", "month", "event", "day"])
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase) && anchor.SaysNext is null) return true;
        if (anchor.Marks.Contains("calendar", StringComparison.Ordinal) || anchor.Marks.Contains("date", StringComparison.Ordinal) || anchor.Target.Query.Contains("mini=", StringComparison.Ordinal)) return true;
        return anchor.Target.AbsolutePath.Contains("nextnewest", StringComparison.OrdinalIgnoreCase) || anchor.Target.Query.Contains("nextnewest", StringComparison.OrdinalIgnoreCase)
            || anchor.Target.Query.Contains("goto=", StringComparison.OrdinalIgnoreCase);
    }

    // A titled link in the head leads to the next article.
    private static Uri? HeadLink(PageView page, string relation)
    {
        for (int node = 0; node < page.Tree.Count; node++)
        {
            if (page.Tree.Name(node) == "body") return null;
            if (page.Tree.Name(node) != "link" || page.Tree.Attribute(node, "rel") is not { } rel || !rel.Equals(relation, StringComparison.OrdinalIgnoreCase)) continue;
            if (page.Tree.Attribute(node, "title") is { Length: > 0 }) continue;
            return page.Resolve(page.Tree.Attribute(node, "href")) is { } target ? AnchorSurvey.WithoutFragment(target) : null;
        }
        return null;
    }
}
