using CoordDetect.Collect.Extraction.Parsing;

namespace CoordDetect.Collect.Extraction.Linking;

/// <summary>Finds the next and previous page of a thread, comment list or listing, and its other numbered pages.</summary>
internal static class PaginationFinder
{
    private const double LeastScore = 40;

    /// <summary>The pager of a page; what it does not have is null or empty.</summary>
    public static (Uri? Next, Uri? Previous, IReadOnlyList<Uri> Pages) Find(PageView page, IReadOnlyList<PageAnchor> all, PageKinship kinship)
    {
        IReadOnlyList<PageAnchor> anchors = [.. all.Where(anchor => !Neighbours.Leads(page.Tree, anchor) && kinship.Allows(anchor))];
        (PageAnchor? numberedNext, PageAnchor? numberedPrevious, IReadOnlyList<PageAnchor> pages) = NumberedPager.Find(page, anchors);
        Uri? next = Best(page, kinship, anchors, numberedNext, forward: true) ?? HeadLink(page, kinship, "next");
        Uri? previous = Best(page, kinship, anchors, numberedPrevious, forward: false) ?? HeadLink(page, kinship, "prev") ?? HeadLink(page, kinship, "previous");
        Uri self = AnchorSurvey.WithoutFragment(page.Page.Address);
        return (next == self ? null : next, previous == self ? null : previous, [.. pages.Select(anchor => anchor.Target).Where(target => target != self)]);
    }

    private static Uri? Best(PageView page, PageKinship kinship, IReadOnlyList<PageAnchor> anchors, PageAnchor? numbered, bool forward)
    {
        PageAnchor? best = null;
        double most = 0;
        Uri self = AnchorSurvey.WithoutFragment(page.Page.Address);
        foreach (PageAnchor anchor in anchors)
        {
            if (anchor.Target == self) continue;
            double score = Score(page, kinship, anchor, forward);
            // A bare number is one of the pages; what leads on says so, or shows an arrow without words.
            if ((score > 0 || (score == 0 && anchor.Text.Length == 0)) && numbered is not null && anchor.Target == numbered.Target) score += 45;
            if (score > most) (best, most) = (anchor, score);
        }
        return most >= LeastScore ? best!.Target : null;
    }

    private static double Score(PageView page, PageKinship kinship, PageAnchor anchor, bool forward)
    {
        if (IsDisabled(anchor.Marks)) return 0;
        string way = forward ? "next" : "prev";
        double score = 0;
        if (HasRelation(anchor.Marks, way)) score += 70;
        if (Said(anchor, anchor.Text) is { } said) score += said == forward ? 45 : -60;
        else if (PagerWords.IsMore(anchor.Text)) score += forward && kinship.LeadsOn(anchor) ? 45 : 0;
        else if (anchor.Label.Length > 0 && Said(anchor, anchor.Label) is { } labelled) score += labelled == forward ? 40 : -60;
        if (IsNamed(anchor.Marks, forward)) score += 35;
        else if (anchor.Marks.Contains(way, StringComparison.Ordinal)) score += 20;
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

    // "Older" is the page before, as engines mark it; where the page's own marks call it the next one, that decides.
    private static bool? Said(PageAnchor anchor, string words)
    {
        if ((ReferenceEquals(words, anchor.Text) ? anchor.SaysNext : PagerWords.IsNext(words)) is not { } said) return null;
        bool next = anchor.Marks.Contains("next", StringComparison.Ordinal), previous = anchor.Marks.Contains("prev", StringComparison.Ordinal);
        return next != previous && PagerWords.IsChronological(words) ? next : said;
    }

    // A class that is nothing but the direction.
    private static bool IsNamed(string marks, bool forward)
    {
        foreach (string word in marks.Split(' '))
            if (forward ? word is "next" or "nav-next" or "pager-next" or "page-next" or "next-page" or "nextpage" or "suivant" : word is "prev" or "previous" or "nav-previous" or "pager-previous" or "page-prev" or "prev-page" or "prevpage" or "precedent") return true;
        return false;
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

    // A titled link in the head leads to the next article; one of a list may lead behind its end.
    private static Uri? HeadLink(PageView page, PageKinship kinship, string relation)
    {
        for (int node = 0; kinship.IsThread && node < page.Tree.Count; node++)
        {
            if (page.Tree.Name(node) == "body") return null;
            if (page.Tree.Name(node) != "link" || page.Tree.Attribute(node, "rel") is not { } rel || !rel.Equals(relation, StringComparison.OrdinalIgnoreCase)) continue;
            if (page.Tree.Attribute(node, "title") is { Length: > 0 }) continue;
            return page.Resolve(page.Tree.Attribute(node, "href")) is { } target && kinship.Allows(target) ? AnchorSurvey.WithoutFragment(target) : null;
        }
        return null;
    }
}
